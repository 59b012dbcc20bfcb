import ArgumentParser
import Records

extension Timestamp: ExpressibleByArgument {
  public init?(argument: String) {
    self.init(rfc3339: argument)
  }
}

extension Month: ExpressibleByArgument {
  public init?(argument: String) {
    self.init(argument)
  }
}

extension RankingOrder: ExpressibleByArgument {}

extension CivilDate: ExpressibleByArgument {
  public init?(argument: String) {
    self.init(text: argument)
  }
}

import ArgumentParser
import Pipeline
import Records

/// How the cells of an input are to be read.
struct ReadingOptions: ParsableArguments {
  @Option(help: ArgumentHelp("A JSON file that says which column holds which field.", valueName: "file"))
  var map: String?

  @Option(
    help: ArgumentHelp("The IANA zone of times that have none. Default: the account's.", valueName: "zone"))
  var timezone: String?

  @Option(
    name: .customLong("date-order"),
    help: ArgumentHelp("dmy or mdy, where 03/04/2026 could be either.", valueName: "order"))
  var dateOrder: String?

  func validate() throws {
    if let timezone, TimeZoneRules(identifier: timezone) == nil {
      throw ValidationError("--timezone is \"\(timezone)\", expected an IANA zone such as Europe/Berlin")
    }
    if let dateOrder, !["dmy", "mdy"].contains(dateOrder) {
      throw ValidationError("--date-order is \"\(dateOrder)\", expected dmy or mdy")
    }
  }

  func apply(to options: inout RunOptions) {
    options.mappingPath = map
    options.zone = timezone.flatMap { TimeZoneRules(identifier: $0) }
    options.dateOrder = dateOrder
  }
}

/// Gives every topic of a run a name of its own; who comes first keeps it.
struct UniqueNames: Sendable {
  private var taken: Set<String> = []

  /// Whether nobody has a name yet, whatever its case and articles: "Reserve a room" and "reserve room" are one.
  func isFree(_ name: String) -> Bool { !taken.contains(UniqueNames.compared(name)) }

  /// Keeps others from a name.
  mutating func take(_ name: String) { taken.insert(UniqueNames.compared(name)) }

  /// The name itself when it is free; else with the first keyword that makes it so; else with a number.
  mutating func name(_ name: String, keywords: [String]) -> String {
    let candidates = [name] + keywords.map { name + ": " + $0 }
    var free = candidates.first(where: isFree)
    var number = 2
    while free == nil {
      let numbered = name + " (\(number))"
      if isFree(numbered) { free = numbered }
      number += 1
    }
    let chosen = free ?? name
    take(chosen)
    return chosen
  }

  /// A name as names are compared: lower case, single blanks, no articles.
  static func compared(_ name: String) -> String {
    name.lowercased().split(whereSeparator: \.isWhitespace).filter { $0 != "a" && $0 != "an" && $0 != "the" }
      .joined(separator: " ")
  }
}

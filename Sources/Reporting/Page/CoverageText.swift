import Records

/// How much of the tickets the topics cover, and how well: tickets without a topic, and tickets not in English.
enum CoverageText {
  /// Languages that are named.
  private static let languageLimit = 5

  /// How many tickets have no topic, and why, with the share of each reason.
  static func unassigned(_ overview: Overview) -> String {
    let counts = overview.unassigned
    let total = counts.reduce(0, +)
    let tickets = overview.current.tickets
    guard total > 0 else { return "Every one of \(Words.plural(tickets, "ticket", "tickets")) has a topic." }
    let parts = zip(UnassignedReason.allCases, counts).filter { $0.1 > 0 }
      .map { "\(Words.unassigned($0.0)) \(counted($0.1, of: tickets))" }
    return "\(NumberText.count(total)) of \(Words.plural(tickets, "ticket", "tickets")) "
      + "(\(NumberText.percent(Share(total, of: tickets).rate))) \(total == 1 ? "has" : "have") no topic: "
      + "\(parts.joined(separator: ", "))."
  }

  /// How many tickets are not in English, and in which languages they are.
  static func languages(_ overview: Overview) -> String {
    let known = overview.languages.reduce(0) { $0 + $1.count }
    guard known > 0 else { return "No ticket holds enough words to tell its language." }
    let others = overview.languages.filter { $0.name != "en" && $0.count > 0 }
    let share = Share(others.reduce(0) { $0 + $1.count }, of: known)
    return sentence(share, others) + unknown(overview.current.tickets - known)
  }

  private static func sentence(_ share: Share, _ others: [NamedCount]) -> String {
    let all = Words.plural(share.total, "ticket", "tickets")
    guard share.successes > 0 else { return "None of \(all) is in another language than English." }
    var parts = others.prefix(languageLimit).map {
      LanguageNames.name(of: $0.name) + NumberText.noBreak + NumberText.count($0.count)
    }
    let rest = others.dropFirst(languageLimit)
    if !rest.isEmpty {
      let count = rest.reduce(0) { $0 + $1.count }
      parts.append(
        Words.plural(rest.count, "other language", "other languages") + NumberText.noBreak + NumberText.count(count))
    }
    return "\(NumberText.count(share.successes)) of \(all) (\(NumberText.percent(share.rate))) "
      + "\(share.successes == 1 ? "is" : "are") not in English: \(parts.joined(separator: ", "))."
  }

  private static func unknown(_ count: Int) -> String {
    guard count > 0 else { return "" }
    return " The language of \(Words.plural(count, "more ticket", "more tickets")) is not known."
  }

  private static func counted(_ count: Int, of total: Int) -> String {
    "\(NumberText.count(count)) (\(NumberText.percent(Share(count, of: total).rate)))"
  }
}

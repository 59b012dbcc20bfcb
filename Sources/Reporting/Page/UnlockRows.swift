import Records

/// The tools that are missing, by what each of them would unlock.
enum UnlockRows {
  private static let limit = 10
  /// Topics that are named in a row.
  private static let topicLimit = 4

  /// The values of the template `unlocks`; nil without a list of tools.
  static func node(_ contents: ReportContents) -> Node? {
    guard let unlocks = contents.unlocks else { return nil }
    let names = Dictionary(
      contents.topics.map { ($0.topic.id, $0.topic.name) }, uniquingKeysWith: { first, _ in first })
    return [
      "eligibility": .text(eligibility(contents)),
      "caption": .text(
        "Unresolved tickets of the candidates whose needed tools would all exist if this one were added; a ticket "
          + "that lacks two tools counts under neither."),
      "hasRows": .flag(!unlocks.isEmpty),
      "rows": .nodes(
        unlocks.prefix(limit).map { unlock in
          [
            "tool": .text(unlock.name),
            "perMonth": .text(NumberText.tickets(unlock.ticketsPer30Days)),
            "tickets": .text(NumberText.count(unlock.ticketIDs.count)),
            "topics": .text(topics(unlock.topicIDs.map { names[$0] ?? $0 })),
          ]
        }),
      "nothing": .text("No single missing tool stands between the candidates and their tickets."),
      "command": .text("assay explain tool/\(unlocks.first?.name ?? "")"),
    ]
  }

  private static func topics(_ names: [String]) -> String {
    let rest = names.count - topicLimit
    return "\(NumberText.count(names.count)): " + names.prefix(topicLimit).joined(separator: ", ")
      + (rest > 0 ? " and \(NumberText.count(rest)) more" : "")
  }

  /// Whether tasks are offered at all: so many tickets a month, or an Enterprise plan.
  private static func eligibility(_ contents: ReportContents) -> String {
    let bills = contents.bill?.accounts ?? []
    return bills.isEmpty
      ? "Tasks are offered from 5,000 tickets a month on, or on an Enterprise plan."
      : bills.map { "Are tasks offered to \($0.account.id)? \(Words.sentence(AccountRows.eligibility($0)))" }
        .joined(separator: " ")
  }
}

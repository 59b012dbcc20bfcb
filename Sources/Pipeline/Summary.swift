import Records

/// The one line that ends a run.
enum Summary {
  static func line(_ contents: ReportContents, folder: String) -> String {
    let figures = contents.overview.current
    var parts = [
      Text.count(figures.tickets, "ticket") + " in " + Text.count(contents.topics.count, "topic")
    ]
    if let pair = contents.decision.pair { parts.append(automate(pair, contents)) }
    if let bill = contents.bill {
      parts += bill.accounts.prefix(1).map {
        "\(bill.month): \(Text.count($0.units, "unit")), \($0.total.text(in: $0.account.currency)) "
          + "\($0.account.currency.code)"
      }
    }
    let serious = contents.findings.count { $0.severity != .note }
    let notes = contents.findings.count - serious
    parts.append("\(Text.count(serious, "warning")), \(Text.count(notes, "note"))")
    return parts.joined(separator: "; ") + "; \(folder)/\(contents.label)/index.html"
  }

  /// The two tasks, what they remove, what the second adds, and whether other tickets would have said the same.
  private static func automate(_ pair: BestTopics, _ contents: ReportContents) -> String {
    let names = pair.topicIDs.compactMap { id in
      contents.topics.first { $0.topic.id == id }.map { "\"\($0.topic.name)\"" }
    }
    let steadiness =
      pair.steadiness.total == 0
      ? "no other choice"
      : (pair.isTooClose ? "too close to call, " : "")
        + "the same two in \(pair.steadiness.successes) of \(pair.steadiness.total) resamples"
    return "automate \(names.joined(separator: " and ")): "
      + "\(tickets(pair.ticketsRemovedPer30Days)) tickets per 30 days, the second adds \(tickets(pair.addedByLast)) (\(steadiness))"
  }

  private static func tickets(_ count: Double) -> String { Int(count.rounded()).grouped }
}

import Records

/// The one line that ends a run.
enum Summary {
  static func line(_ contents: ReportContents, folder: String) -> String {
    let figures = contents.overview.current
    var parts = [
      Text.count(figures.tickets, "ticket") + " in " + Text.count(contents.topics.count, "topic")
    ]
    if let pair = contents.pair {
      let names = [pair.first, pair.second].compactMap { id in
        contents.topics.first { $0.topic.id == id }.map { "\"\($0.topic.name)\"" }
      }
      parts.append(
        "automate \(names.joined(separator: " and ")): "
          + "\(Int(pair.ticketsRemovedPer30Days.rounded()).grouped) tickets per 30 days")
    }
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
}

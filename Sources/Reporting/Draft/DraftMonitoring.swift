import Records

extension DraftMarkdown {
  /// What to watch once the task is live, with the figures of today to hold it against.
  var monitoring: [String] {
    let process = draft.process
    let passed = process.handovers.flatMap(\.ticketIDs).sorted()
    let handover = Share(passed.count, of: process.ticketsRead)
    var lines: [String] = []
    if DraftMarkdown.isSupported(passed) {
      lines.append(
        "- Each week, hold the share passed to a person against today's; look closer above "
          + "\(NumberText.percent(handover.interval?.high)) \(citation.text(handover, "conversations read", passed))")
    }
    if DraftMarkdown.isSupported(draft.reopened.ticketIDs) {
      lines.append(
        "- Each week, hold the share reopened against today's; look closer above "
          + "\(NumberText.percent(draft.reopened.tickets.interval?.high)) "
          + citation.text(draft.reopened.tickets, "tickets", draft.reopened.ticketIDs))
    }
    lines += process.variants.enumerated().filter { !$1.steps.isEmpty && DraftMarkdown.isSupported($1.ticketIDs) }
      .prefix(3).map { index, variant in
        let steps = variant.steps.map { String($0 + 1) }.joined(separator: ", ")
        return "- In the first week, read ten conversations that go the way \(steps) "
          + citation.text(variant.tickets, "conversations read", variant.ticketIDs)
      }
    return lines + [
      "- After four weeks: `assay measure --task NAME --live DATE` says what changed, with an interval. "
        + "A topic chosen for a low rate gets better by itself; do not trust the plain difference."
    ]
  }
}

import Records
import Store

/// Lists a topic's tickets of a day or of days in a row: `t-0003@2026-05-14`, `t-0003@2026-05-14..2026-05-16`.
struct SpikeExplanation {
  private let session: Session

  init(_ session: Session) {
    self.session = session
  }

  /// By time, then by id; nil when the text names no topic with days.
  ///
  /// - Throws: `StoreError`, `RunError`.
  func explain(_ number: String) throws -> [String]? {
    let parts = number.split(separator: "@")
    guard parts.count == 2, let days = SpikeExplanation.days(parts[1]),
      let topic = try session.archive.topicRegistry()?.topics.map(\.topic).first(where: { $0.id == parts[0] })
    else { return nil }
    let scope = try RunScope(session)
    let tickets = try session.archive.tickets(ids: session.archive.tickets(ofTopic: topic.id))
      .filter { ticket in
        guard let createdAt = ticket.createdAt, scope.window.contains(createdAt) else { return false }
        return days.contains(scope.zone.day(of: createdAt))
      }
      .sorted { SpikeExplanation.isListed($0, before: $1) }
    return ["\(number) \"\(topic.name)\": ticket, created, status; the earliest first"] + tickets.map(Explanation.row)
      + ["\(Text.count(tickets.count, "ticket")) in \(number)"]
  }

  private static func isListed(_ left: Ticket, before right: Ticket) -> Bool {
    guard let first = left.createdAt, let second = right.createdAt, first != second else {
      return (left.source, left.id) < (right.source, right.id)
    }
    return first < second
  }

  private static func days(_ text: Substring) -> ClosedRange<CivilDate>? {
    var scanner = DigitScanner(text.utf8)
    guard let first = scanner.civilDate() else { return nil }
    guard !scanner.isAtEnd else { return first...first }
    guard scanner.skip(UInt8(ascii: ".")), scanner.skip(UInt8(ascii: ".")), let last = scanner.civilDate(),
      scanner.isAtEnd, first <= last
    else { return nil }
    return first...last
  }
}

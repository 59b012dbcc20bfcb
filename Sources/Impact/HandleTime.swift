import Records

/// Human working time inferred from the times of messages, where the export measured none.
///
/// Every public human reply counts the minutes since the message before it, at least 1 and at most 10 (longer gaps
/// are waiting, not work), and 4 where a time is missing.
package struct HandleTime: Sendable {
  /// The formula in one sentence, for the report.
  package static let statement =
    "inferred minutes = for every public human reply, the minutes since the message before it, at least 1 and at "
    + "most 10; 4 where a time is missing"

  private static let leastMinutes = 1.0
  private static let mostMinutes = 10.0
  private static let minutesWithoutTimes = 4.0

  /// The sum so far.
  private(set) var minutes = 0.0
  /// Replies that the sum was inferred from.
  private(set) var humanReplies = 0
  private var lastSentAt: Timestamp?

  /// Takes the next public message of the conversation.
  mutating func note(_ message: Message) {
    if message.author == .agent {
      humanReplies += 1
      if let sentAt = message.sentAt, let lastSentAt {
        let gap = sentAt.seconds(since: lastSentAt) / 60
        minutes += min(max(gap, HandleTime.leastMinutes), HandleTime.mostMinutes)
      } else {
        minutes += HandleTime.minutesWithoutTimes
      }
    }
    lastSentAt = message.sentAt ?? lastSentAt
  }
}

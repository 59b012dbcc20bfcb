import Configuration
import Records
import Reporting
import Store

/// Reads the conversations of a review pack, a ticket at a time, personal data replaced.
struct ReviewPackTexts {
  /// Messages shown at either end of a long conversation.
  private static let messagesAtEnds = 8
  /// Characters of a message that are shown.
  private static let longestMessage = 600

  private let session: Session

  init(_ session: Session) {
    self.session = session
  }

  /// The topics with their conversations, except those whose texts are not shown.
  ///
  /// - Throws: `StoreError`.
  func filled(_ topics: [ReviewTopic]) throws -> [ReviewTopic] {
    try topics.map { topic in
      guard topic.showsTexts else { return topic }
      var topic = topic
      for index in topic.tickets.indices {
        let key = TicketKey(source: topic.tickets[index].source, id: topic.tickets[index].ticketID)
        guard let ticket = try session.archive.tickets(ids: [key]).first else { continue }
        topic.tickets[index].lines = lines(ticket)
      }
      return topic
    }
  }

  /// The subject and the public messages in order; of a long conversation the two ends.
  private func lines(_ ticket: Ticket) -> [ReviewLine] {
    let messages = ticket.messages.filter(\.isPublic)
    var spoken = messages.map { ReviewLine(speaker: $0.author.rawValue, text: $0.text) }
    if session.configuration.redactsExamples { spoken = ConversationRedaction.redacted(spoken) }
    let leftOut = spoken.count - 2 * ReviewPackTexts.messagesAtEnds
    if leftOut > 1 {
      let remark = ReviewLine(speaker: "", text: "… \(leftOut) messages left out …")
      let ends = (spoken.prefix(ReviewPackTexts.messagesAtEnds), spoken.suffix(ReviewPackTexts.messagesAtEnds))
      spoken = ends.0 + [remark] + ends.1
    }
    let subject = session.configuration.redactsExamples ? Redaction.redacted(ticket.subject) : ticket.subject
    let all = (subject.isEmpty ? [] : [ReviewLine(speaker: "subject", text: subject)]) + spoken
    return all.map { ReviewLine(speaker: $0.speaker, text: Text.line($0.text, atMost: ReviewPackTexts.longestMessage)) }
  }
}

/// A topic of the review pack: unresolved tickets for a person to read, who then says of each whether a task could
/// have finished it.
package struct ReviewTopic: Sendable, Hashable {
  package var topicID: String
  package var name: String
  package var rank: Int
  /// Of the window, of which `tickets` is a sample.
  package var unresolved: Int
  /// False for a topic of too few customers, whose words would tell who they are.
  package var showsTexts: Bool
  package var tickets: [ReviewTicket]

  package init(topicID: String, name: String, rank: Int, unresolved: Int, showsTexts: Bool, tickets: [ReviewTicket]) {
    self.topicID = topicID
    self.name = name
    self.rank = rank
    self.unresolved = unresolved
    self.showsTexts = showsTexts
    self.tickets = tickets
  }
}

/// A ticket to be read, with the answer it has already.
package struct ReviewTicket: Sendable, Hashable {
  package var source: String
  package var ticketID: String
  /// Nil until somebody answered.
  package var judgement: ReviewAnswer.Judgement?
  /// In the order they were said, personal data replaced; empty where texts are not shown.
  package var lines: [ReviewLine]

  package init(source: String, ticketID: String, judgement: ReviewAnswer.Judgement?, lines: [ReviewLine] = []) {
    self.source = source
    self.ticketID = ticketID
    self.judgement = judgement
    self.lines = lines
  }
}

/// A line of a conversation as it is shown.
package struct ReviewLine: Sendable, Hashable {
  /// `subject`, or the kind of author; empty for a remark on what is left out.
  package var speaker: String
  package var text: String

  package init(speaker: String, text: String) {
    self.speaker = speaker
    self.text = text
  }
}

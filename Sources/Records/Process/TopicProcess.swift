/// Why conversations of a topic were passed to a person, with the words that said so.
package struct HandoverCase: Sendable, Hashable {
  package var reason: HandoverReason
  /// Conversations passed on for this reason, of those read.
  package var tickets: Share
  /// All tickets of `tickets.successes`, sorted.
  package var ticketIDs: [String]
  /// A typical wording, redacted; empty when there is none that may be shown.
  package var sentence: String

  package init(reason: HandoverReason, tickets: Share, ticketIDs: [String], sentence: String = "") {
    self.reason = reason
    self.tickets = tickets
    self.ticketIDs = ticketIDs
    self.sentence = sentence
  }
}

/// A rule of the company as agents cite it to customers.
package struct CitedPolicy: Sendable, Hashable {
  /// The sentence as the agent wrote it, redacted; empty when it may not be shown.
  package var sentence: String
  /// Conversations in which it was cited, of those read.
  package var tickets: Share
  /// All tickets of `tickets.successes`, sorted.
  package var ticketIDs: [String]
  /// Conversations that got it in one and the same answer, of those in which it was cited; nil where agents put it in
  /// their own words, so that nobody seems to have written it down.
  package var sameAnswer: Share?
  /// All tickets of `sameAnswer`, sorted.
  package var sameAnswerIDs: [String]

  package init(sentence: String, tickets: Share, ticketIDs: [String]) {
    self.sentence = sentence
    self.tickets = tickets
    self.ticketIDs = ticketIDs
    sameAnswerIDs = []
  }
}

/// How a topic's tickets are worked on, read from a seeded sample of its conversations.
package struct TopicProcess: Sendable, Hashable {
  package var topicID: String
  /// Conversations read.
  package var ticketsRead: Int
  /// Tickets of the topic in the window; as many as read, or more.
  package var ticketsInTopic: Int
  /// In their typical order; branches stand where they usually happen.
  package var steps: [ProcessStep]
  /// Most frequent first.
  package var variants: [ProcessVariant]
  /// How many of the most frequent variants cover 80 % of the conversations read.
  package var variantsForMost: Int
  /// Most needed first, counted over all tickets of the topic with a tool call.
  package var tools: [ToolNeed]
  /// Most frequent first.
  package var handovers: [HandoverCase]
  /// Most frequent first.
  package var policies: [CitedPolicy]

  package init(topicID: String, ticketsRead: Int, ticketsInTopic: Int) {
    self.topicID = topicID
    self.ticketsRead = ticketsRead
    self.ticketsInTopic = ticketsInTopic
    steps = []
    variants = []
    variantsForMost = 0
    tools = []
    handovers = []
    policies = []
  }

  /// Every wording replaced, such as by one without personal data.
  package func rewording(_ replacement: (String) -> String) -> TopicProcess {
    var process = self
    for index in steps.indices {
      process.steps[index].sentence = replacement(steps[index].sentence)
      if case .word(let word)? = steps[index].condition?.sign, replacement(word) != word {
        process.steps[index].condition = nil
      }
    }
    for index in handovers.indices { process.handovers[index].sentence = replacement(handovers[index].sentence) }
    for index in policies.indices { process.policies[index].sentence = replacement(policies[index].sentence) }
    return process
  }
}

/// What would help a topic, in rising order of effort.
package enum Lever: String, Sendable, Hashable, CaseIterable {
  case knowledge, guidance, tool, task
}

/// The counts that decide a topic's lever; every share is over tickets of the topic.
package struct LeverEvidence: Sendable, Hashable {
  /// An agent or a tool changed something.
  package var action: Share
  /// An identifier was asked for, or a tool read something.
  package var data: Share
  /// Three customer messages and more.
  package var multiTurn: Share
  /// Exactly one question back.
  package var oneFollowUp: Share
  /// Replies nearly alike, or one macro.
  package var sameAnswer: Share
  /// Passed to a person without an attempt.
  package var immediateHandover: Share
  /// How many different step sequences cover 80 % of the tickets.
  package var variants: Int
  /// Why conversations were passed on, most frequent first.
  package var handoverReasons: [HandoverCount]
  /// Tools called, most frequent first, with the number of tickets.
  package var tools: [NamedCount]

  package init(
    action: Share, data: Share, multiTurn: Share, oneFollowUp: Share, sameAnswer: Share,
    immediateHandover: Share, variants: Int, handoverReasons: [HandoverCount], tools: [NamedCount]
  ) {
    self.action = action
    self.data = data
    self.multiTurn = multiTurn
    self.oneFollowUp = oneFollowUp
    self.sameAnswer = sameAnswer
    self.immediateHandover = immediateHandover
    self.variants = variants
    self.handoverReasons = handoverReasons
    self.tools = tools
  }
}

/// Why a conversation was passed to a person.
package enum HandoverReason: String, Sendable, Hashable, CaseIterable {
  case missingKnowledge = "missing knowledge"
  case missingAction = "missing action"
  case missingData = "missing data"
  case policy
  case askedForPerson = "asked for a person"
  case unclear
}

package struct HandoverCount: Sendable, Hashable {
  package var reason: HandoverReason
  package var count: Int

  package init(reason: HandoverReason, count: Int) {
    self.reason = reason
    self.count = count
  }
}

/// A name and how often it occurs.
package struct NamedCount: Sendable, Hashable {
  package var name: String
  package var count: Int

  package init(name: String, count: Int) {
    self.name = name
    self.count = count
  }
}

/// From which share on a piece of evidence counts as "mostly"; all between 0 and 1.
package struct LeverThresholds: Sendable, Hashable {
  package var sameAnswer: Double
  package var action: Double
  package var data: Double
  package var multiTurn: Double
  package var oneFollowUp: Double
  package var immediateHandover: Double
  /// More step variants than this count as several steps.
  package var severalSteps: Int

  package init(
    sameAnswer: Double = 0.5, action: Double = 0.3, data: Double = 0.3, multiTurn: Double = 0.5,
    oneFollowUp: Double = 0.5, immediateHandover: Double = 0.5, severalSteps: Int = 3
  ) {
    self.sameAnswer = sameAnswer
    self.action = action
    self.data = data
    self.multiTurn = multiTurn
    self.oneFollowUp = oneFollowUp
    self.immediateHandover = immediateHandover
    self.severalSteps = severalSteps
  }
}

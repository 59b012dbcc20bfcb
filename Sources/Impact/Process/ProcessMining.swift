package import Records

/// Reads the process of a topic off its conversations: steps, ways through them, handovers and cited rules.
///
/// A step is kept when at least 5 % of the conversations take it, and 20 of them (or half of them where fewer than 40
/// were read): what is rarer is an exception that a person should look at.
package enum ProcessMining {
  /// Conversations of a topic that are read, at most: enough for a share within 5 points, and quick.
  package static let conversationLimit = 400
  /// Share of the conversations from which on a step is kept.
  static let keptShare = 0.05
  /// Conversations from which on a step is kept.
  static let keptCount = 20

  /// The conversations that are read of a topic: a seeded sample of its tickets, whatever other topics there are.
  package static func sample<Key>(_ tickets: [Key], topicID: String, seed: UInt64) -> [Key] {
    var generator = SeededGenerator(seed: seed ^ StableHash.of(topicID, "process"))
    return generator.sample(tickets, count: conversationLimit)
  }

  /// The process of a topic, without its tools.
  ///
  /// - Parameter ticketsInTopic: of which the conversations are a sample.
  package static func process(
    topicID: String, _ conversations: [ProcessConversation], ticketsInTopic: Int
  ) -> TopicProcess {
    var process = TopicProcess(topicID: topicID, ticketsRead: conversations.count, ticketsInTopic: ticketsInTopic)
    let taken = conversations.map(TakenSteps.init)
    let naming = StepNaming(taken)
    var evidence: [StepName: WordingCounts] = [:]
    let sequences = taken.map { conversation in
      var seen: Set<StepName> = []
      return conversation.steps.compactMap { step -> StepName? in
        let name = naming.name(of: step)
        evidence[name, default: WordingCounts()].note(step.sentence, of: conversation.ticketID)
        return seen.insert(name).inserted ? name : nil
      }
    }
    let least = max(
      keptShare * Double(conversations.count), Double(min(keptCount, (conversations.count + 1) / 2)))
    let kept = evidence.filter { Double($0.value.ticketIDs.count) >= least }.keys.sorted()
    let order = StepOrder.typical(kept, in: sequences)
    let conditions = BranchConditions(conversations)
    process.steps = order.map { name in
      let found = evidence[name, default: WordingCounts()]
      var step = ProcessStep(
        kind: name.kind, subject: name.subject, tickets: Share(found.ticketIDs.count, of: conversations.count),
        ticketIDs: found.ticketIDs.sorted(), sentence: found.typical)
      // Why a conversation is passed on is told with the handovers.
      if step.isBranch, step.kind != .handOver {
        step.condition = conditions.condition(
          taken.map { $0.steps.first { naming.name(of: $0) == name }?.customerMessages })
      }
      return step
    }
    process.variants = ProcessVariants.ranked(
      sequences, order: order, ticketIDs: conversations.map(\.ticketID))
    process.variantsForMost = LeverEvidence.variants(
      process.variants.map(\.tickets.successes), of: conversations.count)
    process.handovers = handovers(conversations)
    process.policies = PolicyMining.policies(conversations)
    return process
  }

  private static func handovers(_ conversations: [ProcessConversation]) -> [HandoverCase] {
    HandoverReason.allCases.compactMap { reason in
      var wordings = WordingCounts()
      for conversation in conversations where conversation.handoverReason == reason {
        wordings.note(conversation.wording(of: reason), of: conversation.ticketID)
      }
      guard !wordings.ticketIDs.isEmpty else { return nil }
      return HandoverCase(
        reason: reason, tickets: Share(wordings.ticketIDs.count, of: conversations.count),
        ticketIDs: wordings.ticketIDs.sorted(), sentence: wordings.typical)
    }
    .sorted { ($1.tickets.successes, $0.reason.rawValue) < ($0.tickets.successes, $1.reason.rawValue) }
  }
}

extension AuthorKind {
  /// The AI agent or a person who answers.
  var isAnswering: Bool { self == .ai || self == .agent }
}

extension ProcessConversation {
  /// The last sentence that shows the reason: of the customer who asks for a person, else of the answering side.
  fileprivate func wording(of reason: HandoverReason) -> String {
    let cue: MessageCues
    switch reason {
    case .askedForPerson: cue = .asksForPerson
    case .policy: cue = .policy
    case .missingData: cue = .lacksData
    case .missingKnowledge: cue = .lacksKnowledge
    case .missingAction: cue = .lacksAction
    case .unclear: return ""
    }
    let isCustomers = reason == .askedForPerson
    return messages.reversed().lazy
      .filter { $0.isPublic && ($0.author == .customer) == isCustomers }
      .flatMap { AgentSentence.all(in: $0.text).reversed() }
      .first { $0.cues.contains(cue) }?.text ?? ""
  }
}

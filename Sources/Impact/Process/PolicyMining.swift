import Records

/// The rules that agents cite to customers, and whether somebody has written them down as an answer.
///
/// A rule counts as written when at least 20 conversations and more than half of those that cite it got it with the same
/// numbers in replies nearly alike as a whole, as a macro makes them. Agents who know a rule by heart word the rest of
/// the reply each in their own way.
enum PolicyMining {
  /// Cited rules of a topic that are kept.
  private static let limit = 8
  /// Conversations from which on a same answer counts.
  private static let leastAnswers = 20

  /// Sentences in which a rule is cited, most frequent first; those alike but for numbers are one.
  static func policies(_ conversations: [ProcessConversation]) -> [CitedPolicy] {
    var found: [String: Citations] = [:]
    for conversation in conversations {
      for message in conversation.messages where message.isPublic && message.author.isAnswering {
        let sentences = AgentSentence.all(in: message.text).filter { $0.cues.contains(.policy) }
        guard !sentences.isEmpty, let reply = ReplySignature.of(message.text) else { continue }
        for sentence in sentences {
          let key = sentence.words.filter { !$0.allSatisfy(\.isNumber) }.joined(separator: " ")
          found[key, default: Citations()].note(sentence, reply: reply, of: conversation.ticketID)
        }
      }
    }
    return found.sorted { ($1.value.ticketIDs.count, $0.key) < ($0.value.ticketIDs.count, $1.key) }
      .prefix(limit)
      .map { $1.policy(of: conversations.count, leastAnswers: leastAnswers) }
  }

  /// Where a rule is cited.
  private struct Citations {
    private struct Answer: Hashable, Comparable {
      let reply: UInt64
      let numbers: [String]

      static func < (left: Answer, right: Answer) -> Bool {
        left.reply == right.reply
          ? left.numbers.lexicographicallyPrecedes(right.numbers) : left.reply < right.reply
      }
    }

    private var wordings = WordingCounts()
    private var answers: [Answer: Set<String>] = [:]

    var ticketIDs: Set<String> { wordings.ticketIDs }

    mutating func note(_ sentence: AgentSentence, reply: UInt64, of ticketID: String) {
      wordings.note(sentence.text, of: ticketID)
      let numbers = sentence.words.filter { $0.allSatisfy(\.isNumber) }
      answers[Answer(reply: reply, numbers: numbers), default: []].insert(ticketID)
    }

    func policy(of conversations: Int, leastAnswers: Int) -> CitedPolicy {
      var policy = CitedPolicy(
        sentence: wordings.typical, tickets: Share(ticketIDs.count, of: conversations), ticketIDs: ticketIDs.sorted())
      let same = answers.min { ($1.value.count, $0.key) < ($0.value.count, $1.key) }?.value ?? []
      if same.count >= leastAnswers, 2 * same.count > ticketIDs.count {
        policy.sameAnswer = Share(same.count, of: ticketIDs.count)
        policy.sameAnswerIDs = same.sorted()
      }
      return policy
    }
  }
}

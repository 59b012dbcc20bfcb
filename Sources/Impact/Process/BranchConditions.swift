import Records

/// Finds what sets apart the conversations in which a branch is taken: a word of the customer before the step, or the
/// reason of a handover.
///
/// A sign needs support and lift: how often the step is taken with it, over how often it is taken at all. With hundreds
/// of words some fit by chance, so the excess must also be significant after Bonferroni's correction for the signs tried.
/// Of those left, the one with the largest difference between the share with it and the share without it is taken: the
/// largest lift alone prefers a rare word that is true of a few conversations to the word that explains most of them.
///
/// Source: lift as in Brin, Motwani, Ullman and Tsur, "Dynamic itemset counting" (1997), there called interest.
struct BranchConditions {
  private static let significance = 0.05

  private let words: [CustomerWords]
  private let reasons: [HandoverReason?]
  private let ticketIDs: [String]

  init(_ conversations: [ProcessConversation]) {
    words = conversations.map { CustomerWords($0.messages) }
    reasons = conversations.map(\.handoverReason)
    ticketIDs = conversations.map(\.ticketID)
  }

  /// - Parameter taken: by conversation, how many customer messages came before the step; nil where it was not taken.
  /// - Returns: nil where nothing stands out.
  func condition(_ taken: [Int?]) -> StepCondition? {
    let all = Share(taken.count { $0 != nil }, of: taken.count)
    guard let rate = all.rate, rate > 0, rate < 1 else { return nil }
    var counts: [StepCondition.Sign: (with: Int, took: Int)] = [:]
    for index in taken.indices {
      for sign in signs(of: index, before: taken[index]) {
        counts[sign, default: (0, 0)].with += 1
        if taken[index] != nil { counts[sign, default: (0, 0)].took += 1 }
      }
    }
    let supported = counts.filter { $0.value.took >= StepCondition.leastSupport }
    let standing = supported.map { sign, count in
      StepCondition(
        sign: sign, tickets: Share(count.took, of: count.with),
        otherwise: Share(all.successes - count.took, of: all.total - count.with), ticketIDs: [])
    }
    .filter { found in
      let lift = (found.tickets.rate ?? 0) / rate
      let p = VolumeTest.pValue(successes: found.tickets.successes, trials: found.tickets.total, rate: rate)
      return lift >= StepCondition.leastLift && p * Double(supported.count) < BranchConditions.significance
    }
    guard var best = standing.min(by: BranchConditions.explainsMore) else { return nil }
    best.ticketIDs =
      taken.indices.filter { taken[$0] != nil && signs(of: $0, before: taken[$0]).contains(best.sign) }
      .map { ticketIDs[$0] }.sorted()
    return best
  }

  private static func explainsMore(_ left: StepCondition, _ right: StepCondition) -> Bool {
    func difference(_ found: StepCondition) -> Double { (found.tickets.rate ?? 0) - (found.otherwise.rate ?? 0) }
    if difference(left) != difference(right) { return difference(left) > difference(right) }
    return (right.tickets.successes, name(left.sign)) < (left.tickets.successes, name(right.sign))
  }

  /// Where the step was not taken all words count, which never makes a word look like a condition.
  private func signs(of index: Int, before messages: Int?) -> Set<StepCondition.Sign> {
    var signs = Set(words[index].words(before: messages).map(StepCondition.Sign.word))
    if let reason = reasons[index] { signs.insert(.passedOn(reason)) }
    return signs
  }

  private static func name(_ sign: StepCondition.Sign) -> String {
    switch sign {
    case .word(let word): "word " + word
    case .passedOn(let reason): "reason " + reason.rawValue
    }
  }
}

/// The words of a customer that may tell something, each with the message it first stood in.
///
/// What answers a request for data is left out: a name or a city is the customer's own and no reason for a step.
private struct CustomerWords {
  private var first: [String: Int] = [:]

  init(_ messages: [Message]) {
    var position = 0
    var wasAsked = false
    for message in messages where message.isPublic {
      if message.author.isAnswering {
        wasAsked = MessageCues(reading: message.text).contains(.dataRequest)
      } else if message.author == .customer {
        if !wasAsked { note(message.text, position) }
        position += 1
      }
    }
  }

  private mutating func note(_ text: String, _ position: Int) {
    for word in AgentSentence.words(of: text)
    where StepWords.mayName(word) && !word.contains(where: \.isNumber) && first[word] == nil {
      first[word] = position
    }
  }

  /// Those of the first so many messages; nil for all.
  func words(before count: Int?) -> [String] {
    guard let count else { return Array(first.keys) }
    return first.filter { $0.value < count }.map(\.key)
  }
}

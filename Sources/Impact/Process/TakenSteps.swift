import Records

/// The steps of one conversation before they have names.
struct TakenSteps: Sendable {
  /// A step as it was taken.
  struct Taken: Sendable {
    /// What was done.
    let kind: StepKind
    /// What it is about; nil when one of `candidates` must be chosen.
    var subject: String?
    /// Words that may name it.
    let candidates: [String]
    /// The wording; empty for a tool call without one.
    var sentence: String
    /// Messages of the customer before it.
    let customerMessages: Int
  }

  /// The ticket's id.
  let ticketID: String
  /// In the order they were taken; a step taken again is listed again.
  private(set) var steps: [Taken] = []
  private var pendingWrites: [ToolCall] = []
  private var customerMessages = 0

  /// Reads a conversation.
  ///
  /// A call stands before the first reply after its start. A call that may write is a look-up where it was made, and
  /// becomes a change where the next reply says so: that a booking tool ran does not yet mean that anything was booked.
  init(_ conversation: ProcessConversation) {
    ticketID = conversation.ticketID
    var calls = conversation.calls[...]
    for message in conversation.messages where message.isPublic {
      if message.author == .customer { customerMessages += 1 }
      guard message.author.isAnswering else { continue }
      while let sentAt = message.sentAt, let call = calls.first, call.startedAt <= sentAt {
        take(call)
        calls.removeFirst()
      }
      for sentence in AgentSentence.all(in: message.text) { take(sentence) }
    }
    for call in calls { take(call) }
    if let reason = conversation.handoverReason {
      append(.handOver, subject: reason.rawValue)
    }
  }

  private mutating func take(_ call: ToolCall) {
    append(.lookUp, subject: call.name)
    if call.writes { pendingWrites.append(call) }
  }

  private mutating func take(_ sentence: AgentSentence) {
    guard let kind = sentence.kind else { return }
    var subject = sentence.plainSubject
    if kind == .change {
      subject = pendingWrites.last?.name
      // Told again, it is still the change of the last call that writes.
      if pendingWrites.count > 1 { pendingWrites.removeLast() }
    }
    append(
      kind, subject: subject, candidates: subject == nil ? sentence.contentWords : [], sentence: sentence.text)
  }

  private mutating func append(
    _ kind: StepKind, subject: String?, candidates: [String] = [], sentence: String = ""
  ) {
    steps.append(
      Taken(
        kind: kind, subject: subject, candidates: candidates, sentence: sentence, customerMessages: customerMessages))
  }
}

import Records

/// What the messages of one ticket show, read once in their order.
struct ConversationReading: Sendable {
  /// At least one public message of the customer.
  private(set) var hasCustomerMessage = false
  /// At least one public message of the AI agent.
  private(set) var hasAIReply = false
  /// At least one public message of a person who answers.
  private(set) var hasHumanReply = false
  /// Of the AI replies whose time is known.
  private(set) var lastAIReplyAt: Timestamp?
  /// Of the public messages whose time is known.
  private(set) var lastMessageAt: Timestamp?
  /// Whether the customer wrote after the last AI reply, in the order of the messages.
  private(set) var customerWroteLast = false
  /// Whether a person replied after an AI reply.
  private(set) var humanFollowedAI = false
  /// Runs of customer messages before another party's message.
  private(set) var customerTurns = 0
  /// Public AI messages.
  private(set) var aiReplies = 0
  /// Replies that ask something back, courtesy aside.
  private(set) var questions = 0
  /// A reply or a note says that something was changed.
  private(set) var hasAction = false
  /// A reply asks for an identifier, or something was looked up.
  private(set) var hasData = false
  /// Of the first reply that is more than courtesy.
  private(set) var answerSignature: UInt64?
  /// Human minutes as inferred from the times of messages.
  private(set) var handleTime = HandleTime()
  /// The steps the replies show.
  private(set) var steps = StepSequence()
  /// Cues of the last two customer messages and of the last two replies, for the reason of a handover.
  private(set) var customerCues = LastCues()
  /// As above, of the answering side.
  private(set) var replyCues = LastCues()
  private var lastSpeakerIsCustomer = false

  /// Reads the messages in the order they were written.
  init(_ messages: [Message]) {
    for message in messages { note(message) }
  }

  private mutating func note(_ message: Message) {
    guard message.isPublic else {
      if message.author == .agent { noteEvidence(MessageCues(reading: message.text)) }
      return
    }
    handleTime.note(message)
    lastMessageAt = message.sentAt ?? lastMessageAt
    switch message.author {
    case .customer: noteCustomer(message)
    case .ai, .agent: noteReply(message)
    // A rule's acknowledgement answers nothing, and is alike in all tickets.
    case .bot: lastSpeakerIsCustomer = false
    case .system: break
    }
  }

  private mutating func noteCustomer(_ message: Message) {
    hasCustomerMessage = true
    customerWroteLast = true
    if !lastSpeakerIsCustomer { customerTurns += 1 }
    lastSpeakerIsCustomer = true
    customerCues.append(MessageCues(reading: message.text))
  }

  private mutating func noteReply(_ message: Message) {
    lastSpeakerIsCustomer = false
    switch message.author {
    case .ai:
      hasAIReply = true
      customerWroteLast = false
      aiReplies += 1
      lastAIReplyAt = message.sentAt ?? lastAIReplyAt
    case .agent:
      hasHumanReply = true
      if hasAIReply { humanFollowedAI = true }
    default: break
    }
    let cues = MessageCues(reading: message.text)
    replyCues.append(cues)
    noteEvidence(cues)
    if cues.contains(.courtesy) { return }
    if cues.contains(.question) { questions += 1 }
    if answerSignature == nil { answerSignature = ReplySignature.of(message.text) }
    steps.append(StepSequence.Step(cues))
  }

  private mutating func noteEvidence(_ cues: MessageCues) {
    if cues.contains(.action) { hasAction = true }
    if !cues.isDisjoint(with: [.dataRequest, .lookup]) { hasData = true }
  }
}

/// The cues of the last two messages of a party.
struct LastCues: Sendable {
  private var previous: MessageCues = []
  private var last: MessageCues = []

  /// Takes the next message of the party.
  mutating func append(_ cues: MessageCues) {
    previous = last
    last = cues
  }

  /// What either of the two messages shows.
  var union: MessageCues { previous.union(last) }
}

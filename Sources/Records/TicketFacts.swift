/// What the analysis keeps of a ticket once its text has been read: a few dozen bytes, never the text.
package struct TicketFacts: Sendable, Hashable {
  package var source: String
  package var ticketID: String
  package var createdAt: Timestamp?
  package var solvedAt: Timestamp?
  /// A stable hash of the customer; nil when the export names none.
  package var customer: UInt64?
  package var isEligible: Bool
  /// At least one public AI reply.
  package var isInvolved: Bool
  /// The outcome under each policy, in the order of `OutcomePolicy.allCases`.
  package var outcomes: [Outcome]
  /// No human reply, ever; nil when the AI agent was not involved.
  package var isContained: Bool?
  package var handover: Bool?
  package var handoverReason: HandoverReason?
  package var reopens: Int
  package var isDone: Bool
  package var satisfaction: Double?
  package var customerTurns: Int
  /// Human working minutes and where they come from; nil when they must be assumed.
  package var handleMinutes: Double?
  package var handleMinutesSource: FigureSource
  package var hasAction: Bool
  package var hasData: Bool
  package var hasOneFollowUp: Bool
  package var hasImmediateHandover: Bool
  /// A stable hash of the normalised first reply, to find answers nearly alike; nil without a reply.
  package var answerSignature: UInt64?
  /// A stable hash of the sequence of steps the conversation went through.
  package var stepSignature: UInt64
  package var group: String?
  /// The language the customer writes, as an ISO 639-1 code; nil when the text does not tell.
  package var language: String?
  package var channel: Channel?
  /// Executions of tasks in the ticket's conversation.
  package var executions: Int
  /// Distinct names of the tools they called, sorted; of the task where no log of steps names its tools.
  package var tasks: [String]
  /// Units charged for the ticket under the default reading.
  package var chargedUnits: Int64

  package init(source: String, ticketID: String) {
    self.source = source
    self.ticketID = ticketID
    isEligible = true
    isInvolved = false
    outcomes = [Outcome](repeating: .unknown, count: OutcomePolicy.allCases.count)
    reopens = 0
    isDone = false
    customerTurns = 0
    handleMinutesSource = .assumed
    hasAction = false
    hasData = false
    hasOneFollowUp = false
    hasImmediateHandover = false
    stepSignature = 0
    executions = 0
    tasks = []
    chargedUnits = 0
  }

  /// nil when the text does not tell.
  package var isEnglish: Bool? { language.map { $0 == "en" } }

  package func outcome(under policy: OutcomePolicy) -> Outcome {
    outcomes[OutcomePolicy.allCases.firstIndex(of: policy) ?? 0]
  }
}

/// What a ticket's execution log adds to it: the tools and tasks that ran in its conversation.
package struct TicketExecutions: Sendable, Hashable {
  package var count: Int
  package var toolCalls: Int64
  /// Distinct names of the tools called, sorted; of the task where no log of steps names its tools.
  package var tasks: [String]
  package var lastStatus: ExecutionStatus

  package init(count: Int, toolCalls: Int64, tasks: [String], lastStatus: ExecutionStatus) {
    self.count = count
    self.toolCalls = toolCalls
    self.tasks = tasks
    self.lastStatus = lastStatus
  }
}

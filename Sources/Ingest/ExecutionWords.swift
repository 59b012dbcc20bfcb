import Records

/// The columns of an execution log.
struct ExecutionColumns {
  let executionID, taskName, taskVersion, ticketID, conversationID, customerID, channel: Column
  let startedAt, endedAt, status, outcomeReason, replyCount, toolCalls, toolErrors: Column
  let inputTokens, outputTokens, cost, currency, billable, agentName: Column
  let environment, source, traceID, accountID: Column
  /// Whether any column beyond those of the smallest log is there.
  let hasOptional: Bool

  init(_ map: ColumnMap) {
    executionID = map.column("execution_id")
    taskName = map.column("task_name")
    taskVersion = map.column("task_version")
    ticketID = map.column("ticket_id")
    conversationID = map.column("conversation_id")
    customerID = map.column("customer_id")
    channel = map.column("channel")
    startedAt = map.column("started_at")
    endedAt = map.column("ended_at")
    status = map.column("status")
    outcomeReason = map.column("outcome_reason")
    replyCount = map.column("reply_count")
    toolCalls = map.column("tool_calls")
    toolErrors = map.column("tool_errors")
    inputTokens = map.column("input_tokens")
    outputTokens = map.column("output_tokens")
    cost = map.column("cost")
    currency = map.column("currency")
    billable = map.column("billable")
    agentName = map.column("agent_name")
    environment = map.column("environment")
    source = map.column("source")
    traceID = map.column("trace_id")
    accountID = map.column("account_id")
    hasOptional = [
      taskVersion, customerID, channel, outcomeReason, toolErrors, inputTokens, outputTokens, cost, currency,
      billable, agentName, environment, source, traceID, accountID,
    ].contains(where: \.isPresent)
  }
}

extension ExecutionStatus {
  /// What a status may be, for a message.
  static let expectedWords = "completed, failed, handover, abandoned, running, declined or voided"

  /// The status a log's own word stands for, regardless of ASCII case; nil for an unknown word.
  ///
  /// The two commonest words are told by their bytes, since every row of a log passes here.
  init?(logged bytes: Span<UInt8>, _ cell: Range<Int>) {
    if cell.count == 9, bytes[cell.lowerBound] == UInt8(ascii: "c"), ExecutionStatus.isCompleted(bytes, cell) {
      self = .completed
      return
    }
    var word = ""
    for position in cell.prefix(16) {
      let byte = bytes[position]
      word.unicodeScalars.append(Unicode.Scalar((0x41...0x5A).contains(byte) ? byte | 0x20 : byte))
    }
    switch word {
    case "completed", "complete", "success", "succeeded", "ok": self = .completed
    case "failed", "failure", "error": self = .failed
    case "handover", "escalated", "transferred": self = .handover
    case "abandoned", "cancelled", "canceled": self = .abandoned
    case "running": self = .running
    case "declined": self = .declined
    case "voided", "void": self = .voided
    default: return nil
    }
  }

  private static func isCompleted(_ bytes: Span<UInt8>, _ cell: Range<Int>) -> Bool {
    var position = cell.lowerBound
    for byte in "completed".utf8 {
      if bytes[position] != byte { return false }
      position += 1
    }
    return true
  }
}

extension ExecutionEnvironment {
  /// `production`, `prod` and `live` are production; any other word is a test.
  init(logged word: String) {
    switch word.lowercased() {
    case "production", "prod", "live": self = .production
    case "unknown": self = .unknown
    default: self = .test
    }
  }
}

extension TaskExecution {
  /// Gives the execution an id made of what identifies it: the first 16 hexadecimal digits of the SHA-256 of
  /// account, conversation (or ticket), task and start, separated by U+001F (billing rule 8).
  mutating func deriveID() {
    let parts = [accountID, conversationID ?? ticketID ?? "", task, String(describing: startedAt)]
    id = Digest.name(of: parts)
    hasDerivedID = true
  }
}

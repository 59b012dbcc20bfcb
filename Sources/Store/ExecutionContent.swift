import Records

extension TaskExecution {
  /// The fields beside the key, each with its column name in `task_executions.csv` and how it is packed.
  private static let contentFields: [(name: String, pack: @Sendable (TaskExecution, inout PackedWriter) -> Void)] = [
    ("task_name", { $1.append($0.task) }),
    ("started_at", { $1.append($0.startedAt.milliseconds) }),
    ("ended_at", { $1.append($0.endedAt?.milliseconds) }),
    ("status", { $1.append($0.status.code) }),
    ("environment", { $1.append($0.environment.code) }),
    ("billable", { $1.append($0.isBillable) }),
    ("ticket_id", { $1.append($0.ticketID) }),
    ("conversation_id", { $1.append($0.conversationID) }),
    ("reply_count", { $1.append($0.replyCount) }),
    ("tool_calls", { $1.append($0.toolCalls) }),
    ("tool_errors", { $1.append($0.toolErrors) }),
    ("task_version", { $1.append($0.taskVersion) }),
    ("customer_id", { $1.append($0.customerID) }),
    ("channel", { $1.append($0.channel) }),
    ("outcome_reason", { $1.append($0.outcomeReason) }),
    ("input_tokens", { $1.append($0.inputTokens) }),
    ("output_tokens", { $1.append($0.outputTokens) }),
    ("cost", { $1.append($0.cost?.micro) }),
    ("currency", { $1.append($0.costCurrency) }),
    ("agent_name", { $1.append($0.agentName) }),
    ("trace_id", { $1.append($0.traceID) }),
    ("derived id", { $1.append($0.hasDerivedID) }),
    ("assumed zone", { $1.append($0.hasAssumedZone) }),
  ]

  /// The names of the fields beside the key, in the order of `contentFields`.
  static let fieldNames = contentFields.map(\.name)

  /// Everything but the key as bytes: two copies are equal when these are.
  var canonicalContent: [UInt8] {
    var writer = PackedWriter()
    for field in TaskExecution.contentFields { field.pack(self, &writer) }
    return writer.bytes
  }

  /// The names of the fields in which two copies differ, in the order of `fieldNames`.
  func differingFields(from other: TaskExecution) -> [String] {
    var (mine, theirs) = (PackedWriter(), PackedWriter())
    return TaskExecution.contentFields.compactMap { field in
      mine.removeAll()
      theirs.removeAll()
      field.pack(self, &mine)
      field.pack(other, &theirs)
      return mine.bytes == theirs.bytes ? nil : field.name
    }
  }
}

/// One of several differing copies of an execution: the smallest by start, then content hash, is rated (billing
/// rule 2).
struct ExecutionCopy {
  let execution: TaskExecution
  let content: [UInt8]
  /// SHA-256 of `content`.
  let hash: [UInt8]

  init(_ execution: TaskExecution, content: [UInt8]) {
    self.execution = execution
    self.content = content
    hash = Digest(of: content).bytes
  }

  func wins(over other: ExecutionCopy) -> Bool {
    if execution.startedAt != other.execution.startedAt { return execution.startedAt < other.execution.startedAt }
    return hash.lexicographicallyPrecedes(other.hash)
  }
}

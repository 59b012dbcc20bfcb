import Records

/// The log of tasks: one execution for every dialogue and API that the assistant really queried.
struct ExecutionLog {
  /// In the order of their start, then of their id.
  let executions: [TaskExecution]
  /// In the order of first use, then of the ticket id.
  let usages: [Usage]

  /// What a vendor can charge: a conversation in which at least one task ran.
  struct Usage {
    let dialogueID: Int
    let firstUse: Timestamp
    let taskCount: Int
    /// Replies sent while a task was followed.
    let replyCount: Int64
  }

  init(of conversations: [Conversation]) {
    var executions: [TaskExecution] = []
    var usages: [Usage] = []
    for conversation in conversations {
      let own = ExecutionLog.executions(of: conversation)
      guard let firstUse = own.map(\.startedAt).min() else { continue }
      executions += own
      usages.append(
        Usage(
          dialogueID: conversation.dialogue.id, firstUse: firstUse, taskCount: own.count,
          replyCount: own.reduce(0) { $0 + ($1.replyCount ?? 0) }))
    }
    self.executions = executions.sorted { ($0.startedAt, $0.id) < ($1.startedAt, $1.id) }
    self.usages = usages.sorted { ($0.firstUse, $0.dialogueID) < ($1.firstUse, $1.dialogueID) }
  }

  /// The file's text.
  var csv: String {
    let header = [
      "execution_id", "task_name", "ticket_id", "channel", "started_at", "ended_at", "status",
      "reply_count", "tool_calls", "agent_name", "environment",
    ]
    return CSVText.rows(
      header,
      executions.map { execution in
        [
          execution.id, execution.task, execution.ticketID ?? "", execution.channel ?? "",
          execution.startedAt.description, execution.endedAt?.description ?? "",
          execution.status.rawValue, "\(execution.replyCount ?? 0)", "\(execution.toolCalls ?? 0)",
          execution.agentName ?? "", execution.environment.rawValue,
        ]
      })
  }

  /// A query opens its task or returns to it; the replies that follow belong to the task queried last.
  private static func executions(of conversation: Conversation) -> [TaskExecution] {
    let dialogue = conversation.dialogue
    var executions: [TaskExecution] = []
    var current: Int?
    for event in dialogue.events {
      guard let kind = event.kind, let time = event.unixTime.map(Timestamp.init(seconds:)) else { continue }
      switch kind {
      case .request: continue
      case .query(let api):
        let index = executions.firstIndex { $0.task == api } ?? executions.count
        if index == executions.count {
          executions.append(
            start(api, in: dialogue.id, at: time, status: conversation.ending.executionStatus))
        }
        executions[index].toolCalls? += 1
        current = index
      case .reply:
        guard let current else { continue }
        executions[current].replyCount? += 1
      }
      if let current { executions[current].endedAt = time }
    }
    return executions
  }

  private static func start(
    _ api: String, in dialogueID: Int, at time: Timestamp, status: ExecutionStatus
  ) -> TaskExecution {
    var execution = TaskExecution(
      source: "", id: "\(dialogueID)-\(api)", task: api, startedAt: time, status: status)
    execution.ticketID = "\(dialogueID)"
    execution.channel = Channel.chat.rawValue
    execution.replyCount = 0
    execution.toolCalls = 0
    execution.agentName = "STAR wizard"
    execution.environment = .production
    return execution
  }
}

extension Ending {
  /// A dialogue has one end, so all its executions share it.
  fileprivate var executionStatus: ExecutionStatus {
    switch self {
    case .resolved: .completed
    case .unmet: .handover
    case .disconnected, .unanswered: .abandoned
    }
  }
}

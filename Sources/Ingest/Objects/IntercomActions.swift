import Records

/// The custom actions within a conversation: the task log that Intercom keeps among its parts.
struct IntercomActions {
  private var open: [(name: String, at: Int)] = []
  private(set) var executions: [TaskExecution] = []

  /// Whether a part is an action that began or ended.
  static func isAction(_ type: String?) -> Bool { type == "custom_action_started" || type == "custom_action_finished" }

  /// Takes the next part of the conversation; a start and the next end of the same name are one execution.
  mutating func take(_ object: ObjectReader, _ part: Int, of ticket: Ticket) throws(CellProblem) {
    let document = object.document
    let action = document.member("action", of: document.member("event_details", of: part))
    guard let name = object.text("name", of: action), let at = try object.instant("created_at", of: part) else {
      return
    }
    if object.text("part_type", of: part) == "custom_action_started" {
      guard let id = try object.id("id", of: part) else { return }
      var execution = TaskExecution(
        source: "intercom", id: "\(ticket.id)/\(id)", task: name, startedAt: at, status: .running)
      execution.ticketID = ticket.id
      execution.conversationID = ticket.id
      execution.customerID = ticket.customerID
      execution.channel = ticket.channel?.rawValue
      open.append((name, executions.count))
      executions.append(execution)
    } else if let index = open.firstIndex(where: { $0.name == name }) {
      let started = open.remove(at: index).at
      executions[started].endedAt = at
      executions[started].status = object.text("result", of: action) == "failed" ? .failed : .completed
    }
  }

  /// Counts a message of the conversation: an answer of the AI agent belongs to the actions that are under way.
  mutating func count(_ message: Message) {
    guard message.author == .ai || message.author == .bot, message.isPublic else { return }
    for (_, at) in open { executions[at].replyCount = (executions[at].replyCount ?? 0) + 1 }
  }
}

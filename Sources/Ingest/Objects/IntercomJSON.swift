import Records

extension ObjectFormat {
  /// Intercom's conversations, single, listed or one a line, as its API gives them.
  static let intercomJSON = ObjectFormat(
    name: "intercom-json", kind: .tickets, summary: "Intercom's conversations, from its API (JSON)",
    mapping: [
      "ticket_id": "id", "created_at": "created_at", "updated_at": "updated_at",
      "solved_at": "statistics.last_close_at", "status": "state", "channel": "channel.initial, source.type",
      "subject": "title, source.subject", "messages": "source.body, conversation_parts", "tags": "tags.tags.name",
      "group": "team_assignee_id", "assignee": "admin_assignee_id", "customer_id": "contacts.contacts.id",
      "csat": "conversation_rating.rating", "reopens": "statistics.count_reopens",
      "first_reply_s": "statistics.time_to_admin_reply", "handle_s": "statistics.handling_time",
      "resolution_s": "statistics.time_to_last_close", "resolved_by": "ai_agent.resolution_state",
      "ai_involved": "ai_agent_participated",
      "vendor_topic": "ai_topics.topics.topic_name",
      "task executions": "conversation_parts of type custom_action_started, custom_action_finished",
    ],
    signature: { document in
      let root = JSONDocument.root
      let type = document.member("type", of: root).flatMap { document.string($0) }
      let keys = ["id", "state"]
      return type == "conversation" && keys.allSatisfy { document.has($0, in: root) }
        ? "type conversation, keys id, state" : nil
    },
    mapper: { IntercomMapper($0) })
}

/// Maps Intercom's conversations.
private struct IntercomMapper: ObjectMapper {
  private let cells: CellReader
  private var words: TicketWordReaders

  init(_ cells: CellReader) {
    self.cells = cells
    words = TicketWordReaders(isFivePoint: true, closedStages: cells.options.closedStages)
  }

  mutating func map(_ document: JSONDocument, line: Int, into batch: inout BatchBuilder) throws(CellProblem) {
    let object = ObjectReader(document: document, cells: cells, line: line)
    let root = JSONDocument.root
    let id = try object.ticketID("id")
    let source = document.member("source", of: root)
    var ticket = Ticket(source: "intercom", id: id)
    ticket.createdAt = try object.instant("created_at", of: root)
    ticket.updatedAt = try object.instant("updated_at", of: root)
    ticket.status = object.understood("state", of: root, &words.status)
    ticket.channel =
      object.understood("initial", of: document.member("channel", of: root), &words.channel)
      ?? object.understood("type", of: source, &words.channel)
    ticket.subject = object.text("title", of: root) ?? object.text("subject", of: source).map(BodyText.plain) ?? ""
    ticket.tags = document.elements(of: object.node("tags", "tags")).compactMap {
      object.text("name", of: $0)?.lowercased()
    }
    let thread = IntercomThread(object: object)
    ticket.group = try thread.assigned("team_assignee_id")
    ticket.assignee = try thread.assigned("admin_assignee_id")
    ticket.customerID = try thread.customerID()
    ticket.satisfaction = object.understood("rating", of: object.node("conversation_rating"), &words.rating) ?? nil
    if let topic = document.elements(of: object.node("ai_topics", "topics")).first {
      ticket.vendorTopic = object.text("topic_name", of: topic)
      ticket.vendorSubtopic = document.elements(of: document.member("subtopics", of: topic)).first.flatMap {
        object.text("name", of: $0)
      }
    }
    try mapStatistics(&ticket, object)
    ticket.messages = try messages(object, ticket)
    guard ticket.messages.contains(where: { $0.author == .customer }) || ticket.messages.isEmpty else {
      throw CellProblem(message: "an outbound conversation that no contact replied to is left out", severity: .note)
    }
    let state =
      object.text("resolution_state", of: object.node("ai_agent"))
      // Lists leave the AI agent out and keep its word among the custom attributes.
      ?? object.text("Fin AI Agent resolution state", of: object.node("custom_attributes"))
    ticket.isAIInvolved = object.flag("ai_agent_participated", of: root) ?? (state == nil ? nil : true)
    ticket.resolve(by: state.flatMap(IntercomOutcome.outcome))
    batch.tickets.append(ticket)
    let executions = try actions(object, ticket)
    cells.ledger.noteFound(executions: executions.count)
    batch.found += executions
  }

  private mutating func mapStatistics(_ ticket: inout Ticket, _ object: ObjectReader) throws(CellProblem) {
    guard let statistics = object.node("statistics") else { return }
    ticket.solvedAt = try object.instant("last_close_at", or: "first_close_at", of: statistics)
    ticket.reopens = object.understood("count_reopens", of: statistics, &words.count).map { Int($0) }
    ticket.firstReplySeconds = object.understood("time_to_admin_reply", of: statistics, &words.count)
    ticket.handleSeconds = object.understood("handling_time", of: statistics, &words.count)
    ticket.resolutionSeconds = object.understood("time_to_last_close", of: statistics, &words.count)
  }

  /// The task log of the conversation.
  private func actions(_ object: ObjectReader, _ ticket: Ticket) throws(CellProblem) -> [TaskExecution] {
    let thread = IntercomThread(object: object)
    var actions = IntercomActions()
    for part in object.document.elements(of: object.node("conversation_parts", "conversation_parts")) {
      if IntercomActions.isAction(object.text("part_type", of: part)) {
        try actions.take(object, part, of: ticket)
      } else if !actions.executions.isEmpty, let message = try thread.message(part) {
        actions.count(message)
      }
    }
    return actions.executions
  }

  /// The first message stands in `source`, the others are parts; parts without a body are events.
  private func messages(_ object: ObjectReader, _ ticket: Ticket) throws(CellProblem) -> [Message] {
    let thread = IntercomThread(object: object)
    var messages: [Message] = []
    if let source = object.node("source"), let body = object.text("body", of: source) {
      messages.append(
        Message(sentAt: ticket.createdAt, author: thread.author(of: source), text: HTMLText.plain(body)))
    }
    return messages + (try thread.messages(of: object.node("conversation_parts", "conversation_parts")))
  }
}

import Records

extension ObjectFormat {
  /// Freshdesk's tickets from its API, both versions.
  static let freshdeskJSON = ObjectFormat(
    name: "freshdesk-json", kind: .tickets, summary: "Freshdesk's tickets, from its API (JSON)",
    mapping: [
      "ticket_id": "display_id, id", "created_at": "created_at", "updated_at": "updated_at",
      "solved_at": "stats.resolved_at, stats.closed_at", "status": "status", "channel": "source",
      "subject": "subject", "messages": "description_text, description, conversations, notes", "tags": "tags",
      "group": "group_id", "assignee": "responder_id", "customer_id": "requester_id", "priority": "priority",
      "vendor_topic": "type",
    ],
    signatures: [["fr_escalated", "responder_id"]],
    mapper: { FreshdeskMapper($0) })
}

/// Maps Freshdesk's tickets.
private struct FreshdeskMapper: ObjectMapper {
  private let cells: CellReader

  init(_ cells: CellReader) {
    self.cells = cells
  }

  mutating func map(_ document: JSONDocument, line: Int, into batch: inout BatchBuilder) throws(CellProblem) {
    let object = ObjectReader(document: document, cells: cells, line: line)
    let root = JSONDocument.root
    // The first version of the API shows people another id than the one it keeps.
    let id = try object.ticketID(document.has("display_id", in: root) ? "display_id" : "id")
    var ticket = Ticket(source: "freshdesk", id: id)
    ticket.createdAt = try object.instant("created_at", of: root)
    ticket.updatedAt = try object.instant("updated_at", of: root)
    let stats = object.node("stats")
    ticket.solvedAt = try object.instant("resolved_at", or: "closed_at", of: stats)
    ticket.status = status(object)
    ticket.channel = channel(object)
    ticket.priority = priority(object)
    ticket.subject = object.text("subject", of: root) ?? ""
    ticket.tags = document.elements(of: object.node("tags")).compactMap { object.text($0)?.lowercased() }
    ticket.group = try object.id("group_id", of: root)
    ticket.assignee = try object.id("responder_id", of: root)
    ticket.customerID = try object.id("requester_id", of: root)
    ticket.vendorTopic = object.text("type", of: root) ?? object.text("ticket_type", of: root)
    ticket.messages = try messages(object, ticket)
    ticket.resolve()
    batch.tickets.append(ticket)
  }

  /// 2 to 5 are fixed, higher numbers are the company's own.
  private func status(_ object: ObjectReader) -> TicketStatus? {
    if object.flag("spam", of: JSONDocument.root) == true { return .spam }
    if object.flag("deleted", of: JSONDocument.root) == true { return .deleted }
    guard let text = object.text("status", of: JSONDocument.root) else { return nil }
    if cells.options.closedStages.contains(text) { return .closed }
    switch text {
    case "2": return .open
    case "3": return .pending
    case "4": return .solved
    case "5": return .closed
    default:
      cells.ledger.noteNotUnderstood("status", text, line: object.line)
      return nil
    }
  }

  private func channel(_ object: ObjectReader) -> Channel? {
    switch object.text("source", of: JSONDocument.root) {
    case "1", "10": .email
    case "2", "9": .web
    case "3": .phone
    case "7": .chat
    case nil: nil
    default: .other
    }
  }

  private func priority(_ object: ObjectReader) -> Priority? {
    switch object.text("priority", of: JSONDocument.root) {
    case "1": .low
    case "2": .normal
    case "3": .high
    case "4": .urgent
    default: nil
    }
  }

  private func messages(_ object: ObjectReader, _ ticket: Ticket) throws(CellProblem) -> [Message] {
    let document = object.document
    var messages: [Message] = []
    if let text = object.text("description_text", of: JSONDocument.root)
      ?? object.text("description", of: JSONDocument.root)
    {
      messages.append(Message(sentAt: ticket.createdAt, author: .customer, text: BodyText.plain(text)))
    }
    let notes = document.elements(of: object.node("notes")).map { document.member("note", of: $0) ?? $0 }
    for entry in document.elements(of: object.node("conversations")) + notes {
      if let message = try FreshdeskMessage.message(object, entry) { messages.append(message) }
    }
    return messages
  }
}

/// One reply or note.
enum FreshdeskMessage {
  /// - Returns: nil for an entry without a text.
  static func message(_ object: ObjectReader, _ entry: Int) throws(CellProblem) -> Message? {
    guard let text = object.text("body_text", of: entry) ?? object.text("body", of: entry) else { return nil }
    let isIncoming = object.flag("incoming", of: entry) == true
    let name = object.text("name", of: object.document.member("user", of: entry))
    let isAI = object.isAIAgent(object.text("user_id", of: entry), name: name)
    return Message(
      sentAt: try object.instant("created_at", of: entry), author: isIncoming ? .customer : isAI ? .ai : .agent,
      isPublic: object.flag("private", of: entry) != true, text: BodyText.plain(text))
  }
}

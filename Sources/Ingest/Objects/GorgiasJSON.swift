import Records

extension ObjectFormat {
  /// Gorgias' tickets from its API.
  static let gorgiasJSON = ObjectFormat(
    name: "gorgias-json", kind: .tickets, summary: "Gorgias' tickets, from its API (JSON)",
    mapping: [
      "ticket_id": "id", "created_at": "created_datetime", "updated_at": "updated_datetime",
      "solved_at": "closed_datetime", "status": "status, snooze_datetime", "channel": "channel",
      "subject": "subject", "messages": "messages", "tags": "tags.name", "group": "assignee_team.name",
      "assignee": "assignee_user.id", "customer_id": "customer.id", "priority": "priority", "language": "language",
      "csat": "satisfaction_survey.score",
    ],
    signatures: [["created_datetime", "assignee_user"]],
    mapper: { GorgiasMapper($0) })
}

/// Maps Gorgias' tickets.
private struct GorgiasMapper: ObjectMapper {
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
    var ticket = Ticket(source: "gorgias", id: id)
    ticket.createdAt = try object.instant("created_datetime", of: root)
    ticket.updatedAt = try object.instant("updated_datetime", of: root)
    ticket.solvedAt = try object.instant("closed_datetime", of: root)
    ticket.status = object.understood("status", of: root, &words.status)
    if ticket.status == .open, object.node("snooze_datetime") != nil { ticket.status = .pending }
    if object.flag("spam", of: root) == true { ticket.status = .spam }
    if object.node("trashed_datetime") != nil { ticket.status = .deleted }
    ticket.channel = object.understood("channel", of: root, &words.channel)
    ticket.priority = object.understood("priority", of: root, &words.priority)
    ticket.subject = object.text("subject", of: root) ?? ""
    ticket.language = object.text("language", of: root)?.lowercased()
    ticket.tags = document.elements(of: object.node("tags")).compactMap { object.text("name", of: $0)?.lowercased() }
    ticket.group = object.text("name", of: object.node("assignee_team"))
    ticket.assignee = try object.id("id", of: object.node("assignee_user"))
    ticket.customerID = try object.id("id", of: object.node("customer"))
    ticket.satisfaction = object.understood("score", of: object.node("satisfaction_survey"), &words.rating) ?? nil
    ticket.messages = try messages(object)
    ticket.resolve()
    batch.tickets.append(ticket)
  }

  private func messages(_ object: ObjectReader) throws(CellProblem) -> [Message] {
    let document = object.document
    var messages: [Message] = []
    for message in document.elements(of: object.node("messages")) {
      let plain = object.text("stripped_text", of: message) ?? object.text("body_text", of: message)
      guard let text = plain.map(BodyText.plain) ?? object.text("body_html", of: message).map(HTMLText.plain) else {
        continue
      }
      let isNote = object.text("channel", of: message) == "internal-note"
      messages.append(
        Message(
          sentAt: try object.instant("created_datetime", of: message), author: author(object, message),
          isPublic: !isNote && object.flag("public", of: message) != false, text: text))
    }
    return messages
  }

  private func author(_ object: ObjectReader, _ message: Int) -> AuthorKind {
    let sender = object.document.member("sender", of: message)
    let name = object.text("name", of: sender)
    if cells.options.isAIAgent(id: object.text("id", of: sender), name: name) { return .ai }
    guard object.flag("from_agent", of: message) == true else { return .customer }
    // A rule wrote it, not a person.
    return object.document.member("rule_id", of: message) == nil ? .agent : .bot
  }
}

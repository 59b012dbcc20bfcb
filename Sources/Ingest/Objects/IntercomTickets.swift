import Records

extension ObjectFormat {
  /// Intercom's tickets, single, listed or one a line, as its API gives them.
  static let intercomTicketJSON = ObjectFormat(
    name: "intercom-ticket-json", kind: .tickets, summary: "Intercom's tickets, from its API (JSON)",
    mapping: [
      "ticket_id": "id", "created_at": "created_at", "updated_at": "updated_at",
      "solved_at": "ticket_parts.created_at", "status": "ticket_state.category, ticket_state, open, snoozed_until",
      "subject": "ticket_attributes._default_title_",
      "messages": "ticket_attributes._default_description_, ticket_parts", "group": "team_assignee_id",
      "assignee": "admin_assignee_id", "customer_id": "contacts.contacts.id", "vendor_topic": "ticket_type.name",
    ],
    signature: { document in
      let root = JSONDocument.root
      guard document.member("type", of: root).flatMap({ document.string($0) }) == "ticket" else { return nil }
      let key = ["ticket_parts", "ticket_attributes"].first { document.has($0, in: root) }
      return key.map { "type ticket, key \($0)" }
    },
    mapper: { IntercomTicketMapper($0) })
}

/// Maps Intercom's tickets. A ticket has the id of the conversation it was made of, so that the two are one.
private struct IntercomTicketMapper: ObjectMapper {
  private let cells: CellReader
  private var status = WordReader { IntercomTicketMapper.status($0) ?? TicketStatus(exported: $0) }

  init(_ cells: CellReader) {
    self.cells = cells
  }

  mutating func map(_ document: JSONDocument, line: Int, into batch: inout BatchBuilder) throws(CellProblem) {
    let object = ObjectReader(document: document, cells: cells, line: line)
    let thread = IntercomThread(object: object)
    let root = JSONDocument.root
    var ticket = Ticket(source: "intercom", id: try object.ticketID("id"))
    ticket.createdAt = try object.instant("created_at", of: root)
    ticket.updatedAt = try object.instant("updated_at", of: root)
    ticket.status = status(object)
    let attributes = object.node("ticket_attributes")
    ticket.subject = object.text("_default_title_", of: attributes).map(BodyText.plain) ?? ""
    ticket.group = try thread.assigned("team_assignee_id")
    ticket.assignee = try thread.assigned("admin_assignee_id")
    ticket.customerID = try thread.customerID()
    ticket.vendorTopic = object.text("name", of: object.node("ticket_type"))
    let parts = object.node("ticket_parts", "ticket_parts")
    if ticket.status?.isDone == true { ticket.solvedAt = try solvedAt(object, parts) }
    if let text = object.text("_default_description_", of: attributes) {
      ticket.messages = [Message(sentAt: ticket.createdAt, author: .customer, text: BodyText.plain(text))]
    }
    ticket.messages += try thread.messages(of: parts)
    ticket.resolve()
    batch.tickets.append(ticket)
  }

  /// The category of the state, which older versions of the API give as the state itself.
  private mutating func status(_ object: ObjectReader) -> TicketStatus? {
    let root = JSONDocument.root
    let state = object.node("ticket_state")
    let stated =
      object.understood("category", of: state, &status) ?? object.understood("ticket_state", of: root, &status)
    if stated == .open, object.node("snoozed_until") != nil { return .pending }
    return stated ?? object.flag("open", of: root).map { $0 ? .open : .closed }
  }

  private static func status(_ word: String) -> TicketStatus? {
    TableHeader.key(word) == "submitted" ? .open : nil
  }

  /// When the ticket was last moved to a state that is done.
  private func solvedAt(_ object: ObjectReader, _ parts: Int?) throws(CellProblem) -> Timestamp? {
    let changes = object.document.elements(of: parts).filter { object.text("ticket_state", of: $0) == "resolved" }
    guard let last = changes.last(where: { object.text("previous_ticket_state", of: $0) != "resolved" }) else {
      return nil
    }
    return try object.instant("created_at", of: last)
  }
}

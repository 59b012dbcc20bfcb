import Records

extension ObjectFormat {
  /// Help Scout's conversations from its API.
  static let helpScoutJSON = ObjectFormat(
    name: "helpscout-json", kind: .tickets, summary: "Help Scout's conversations, from its API (JSON)",
    mapping: [
      "ticket_id": "id", "created_at": "createdAt", "updated_at": "userUpdatedAt", "solved_at": "closedAt",
      "status": "status", "channel": "type", "subject": "subject", "messages": "_embedded.threads, preview",
      "tags": "tags.tag", "group": "mailboxId", "assignee": "assignee.id", "customer_id": "primaryCustomer.id",
      "resolved_by": "closedByUser.type",
    ],
    signatures: [["customerWaitingSince", "mailboxId"], ["mailboxId", "primaryCustomer"]],
    mapper: { HelpScoutMapper($0) })
}

/// Maps Help Scout's conversations.
private struct HelpScoutMapper: ObjectMapper {
  private static let aiUser = "system_user"

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
    var ticket = Ticket(source: "helpscout", id: id)
    ticket.createdAt = try object.instant("createdAt", of: root)
    ticket.updatedAt = try object.instant("userUpdatedAt", of: root)
    ticket.solvedAt = try object.instant("closedAt", of: root)
    ticket.status = object.understood("status", of: root, &words.status)
    ticket.channel = object.understood("type", of: root, &words.channel)
    ticket.subject = object.text("subject", of: root) ?? ""
    ticket.tags = document.elements(of: object.node("tags")).compactMap { object.text("tag", of: $0)?.lowercased() }
    ticket.group = try object.id("mailboxId", of: root)
    ticket.assignee = try object.id("id", of: object.node("assignee"))
    ticket.customerID = try object.id("id", of: object.node("primaryCustomer"))
    ticket.messages = try messages(object, ticket)
    ticket.resolve(hasAIMark: object.text("type", of: object.node("closedByUser")) == HelpScoutMapper.aiUser)
    batch.tickets.append(ticket)
  }

  /// The threads, newest first in the export; without them the preview, which is the start of the last message.
  private func messages(_ object: ObjectReader, _ ticket: Ticket) throws(CellProblem) -> [Message] {
    let document = object.document
    var messages: [Message] = []
    for thread in document.elements(of: object.node("_embedded", "threads")) {
      guard let type = object.text("type", of: thread), type != "lineitem", let body = object.text("body", of: thread)
      else { continue }
      let person = document.member("createdBy", of: thread)
      let writer = object.text("type", of: person)
      let names = [object.text("first", of: person), object.text("last", of: person)].compactMap(\.self)
      let isAI = cells.options.isAIAgent(id: object.text("id", of: person), name: names.joined(separator: " "))
      let isCustomer = type == "customer" || writer == "customer"
      messages.append(
        Message(
          sentAt: try object.instant("createdAt", of: thread),
          author: isCustomer ? .customer : isAI || writer == HelpScoutMapper.aiUser ? .ai : .agent,
          isPublic: type != "note", text: HTMLText.plain(body)))
    }
    if messages.isEmpty, let preview = object.text("preview", of: JSONDocument.root) {
      return [Message(sentAt: ticket.createdAt, author: .customer, text: preview)]
    }
    return Message.inOrderOfTime(messages)
  }
}

import Records

extension ObjectFormat {
  /// Help Scout's conversations from its API.
  static let helpScoutJSON = ObjectFormat(
    name: "helpscout-json", kind: .tickets, summary: "Help Scout's conversations, from its API (JSON)",
    mapping: [
      FieldSource(field: "ticket_id", column: "id"), FieldSource(field: "created_at", column: "createdAt"),
      FieldSource(field: "updated_at", column: "userUpdatedAt"), FieldSource(field: "solved_at", column: "closedAt"),
      FieldSource(field: "status", column: "status"), FieldSource(field: "channel", column: "type"),
      FieldSource(field: "subject", column: "subject"),
      FieldSource(field: "messages", column: "_embedded.threads, preview"),
      FieldSource(field: "tags", column: "tags.tag"), FieldSource(field: "group", column: "mailboxId"),
      FieldSource(field: "assignee", column: "assignee.id"),
      FieldSource(field: "customer_id", column: "primaryCustomer.id"),
      FieldSource(field: "resolved_by", column: "closedByUser.type"),
    ],
    signature: { document in
      let root = JSONDocument.root
      if document.has("customerWaitingSince", in: root), document.has("mailboxId", in: root) {
        return "keys customerWaitingSince, mailboxId"
      }
      let keys = ["mailboxId", "primaryCustomer"]
      return keys.allSatisfy { document.has($0, in: root) } ? "keys \(keys.joined(separator: ", "))" : nil
    },
    mapper: { HelpScoutMapper($0) })
}

/// Maps Help Scout's conversations.
private struct HelpScoutMapper: ObjectMapper {
  private static let aiUser = "system_user"

  private let cells: CellReader
  private var words = TicketWordReaders(isFivePoint: true)

  init(_ cells: CellReader) {
    self.cells = cells
  }

  mutating func map(_ document: JSONDocument, line: Int, into batch: inout BatchBuilder) throws(CellProblem) {
    let object = ObjectReader(document: document, cells: cells, line: line)
    let root = JSONDocument.root
    guard let id = try object.id("id", of: root) else {
      throw CellProblem(message: "id is missing, expected the id of the conversation")
    }
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
    var evidence = ResolutionEvidence(status: ticket.status)
    evidence.note(tags: ticket.tags)
    evidence.hasHumanReply = ticket.messages.contains { $0.author == .agent && $0.isPublic }
    if object.text("type", of: object.node("closedByUser")) == HelpScoutMapper.aiUser { evidence.hasAIMark = true }
    ticket.handover = evidence.handover
    ticket.resolver = evidence.resolver
    batch.tickets.append(ticket)
  }

  /// The threads, newest first in the export; without them the preview, which is the start of the last message.
  private func messages(_ object: ObjectReader, _ ticket: Ticket) throws(CellProblem) -> [Message] {
    let document = object.document
    var messages: [Message] = []
    for thread in document.elements(of: object.node("_embedded", "threads")) {
      guard let type = object.text("type", of: thread), type != "lineitem", let body = object.text("body", of: thread)
      else { continue }
      let writer = object.text("type", of: document.member("createdBy", of: thread))
      let isCustomer = type == "customer" || writer == "customer"
      messages.append(
        Message(
          sentAt: try object.instant("createdAt", of: thread),
          author: isCustomer ? .customer : writer == HelpScoutMapper.aiUser ? .ai : .agent,
          isPublic: type != "note", text: HTMLText.plain(body)))
    }
    if messages.isEmpty, let preview = object.text("preview", of: JSONDocument.root) {
      return [Message(sentAt: ticket.createdAt, author: .customer, text: preview)]
    }
    return Message.inOrderOfTime(messages)
  }
}

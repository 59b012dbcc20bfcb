import Records

extension ObjectFormat {
  /// Zendesk's full JSON export: one ticket per line, with its comments.
  static let zendeskNDJSON = ObjectFormat(
    name: "zendesk-ndjson", kind: .tickets, summary: "Zendesk's full JSON export, and pages of its API",
    mapping: [
      "ticket_id": "id", "created_at": "created_at", "updated_at": "updated_at", "solved_at": "metric_set.solved_at",
      "status": "status", "channel": "via.channel", "subject": "raw_subject, subject",
      "messages": "comments, description", "tags": "tags", "group": "group_id", "assignee": "assignee_id",
      "customer_id": "requester_id", "priority": "priority", "csat": "satisfaction_rating.score",
      "reopens": "metric_set.reopens", "first_reply_s": "metric_set.reply_time_in_minutes.calendar",
      "resolution_s": "metric_set.full_resolution_time_in_minutes.calendar",
    ],
    signature: { document in
      let root = JSONDocument.root
      if document.has("generated_timestamp", in: root), document.has("id", in: root) {
        return "keys generated_timestamp, id"
      }
      let hasVia = document.member("channel", of: document.member("via", of: root)) != nil
      let hasKeys = document.has("requester_id", in: root) && document.has("raw_subject", in: root)
      return hasVia && hasKeys ? "keys via.channel, requester_id, raw_subject" : nil
    },
    mapper: { ZendeskMapper($0) })
}

/// Maps the tickets of a Zendesk export.
private struct ZendeskMapper: ObjectMapper {
  private let cells: CellReader
  private var words: TicketWordReaders

  init(_ cells: CellReader) {
    self.cells = cells
    words = TicketWordReaders(isFivePoint: false, closedStages: cells.options.closedStages)
  }

  mutating func map(
    _ document: JSONDocument, line: Int, into batch: inout BatchBuilder
  ) throws(CellProblem) {
    let object = ObjectReader(document: document, cells: cells, line: line)
    let root = JSONDocument.root
    let id = try object.ticketID("id")
    var ticket = Ticket(source: "zendesk", id: id)
    ticket.tags = document.elements(of: document.member("tags", of: root)).compactMap {
      object.text($0)?.lowercased()
    }
    if let problem = ZendeskPopulation.exclusion(channel: object.text("channel", of: object.node("via"))) {
      throw problem
    }
    ticket.createdAt = try object.instant("created_at", of: root)
    ticket.updatedAt = try object.instant("updated_at", of: root)
    ticket.subject = object.text("raw_subject", of: root) ?? object.text("subject", of: root) ?? ""
    ticket.group = try object.id("group_id", of: root)
    ticket.assignee = try object.id("assignee_id", of: root)
    ticket.customerID = try object.id("requester_id", of: root)
    ticket.status = object.understood("status", of: root, &words.status)
    ticket.priority = object.understood("priority", of: root, &words.priority)
    ticket.channel = channel(object)
    let rating = document.member("satisfaction_rating", of: root)
    ticket.satisfaction = object.understood("score", of: rating, &words.rating) ?? nil
    if let metrics = object.node("metric_set") ?? object.node("ticket_metrics") {
      try ticket.readZendeskMetrics(object, metrics, &words)
    }
    ticket.messages = try messages(object, ticket)
    if ticket.tags.contains(ZendeskPopulation.mergeTag) {
      guard let merge = ZendeskMerge.merge(of: ticket) else { throw ZendeskPopulation.merged }
      ticket.merge = merge
    }
    let hasHumanReply = ticket.messages.contains { $0.author == .agent && $0.isPublic }
    ticket.resolve(hasAIMark: !hasHumanReply && ticket.messages.contains { $0.author == .ai && $0.isPublic })
    batch.tickets.append(ticket)
  }

  private mutating func channel(_ object: ObjectReader) -> Channel? {
    let document = object.document
    if let flag = document.member("from_messaging_channel", of: JSONDocument.root), document.kind(flag) == .yes {
      return .messaging
    }
    return object.understood("channel", of: document.member("via", of: JSONDocument.root), &words.channel)
  }

  /// The comments in the order of their times; without comments the description, which is the first comment.
  private func messages(_ object: ObjectReader, _ ticket: Ticket) throws(CellProblem) -> [Message] {
    let document = object.document
    var messages: [Message] = []
    for node in document.elements(of: document.member("comments", of: JSONDocument.root)) {
      let comment = try ZendeskComment(object, node)
      guard let text = comment.text else { continue }
      let isCustomer = comment.authorID != nil && comment.authorID == ticket.customerID
      messages.append(
        Message(
          sentAt: comment.sentAt, author: comment.isByAI ? .ai : isCustomer ? .customer : .agent,
          isPublic: comment.isPublic, text: text))
    }
    if messages.isEmpty, let text = object.text("description", of: JSONDocument.root) {
      return [Message(sentAt: ticket.createdAt, author: .customer, text: BodyText.plain(text))]
    }
    return Message.inOrderOfTime(messages)
  }
}

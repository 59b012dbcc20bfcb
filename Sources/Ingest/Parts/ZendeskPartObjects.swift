import Records

extension ObjectFormat {
  /// Zendesk's comments, each with the id of its ticket.
  static let zendeskComments = ObjectFormat(
    name: "zendesk-comments", summary: "Zendesk's comments, beside its tickets (JSON)",
    mapping: ["ticket_id": "ticket_id", "messages": "plain_body, body, html_body", "author": "author_id"],
    signature: { document in
      let hasKeys = ["author_id", "public"].allSatisfy { document.has($0, in: JSONDocument.root) }
      return hasKeys && document.string("type") == "Comment" ? "type Comment, keys author_id, public" : nil
    },
    part: { object, _ throws(CellProblem) in
      var part = try object.part(of: "zendesk", "comment")
      try part.add(ZendeskComment(object, JSONDocument.root), sentAt: nil)
      return part
    })

  /// Zendesk's metrics of tickets.
  static let zendeskMetrics = ObjectFormat(
    name: "zendesk-metrics", summary: "Zendesk's metrics of tickets (JSON)",
    mapping: [
      "ticket_id": "ticket_id", "solved_at": "solved_at", "reopens": "reopens",
      "first_reply_s": "reply_time_in_minutes.calendar", "resolution_s": "full_resolution_time_in_minutes.calendar",
    ],
    signature: keys("ticket_id", "reply_time_in_minutes"),
    part: { object, words throws(CellProblem) in
      var part = try object.part(of: "zendesk", "metrics")
      part.ticket.updatedAt = try object.instant("updated_at", of: JSONDocument.root)
      try part.ticket.readZendeskMetrics(object, JSONDocument.root, &words)
      return part
    })

  /// Zendesk's answers to its satisfaction survey.
  static let zendeskRatings = ObjectFormat(
    name: "zendesk-ratings", summary: "Zendesk's satisfaction ratings (JSON)",
    mapping: ["ticket_id": "ticket_id", "csat": "score"], signature: keys("ticket_id", "score", "requester_id"),
    part: { object, words throws(CellProblem) in
      var part = try object.part(of: "zendesk", "rating")
      part.ticket.updatedAt = try object.instant("updated_at", of: JSONDocument.root)
      part.ticket.satisfaction = object.understood("score", of: JSONDocument.root, &words.rating) ?? nil
      return part
    })

  /// Zendesk's audits: what happened to a ticket at one time, its comments among it.
  static let zendeskAudits = ObjectFormat(
    name: "zendesk-audits", summary: "Zendesk's audits of tickets: comments and changes of status (JSON)",
    mapping: ["ticket_id": "ticket_id", "messages": "events of type Comment", "solved_at": "events status solved"],
    signature: keys("ticket_id", "events"),
    part: { object, words throws(CellProblem) in
      var part = try object.part(of: "zendesk", "audit")
      let happenedAt = try object.instant("created_at", of: JSONDocument.root)
      part.ticket.updatedAt = happenedAt
      for event in object.document.elements(of: object.node("events")) {
        switch object.text("type", of: event) {
        case "Comment": try part.add(ZendeskComment(object, event), sentAt: happenedAt)
        case "Create", "Change":
          guard let field = object.text("field_name", of: event) else { continue }
          part.ticket.take(zendeskField: field, value: try object.id("value", of: event), at: happenedAt)
          if field == "tags" {
            part.ticket.tags = object.document.elements(of: object.document.member("value", of: event)).compactMap {
              object.text($0)?.lowercased()
            }
          }
        default: break
        }
      }
      return part
    })
}

/// One comment of Zendesk, wherever it stands.
struct ZendeskComment {
  let text: String?
  let authorID: String?
  let isPublic: Bool
  let sentAt: Timestamp?
  let isByAI: Bool

  init(_ object: ObjectReader, _ node: Int) throws(CellProblem) {
    text =
      (object.text("plain_body", of: node) ?? object.text("body", of: node)).map(BodyText.plain)
      ?? object.text("html_body", of: node).map(HTMLText.plain)
    authorID = try object.id("author_id", of: node)
    isPublic = object.flag("public", of: node) ?? true
    sentAt = try object.instant("created_at", of: node)
    isByAI = object.isAIAgent(authorID, name: object.text("name", of: object.document.member("author", of: node)))
  }
}

extension TicketPart {
  /// Adds a comment as a message; who wrote it its ticket tells later.
  fileprivate mutating func add(_ comment: ZendeskComment, sentAt: Timestamp?) throws(CellProblem) {
    guard let text = comment.text else { return }
    let author = comment.isByAI ? AuthorKind.ai : .agent
    ticket.messages.append(
      Message(sentAt: comment.sentAt ?? sentAt, author: author, isPublic: comment.isPublic, text: text))
    ticket.updatedAt = ticket.updatedAt ?? comment.sentAt
    if comment.isByAI, comment.isPublic { ticket.resolver = .ai }
    authorID = comment.authorID
  }
}

extension Ticket {
  /// Reads the metrics of Zendesk at a node, in a ticket or in a file of their own.
  mutating func readZendeskMetrics(
    _ object: ObjectReader, _ node: Int?, _ words: inout TicketWordReaders
  ) throws(CellProblem) {
    solvedAt = try object.instant("solved_at", of: node)
    reopens = object.understood("reopens", of: node, &words.count).map { Int($0) }
    firstReplySeconds = object.calendarSeconds("reply_time_in_minutes", of: node, &words.minutes)
    resolutionSeconds = object.calendarSeconds("full_resolution_time_in_minutes", of: node, &words.minutes)
  }
}

import Records

extension ObjectFormat {
  /// Freshdesk's replies and notes, each with the id of its ticket.
  static let freshdeskConversations = ObjectFormat(
    name: "freshdesk-conversations", summary: "Freshdesk's replies and notes, beside its tickets (JSON)",
    mapping: ["ticket_id": "ticket_id", "messages": "body_text, body", "author": "incoming, user_id"],
    signature: keys("ticket_id", "incoming", "private"),
    part: { object, _ throws(CellProblem) in
      var part = try object.part(of: "freshdesk", "reply")
      part.ticket.updatedAt = try object.instant("updated_at", or: "created_at", of: JSONDocument.root)
      if let message = try FreshdeskMessage.message(object, JSONDocument.root) { part.ticket.messages = [message] }
      return part
    })

  /// Freshdesk's answers to its satisfaction survey.
  static let freshdeskRatings = ObjectFormat(
    name: "freshdesk-ratings", summary: "Freshdesk's satisfaction ratings (JSON)",
    mapping: ["ticket_id": "ticket_id", "csat": "ratings.default_question"], signature: keys("ticket_id", "ratings"),
    part: { object, _ throws(CellProblem) in
      var part = try object.part(of: "freshdesk", "rating")
      part.ticket.updatedAt = try object.instant("updated_at", or: "created_at", of: JSONDocument.root)
      // 101 to 103 are happy, 100 is neutral, -101 to -103 are unhappy.
      if let text = object.text("default_question", of: object.node("ratings")), let value = Int(text) {
        part.ticket.satisfaction = value > 100 ? 1 : value == 100 ? 0.5 : value < 0 ? 0 : nil
      }
      return part
    })

  /// Freshdesk's groups and agents.
  static let freshdeskNames = ObjectFormat(
    name: "freshdesk-names", source: "freshdesk", summary: "Freshdesk's groups and agents (JSON)",
    signature: { document in
      keys("id", "name", "auto_ticket_assign")(document) ?? keys("id", "contact", "ticket_scope")(document)
    },
    entry: { object in
      if let contact = object.node("contact") { return (.person, object.text("name", of: contact), .agent) }
      return (.group, object.text("name", of: JSONDocument.root), nil)
    })
}

import Records

extension ObjectFormat {
  /// Intercom's conversation parts, each with the id of its conversation.
  static let intercomParts = ObjectFormat(
    name: "intercom-parts", summary: "Intercom's conversation parts, beside its conversations (JSON)",
    mapping: ["ticket_id": "conversation_id", "messages": "body", "author": "author.type"],
    signature: { document in
      let isPart = document.string("type") == "conversation_part"
      return isPart && document.has("conversation_id", in: JSONDocument.root)
        ? "type conversation_part, key conversation_id" : nil
    },
    part: { object, _ throws(CellProblem) in
      var part = try object.part(of: "intercom", "part", ticketKey: "conversation_id")
      part.ticket.updatedAt = try object.instant("updated_at", or: "created_at", of: JSONDocument.root)
      if let message = try IntercomThread(object: object).message(JSONDocument.root) {
        part.ticket.messages = [message]
      }
      return part
    })

  /// Intercom's people, teams and tags.
  static let intercomNames = ObjectFormat(
    name: "intercom-names", source: "intercom", summary: "Intercom's teammates, teams, contacts and tags (JSON)",
    signature: { document in
      let type = document.string("type") ?? ""
      let isListed = ["admin", "team", "tag", "contact"].contains(type)
      return isListed && document.has("id", in: JSONDocument.root) ? "type \(type), key id" : nil
    },
    entry: { object in
      let name = object.text("name", of: JSONDocument.root)
      switch object.document.string("type") {
      case "team": return (.group, name, nil)
      case "tag": return (.tag, name, nil)
      case "contact": return (.person, name, .customer)
      default: return (.person, name, .agent)
      }
    })
}

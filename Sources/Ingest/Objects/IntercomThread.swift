import Records

/// What Intercom's conversations and tickets have in common: their messages, and who takes part.
struct IntercomThread {
  let object: ObjectReader

  /// The messages among the parts of a list; parts without a body are events.
  ///
  /// - Throws: `CellProblem` when a time cannot be placed.
  func messages(of parts: Int?) throws(CellProblem) -> [Message] {
    var messages: [Message] = []
    for part in object.document.elements(of: parts) {
      guard let body = object.text("body", of: part) else { continue }
      let type = object.text("part_type", of: part) ?? "comment"
      let isMessage = type == "comment" || type == "quick_reply" || type == "assignment" || type == "close"
      messages.append(
        Message(
          sentAt: try object.instant("created_at", of: part), author: isMessage ? author(of: part) : .agent,
          isPublic: isMessage, text: HTMLText.plain(body)))
    }
    return messages
  }

  /// Who wrote a message.
  func author(of message: Int) -> AuthorKind {
    let author = object.document.member("author", of: message)
    if ["from_ai_agent", "is_ai_answer"].contains(where: { object.flag($0, of: author) == true }) { return .ai }
    if let id = object.text("id", of: author), object.cells.options.aiAgentIDs.contains(id) { return .ai }
    switch object.text("type", of: author) {
    case "user", "lead", "contact": return .customer
    case "bot": return .bot
    default: return .agent
    }
  }

  /// The team or the person under a key; zero stands for nobody.
  ///
  /// - Throws: `CellProblem` when digits of the id were lost.
  func assigned(_ key: String) throws(CellProblem) -> String? {
    let id = try object.id(key, of: JSONDocument.root)
    return id == "0" ? nil : id
  }

  /// The first contact.
  ///
  /// - Throws: `CellProblem` when digits of the id were lost.
  func customerID() throws(CellProblem) -> String? {
    guard let contact = object.document.elements(of: object.node("contacts", "contacts")).first else { return nil }
    return try object.id("id", of: contact)
  }
}

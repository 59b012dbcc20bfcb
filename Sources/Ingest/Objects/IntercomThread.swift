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
      if let message = try message(part) { messages.append(message) }
    }
    return messages
  }

  /// One part as a message; nil for a part without a body, which is an event.
  ///
  /// - Throws: `CellProblem` when its time cannot be placed.
  func message(_ part: Int) throws(CellProblem) -> Message? {
    guard let body = object.text("body", of: part) else { return nil }
    let type = object.text("part_type", of: part) ?? "comment"
    let isMessage = type == "comment" || type == "quick_reply" || type == "assignment" || type == "close"
    return Message(
      sentAt: try object.instant("created_at", of: part), author: isMessage ? author(of: part) : .agent,
      isPublic: isMessage, text: HTMLText.plain(body))
  }

  /// Who wrote a message.
  func author(of message: Int) -> AuthorKind {
    let author = object.document.member("author", of: message)
    if ["from_ai_agent", "is_ai_answer"].contains(where: { object.flag($0, of: author) == true }) { return .ai }
    if object.isAIAgent(object.text("id", of: author), name: object.text("name", of: author)) { return .ai }
    return object.text("type", of: author).flatMap { AuthorKind(exported: $0) } ?? .agent
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

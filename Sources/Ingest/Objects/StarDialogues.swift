import Records

extension ObjectFormat {
  /// Dialogues of the STAR data set, in which one person plays a customer and another an AI assistant.
  static let starDialogue = ObjectFormat(
    name: "star-dialogue", kind: .tickets, summary: "dialogues of the STAR data set (JSON), as tickets",
    mapping: [
      "ticket_id": "DialogueID", "created_at": "Events.UnixTime", "updated_at": "Events.UnixTime",
      "solved_at": "Events.UnixTime", "status": "UserQuestionnaire, CompletionLevel, Scenario.Happy",
      "messages": "Events.Text", "tags": "Scenario.Domains",
      "vendor_topic": "Scenario.WizardCapabilities.Task",
    ],
    signatures: [["Events", "Scenario"]], mapper: { StarMapper($0) })
}

/// Maps dialogues. The worker behind a customer is left out: he plays somebody else in each dialogue.
private struct StarMapper: ObjectMapper {
  private let cells: CellReader

  init(_ cells: CellReader) {
    self.cells = cells
  }

  mutating func map(_ document: JSONDocument, line: Int, into batch: inout BatchBuilder) throws(CellProblem) {
    let object = ObjectReader(document: document, cells: cells, line: line)
    let scenario = object.node("Scenario")
    var ticket = Ticket(source: "star", id: try object.ticketID("DialogueID"))
    ticket.channel = .chat
    var lastEvent: Timestamp?
    for event in document.elements(of: object.node("Events")) {
      lastEvent = try object.instant("UnixTime", of: event) ?? lastEvent
      guard let author = author(object, event), let text = object.text("Text", of: event) else { continue }
      ticket.messages.append(Message(sentAt: try object.instant("UnixTime", of: event), author: author, text: text))
    }
    guard !ticket.messages.isEmpty else {
      throw CellProblem(message: "a dialogue in which nobody said anything is left out", severity: .note)
    }
    ticket.createdAt = ticket.messages.first?.sentAt
    ticket.updatedAt = lastEvent
    ticket.tags = document.elements(of: document.member("Domains", of: scenario)).compactMap { object.text($0) }
    let capabilities = document.elements(of: document.member("WizardCapabilities", of: scenario))
    let tasks = capabilities.compactMap { object.text("Task", of: $0) }
    ticket.vendorTopic = tasks.isEmpty ? nil : tasks.joined(separator: "|")
    let hasReply = ticket.messages.contains { $0.author == .ai }
    ticket.status = hasReply && isMet(object, scenario) ? .solved : .open
    ticket.solvedAt = ticket.status == .solved ? lastEvent : nil
    ticket.resolve(hasAIMark: hasReply)
    batch.tickets.append(ticket)
  }

  /// Nil for what no customer saw: stage directions, queries and their answers, drafts, buttons.
  private func author(_ object: ObjectReader, _ event: Int) -> AuthorKind? {
    switch (object.text("Agent", of: event), object.text("Action", of: event)) {
    case ("User", "utter"): .customer
    case ("Wizard", "utter"), ("Wizard", "pick_suggestion"): .ai
    default: nil
    }
  }

  /// Whether the request was met: by the customer's own answer, else when a scenario that allows it was played to its end.
  private func isMet(_ object: ObjectReader, _ scenario: Int?) -> Bool {
    for answer in object.document.elements(of: object.node("UserQuestionnaire")) {
      guard let question = object.text("Question", of: answer), question.hasPrefix("Did the "),
        !question.contains("calm"), let isDone = object.flag("Answer", of: answer)
      else { continue }
      return isDone
    }
    return object.text("CompletionLevel", of: JSONDocument.root) == "Complete"
      && object.flag("Happy", of: scenario) == true
  }
}

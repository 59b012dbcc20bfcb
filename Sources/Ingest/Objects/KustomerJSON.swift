import Records

extension ObjectFormat {
  /// Kustomer's conversations: pages of its API, whose attributes are in camel case, or a pipeline's rows in snake case.
  static let kustomerJSON = ObjectFormat(
    name: "kustomer-json", kind: .tickets, summary: "Kustomer's conversations, from its API or a pipeline (JSON)",
    mapping: [
      "ticket_id": "id", "created_at": "createdAt", "updated_at": "updatedAt",
      "solved_at": "lastDone.createdAt, endedAt", "status": "status, spam",
      "channel": "firstMessageIn.channel, channels", "subject": "name", "messages": "preview", "tags": "tags",
      "group": "assignedTeams, queue", "assignee": "assignedUsers", "customer_id": "customer",
      "priority": "priority", "csat": "satisfactionLevel.rating, satisfactionLevel.score", "reopens": "reopenCount",
      "first_reply_s": "firstResponse.time", "resolution_s": "lastDone.time",
      "resolved_by": "firstResponse.createdBy, lastResponse.createdBy",
    ],
    signature: { document in
      let root = JSONDocument.root
      let type = document.member("type", of: root).flatMap { document.string($0) }
      if type == "conversation", let attributes = document.member("attributes", of: root),
        document.has("messageCount", in: attributes)
      {
        return "type conversation, key attributes.messageCount"
      }
      let rowKeys = ["message_count", "note_count", "channels"]
      return rowKeys.allSatisfy { document.has($0, in: root) } ? "keys \(rowKeys.joined(separator: ", "))" : nil
    },
    mapper: { KustomerMapper($0) })
}

/// Maps Kustomer's conversations.
private struct KustomerMapper: ObjectMapper {
  private let cells: CellReader
  private var words: TicketWordReaders
  /// Kustomer measures in milliseconds.
  private var seconds = WordReader { Values.seconds($0, times: 0.001) }

  init(_ cells: CellReader) {
    self.cells = cells
    words = TicketWordReaders(
      isFivePoint: true, closedStages: cells.options.closedStages, status: KustomerWords.status,
      priority: KustomerWords.priority)
  }

  mutating func map(_ document: JSONDocument, line: Int, into batch: inout BatchBuilder) throws(CellProblem) {
    let conversation = KustomerConversation(ObjectReader(document: document, cells: cells, line: line))
    let object = conversation.object
    var ticket = Ticket(source: "kustomer", id: try object.ticketID("id"))
    ticket.createdAt = try conversation.instant("createdAt")
    ticket.updatedAt = try conversation.instant("updatedAt")
    mapWords(&ticket, conversation)
    try mapPeople(&ticket, conversation)
    if ticket.status?.isDone == true {
      let done = conversation.node("lastDone")
      ticket.solvedAt = try conversation.instant("createdAt", in: done)
      if ticket.solvedAt == nil { ticket.solvedAt = try conversation.instant("endedAt") }
      ticket.resolutionSeconds = object.understood("time", of: done, &seconds)
    }
    ticket.firstReplySeconds = object.understood("time", of: conversation.node("firstResponse"), &seconds)
    if object.text("direction", of: conversation.attributes) == "out", conversation.node("firstMessageIn") == nil {
      throw CellProblem(message: "an outbound conversation that nobody replied to is left out", severity: .note)
    }
    if let preview = object.text("preview", of: conversation.attributes) {
      ticket.messages = [Message(sentAt: ticket.createdAt, author: .customer, text: BodyText.plain(preview))]
    }
    // The conversation has no replies, but it names who wrote the first and the last of them.
    let writers = ["firstResponse", "lastResponse"].map { conversation.text("createdBy", in: conversation.node($0)) }
    ticket.resolve(hasAIMark: writers.allSatisfy { $0.map { cells.options.isAIAgent(id: $0, name: $0) } == true })
    batch.tickets.append(ticket)
  }

  private mutating func mapWords(_ ticket: inout Ticket, _ conversation: KustomerConversation) {
    let (object, attributes) = (conversation.object, conversation.attributes)
    ticket.subject = object.text("name", of: attributes) ?? ""
    ticket.status = object.understood("status", of: attributes, &words.status)
    if object.flag("spam", of: attributes) == true { ticket.status = .spam }
    ticket.priority = object.understood("priority", of: attributes, &words.priority)
    ticket.channel =
      object.understood("channel", of: conversation.node("firstMessageIn"), &words.channel)
      ?? conversation.texts("channels").first.map { Channel(exported: $0) }
    ticket.tags = conversation.texts("tags").map { $0.lowercased() }
    let survey = conversation.node("satisfactionLevel")
    ticket.satisfaction =
      object.understood("rating", of: survey, &words.rating) ?? object.understood("score", of: survey, &words.score)
      ?? nil
    ticket.reopens = object.understood(conversation.key("reopenCount"), of: attributes, &words.count).map { Int($0) }
  }

  private func mapPeople(_ ticket: inout Ticket, _ conversation: KustomerConversation) throws(CellProblem) {
    ticket.group = conversation.texts("assignedTeams").first
    if ticket.group == nil { ticket.group = try conversation.related("queue") }
    ticket.assignee = conversation.texts("assignedUsers").first
    ticket.customerID = try conversation.related("customer")
  }
}

/// One conversation in either spelling.
private struct KustomerConversation {
  let object: ObjectReader
  /// The node that holds the attributes: a member of its own in the API, the row itself in a pipeline.
  let attributes: Int
  private let isRow: Bool

  init(_ object: ObjectReader) {
    self.object = object
    let member = object.node("attributes")
    attributes = member ?? JSONDocument.root
    isRow = member == nil
  }

  /// A key of the API as this conversation spells it: `createdAt` is `created_at` in a row.
  func key(_ name: String) -> String {
    isRow ? name.reduce(into: "") { $0 += $1.isUppercase ? "_" + $1.lowercased() : String($1) } : name
  }

  func node(_ name: String) -> Int? { object.document.member(key(name), of: attributes) }

  func text(_ name: String, in node: Int?) -> String? { object.text(key(name), of: node) }

  /// The texts of a list; empty when there is none.
  func texts(_ name: String) -> [String] {
    object.document.elements(of: node(name)).compactMap { object.text($0) }
  }

  /// - Throws: `CellProblem` when the value is no time that can be placed.
  func instant(_ name: String) throws(CellProblem) -> Timestamp? { try instant(name, in: attributes) }

  /// - Throws: `CellProblem` when the value is no time that can be placed.
  func instant(_ name: String, in node: Int?) throws(CellProblem) -> Timestamp? {
    try object.instant(key(name), of: node)
  }

  /// The id of what the conversation refers to.
  ///
  /// - Throws: `CellProblem` when digits of the id were lost.
  func related(_ name: String) throws(CellProblem) -> String? {
    try object.id("id", of: isRow ? node(name) : object.node("relationships", name, "data"))
  }
}

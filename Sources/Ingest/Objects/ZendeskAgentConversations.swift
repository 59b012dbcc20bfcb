import Records

extension ObjectFormat {
  /// The conversations of Zendesk's AI agents (Advanced), a file a day. They hold no message texts.
  ///
  /// The documentation names the keys in lower case, files were seen with all of them in capitals. What
  /// `conversation_status`, `resolution_tier` and `last_resolution` may say is not known, so that they are not read.
  static let zendeskAgents = ObjectFormat(
    name: "zendesk-ai-agents", kind: .tickets,
    summary: "conversations of Zendesk's AI agents (JSON), without texts",
    mapping: [
      "ticket_id": "conversation_id", "created_at": "conversation_start_time", "updated_at": "conversation_end_time",
      "status": "automated_resolution", "channel": "channel", "tags": "labels", "language": "language",
      "resolved_by": "automated_resolution", "vendor_topic": "triggered_use_cases",
    ],
    signatures: [
      ["bot_id", "bot_name", "conversation_id"], ["BOT_ID", "BOT_NAME", "CONVERSATION_ID"],
    ],
    mapper: { ZendeskAgentMapper($0) })
}

/// Maps conversations. One that the AI agent did not resolve may go on in a ticket, so that nothing is said of its end.
private struct ZendeskAgentMapper: ObjectMapper {
  private let cells: CellReader
  private var words: TicketWordReaders

  init(_ cells: CellReader) {
    self.cells = cells
    words = TicketWordReaders(isFivePoint: true, closedStages: cells.options.closedStages)
  }

  mutating func map(_ document: JSONDocument, line: Int, into batch: inout BatchBuilder) throws(CellProblem) {
    let object = ObjectReader(document: document, cells: cells, line: line)
    let root = JSONDocument.root
    let isLoud = document.has("BOT_ID", in: root)
    let key = { (name: String) in isLoud ? name.uppercased() : name }
    if truth(key("test_mode"), object) == true {
      throw CellProblem(message: "a conversation held to test the AI agent is left out", severity: .note)
    }
    var ticket = Ticket(source: "zendesk-ai-agents", id: try object.ticketID(key("conversation_id")))
    ticket.createdAt = try object.instant(key("conversation_start_time"), of: root)
    ticket.updatedAt = try object.instant(key("conversation_end_time"), of: root)
    ticket.channel = object.understood(key("channel"), of: root, &words.channel)
    ticket.language = object.text(key("language"), of: root)?.lowercased()
    ticket.tags = texts(key("labels"), object).map { $0.lowercased() }
    ticket.vendorTopic = texts(key("triggered_use_cases"), object).first
    let isResolved = truth(key("automated_resolution"), object) == true
    if isResolved { ticket.status = .closed }
    ticket.resolve(hasAIMark: isResolved)
    batch.tickets.append(ticket)
  }

  /// True and false are values of their own, or texts.
  private func truth(_ key: String, _ object: ObjectReader) -> Bool? {
    object.flag(key, of: JSONDocument.root) ?? object.text(key, of: JSONDocument.root).flatMap { Values.truth($0) }
  }

  private func texts(_ key: String, _ object: ObjectReader) -> [String] {
    object.document.elements(of: object.node(key)).compactMap { object.text($0) }
  }
}

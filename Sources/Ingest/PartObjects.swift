import Records

extension ObjectFormat {
  /// A format whose objects belong to tickets that stand elsewhere.
  ///
  /// - Parameter part: What an object says of its ticket.
  init(
    name: String, summary: String, mapping: KeyValuePairs<String, String>,
    signature: @escaping @Sendable (JSONDocument) -> String?,
    part: @escaping @Sendable (ObjectReader, inout TicketWordReaders) throws(CellProblem) -> TicketPart
  ) {
    self.init(
      name: name, kind: .parts, summary: summary, mapping: mapping, signature: signature,
      mapper: { PartObjectMapper(cells: $0, part: part) })
  }

  /// A format whose objects are the names behind ids.
  ///
  /// - Parameters:
  ///   - source: The help desk.
  ///   - entry: The kind, name and role of an object; its id is its `id`.
  init(
    name: String, source: String, summary: String, signature: @escaping @Sendable (JSONDocument) -> String?,
    entry: @escaping @Sendable (ObjectReader) -> (kind: DirectoryKind, name: String?, role: AuthorKind?)
  ) {
    self.init(
      name: name, kind: .names, summary: summary, mapping: ["id": "id", "name": "name"], signature: signature,
      mapper: { NameObjectMapper(cells: $0, source: source, entry: entry) })
  }

  /// The signature of objects that have all of some keys at their top.
  static func keys(_ keys: String...) -> @Sendable (JSONDocument) -> String? {
    { document in
      keys.allSatisfy { document.has($0, in: JSONDocument.root) } ? "keys \(keys.joined(separator: ", "))" : nil
    }
  }
}

private struct PartObjectMapper: ObjectMapper {
  let cells: CellReader
  let part: @Sendable (ObjectReader, inout TicketWordReaders) throws(CellProblem) -> TicketPart
  private var words: TicketWordReaders

  init(
    cells: CellReader,
    part: @escaping @Sendable (ObjectReader, inout TicketWordReaders) throws(CellProblem) -> TicketPart
  ) {
    self.cells = cells
    self.part = part
    words = TicketWordReaders(isFivePoint: false, closedStages: cells.options.closedStages)
  }

  mutating func map(_ document: JSONDocument, line: Int, into batch: inout BatchBuilder) throws(CellProblem) {
    batch.parts.append(try part(ObjectReader(document: document, cells: cells, line: line), &words))
  }
}

private struct NameObjectMapper: ObjectMapper {
  let cells: CellReader
  let source: String
  let entry: @Sendable (ObjectReader) -> (kind: DirectoryKind, name: String?, role: AuthorKind?)

  mutating func map(_ document: JSONDocument, line: Int, into batch: inout BatchBuilder) throws(CellProblem) {
    let object = ObjectReader(document: document, cells: cells, line: line)
    guard let id = try object.id("id", of: JSONDocument.root) else {
      throw CellProblem(message: "id is missing, expected the id behind the name")
    }
    let entry = entry(object)
    batch.names.append(
      DirectoryEntry(source: source, kind: entry.kind, id: id, name: entry.name ?? "", role: entry.role)
        .withoutNeedless)
  }
}

extension ObjectReader {
  /// A part of the ticket that the object names by a key.
  ///
  /// - Throws: `CellProblem` when the ticket or the object has no id.
  func part(of source: String, _ noun: String, ticketKey: String = "ticket_id") throws(CellProblem) -> TicketPart {
    let root = JSONDocument.root
    guard let ticketID = try id(ticketKey, of: root) else {
      throw CellProblem(
        message:
          "\(ticketKey) is missing, expected the id of the ticket this \(noun) belongs to: add it, or export the tickets with all they have"
      )
    }
    guard let id = try id("id", of: root) else {
      throw CellProblem(message: "id is missing, expected the id of the \(noun)")
    }
    return TicketPart(Ticket(source: source, id: ticketID), name: "\(noun) \(id)")
  }

  /// Whether an id or a name stands for an AI agent, by the options.
  func isAIAgent(_ id: String?, name: String? = nil) -> Bool { cells.options.isAIAgent(id: id, name: name) }
}

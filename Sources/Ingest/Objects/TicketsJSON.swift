import Records

extension ObjectFormat {
  /// Objects of an unknown help desk, read as the rows of a table whose columns are their keys. Detection asks for it last,
  /// as it does for tables: no key of its own tells it.
  static let ticketsJSON = ObjectFormat(
    name: "tickets-json", kind: .tickets,
    summary: "any JSON objects with an id and a subject or text, by the common names (JSON)", mapping: [:],
    signature: { _ in nil }, mapper: { KeyedTicketMapper($0) })
}

/// Maps objects as rows: their keys are the columns, those of inner objects after the outer key and a point.
struct KeyedTicketMapper: ObjectMapper {
  /// Objects with other keys than these many are mapped by columns of their own each time.
  private static let shapesKept = 64

  private let cells: CellReader
  private var mappers: [[String]: TicketMapper] = [:]

  init(_ cells: CellReader) {
    self.cells = cells
  }

  /// The columns of an object, those first that the user named.
  static func columns(of document: JSONDocument, _ options: IngestOptions) -> ColumnMap {
    columns(named: KeyedRow(document).names, options)
  }

  private static func columns(named names: [String], _ options: IngestOptions) -> ColumnMap {
    ColumnMap(TicketTable.generic.fields, header: TableHeader(names: names), named: options.columnMapping)
  }

  mutating func map(_ document: JSONDocument, line: Int, into batch: inout BatchBuilder) throws(CellProblem) {
    guard document.kind(JSONDocument.root) == .object else { throw CellProblem(message: "expected a JSON object") }
    let row = KeyedRow(document)
    var mapper =
      mappers[row.names] ?? TicketMapper(.generic, KeyedTicketMapper.columns(named: row.names, cells.options), cells)
    do throws(CellProblem) {
      var ticket = try mapper.ticket(row.row(line: line), of: row.records)
      ticket.messages += KeyedMessages(ObjectReader(document: document, cells: cells, line: line)).messages
      batch.tickets.append(ticket)
    } catch {
      // A position within the object's cells is no place in the file.
      throw CellProblem(message: error.message, severity: error.severity)
    }
    if mappers.count < KeyedTicketMapper.shapesKept { mappers[row.names] = mapper }
  }
}

/// An object as one row of a table.
private struct KeyedRow {
  /// Objects within each other beyond this are left as they are.
  private static let deepest = 3

  private(set) var names: [String] = []
  private(set) var records = CSVRecords()

  init(_ document: JSONDocument) {
    append(JSONDocument.root, of: document, prefix: "", depth: 1)
  }

  func row(line: Int) -> CSVRow {
    CSVRow(firstField: 0, fieldCount: names.count, line: line, rawRange: 0..<0)
  }

  private mutating func append(_ object: Int, of document: JSONDocument, prefix: String, depth: Int) {
    for key in document.keys(of: object) {
      guard let value = document.member(key, of: object) else { continue }
      if document.kind(value) == .object, depth < KeyedRow.deepest {
        append(value, of: document, prefix: prefix + key + ".", depth: depth + 1)
      } else {
        names.append(prefix + key)
        records.bytes += cell(value, of: document)
        records.fieldEnds.append(Int32(records.bytes.count))
      }
    }
  }

  private func cell(_ value: Int, of document: JSONDocument) -> [UInt8] {
    let range = document.nodes[value].range
    return switch document.kind(value) {
    case .escapedText: JSONText.unescaped(document.bytes, range)
    case .text, .number: Array(document.bytes[range])
    case .yes: Array("true".utf8)
    case .no: Array("false".utf8)
    case .null: []
    case .object, .array: document.json(of: value)
    }
  }
}

/// The conversation of an object of an unknown help desk, where it holds one as a list.
private struct KeyedMessages {
  private static let lists = ["messages", "comments", "conversation", "thread", "replies"]
  private static let texts = ["body", "text", "content", "message"]
  private static let authors = ["role", "author_type", "author_kind", "author", "from", "sender", "direction"]
  private static let times = ["created_at", "sent_at", "timestamp", "time", "date"]

  private let object: ObjectReader

  init(_ object: ObjectReader) {
    self.object = object
  }

  /// Messages whose author is not known count as a person's of the team, never as the customer's or the AI agent's.
  var messages: [Message] {
    let list = KeyedMessages.lists.lazy.compactMap { object.document.member($0, of: JSONDocument.root) }.first
    return object.document.elements(of: list).compactMap { element in
      guard let text = first(of: KeyedMessages.texts, in: element) else { return nil }
      let sentAt = KeyedMessages.times.lazy.compactMap { try? object.instant($0, of: element) }.first
      let word = first(of: KeyedMessages.authors, in: element)
      return Message(
        sentAt: sentAt, author: word.flatMap { AuthorKind(exported: $0) } ?? .agent,
        isPublic: object.flag("public", of: element) ?? true, text: BodyText.plain(text))
    }
  }

  private func first(of keys: [String], in element: Int) -> String? {
    keys.lazy.compactMap { object.text($0, of: element) }.first
  }
}

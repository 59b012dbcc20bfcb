import Records

/// Finds out what a file is from its first bytes.
struct Detection {
  let path: String
  let options: IngestOptions

  /// The name of the format of a file without any content.
  static let emptyFormat = "empty"

  private var file: String { InputFile.name(of: path) }

  /// - Throws: `IngestError`.
  func result() throws -> DetectedInput {
    if let name = options.formatName { return try chosen(name) }
    let source = try ByteSource(path: path, blockSize: options.blockSize)
    let head = try source.next() ?? []
    guard let first = head.first(where: { $0 > 0x20 }) else { return empty }
    return first == UInt8(ascii: "{") || first == UInt8(ascii: "[") ? try lines() : try table()
  }

  private var empty: DetectedInput {
    DetectedInput(kind: .tickets, format: Detection.emptyFormat, reason: "the file is empty", mapping: [])
  }

  /// The format that the options name, with the mapping it has in this file.
  private func chosen(_ name: String) throws -> DetectedInput {
    let reason = "named by --format"
    if let format = TableFormat.named(name) {
      let survey = try TableSurvey(path: path, options: options)
      let sources = survey.header.map { survey.columns(of: format, in: $0).sources } ?? []
      return DetectedInput(kind: format.kind, format: name, reason: reason, mapping: sources)
    }
    guard let format = ObjectFormat.named(name) else {
      throw IngestError.unknownFormatName(name: name, known: InputFormat.all.map(\.name))
    }
    return DetectedInput(kind: format.kind, format: name, reason: reason, mapping: format.mapping)
  }

  private func table() throws -> DetectedInput {
    let survey = try TableSurvey(path: path, options: options)
    guard let header = survey.header else {
      guard survey.isHeaderEndless else { return empty }
      throw IngestError.unknownFormat(
        file: file, found: "a header without an end", needed: "a quote that closes what is open")
    }
    try RefusedTable.check(header, file: file)
    let found = TableFormat.all.compactMap { format in
      let columns = survey.columns(of: format, in: header)
      return format.signature(header, columns).map { reason in
        let isGeneric = format.name == TicketTable.generic.name
        return DetectedInput(
          kind: format.kind, format: format.name, reason: reason, mapping: columns.sources,
          guesses: isGeneric ? guesses(columns) : [])
      }
    }
    let named = found.filter { format in !TableFormat.general.contains { $0.name == format.format } }
    if named.count > 1 { throw IngestError.ambiguousFormat(file: file, formats: named.map(\.format)) }
    let isListOfNames = found.contains { $0.format == TableFormat.namesCSV.name }
    if named.isEmpty, !isListOfNames, let what = UnreadTable.what(header) {
      return DetectedInput(kind: .names, format: UnreadTable.format, reason: what, mapping: [])
    }
    if let format = named.first ?? found.first { return format }
    throw IngestError.unknownFormat(
      file: file, found: "the columns \(IngestError.listed(header.names))",
      needed: "an id and a subject or text column for tickets; task_name, started_at and status for executions; "
        + "execution_id, step_index and kind for their steps; "
        + "invoice_number and amount for invoices")
  }

  /// The id and the texts of a table of an unknown help desk, when its id, or all of its texts, stand under other names
  /// than ours and the user named none of them.
  private func guesses(_ columns: ColumnMap) -> [FieldSource] {
    let mapped = options.columnMapping?.columns ?? [:]
    let keys = columns.sources.filter { TicketTable.keyFields.contains($0.field) }
    let guessed = keys.filter { mapped[$0.field] == nil && TableHeader.key($0.column) != TableHeader.key($0.field) }
    let isIDGuessed = guessed.contains { $0.field == TicketTable.keyFields[0] }
    return isIDGuessed || guessed.count == keys.count - 1 ? guessed : []
  }

  private func lines() throws -> DetectedInput {
    let source = try ByteSource(path: path, blockSize: options.blockSize)
    let head = try source.next() ?? []
    var records = JSONLayout.reader(head: head)
    records.feed(head)
    var keys: [String] = []
    var general: DetectedInput?
    var tried = 0
    while tried < Detection.recordsToTry, let record = try nextRecord(&records, source) {
      tried += 1
      var document = JSONDocument()
      guard document.parse(record.bytes) == nil else { continue }
      document.unwrap()
      if keys.isEmpty { keys = document.keys(of: JSONDocument.root) }
      for format in ObjectFormat.all {
        guard let reason = format.signature(document) else { continue }
        return DetectedInput(kind: format.kind, format: format.name, reason: reason, mapping: format.mapping)
      }
      if general == nil { general = keyedTickets(document) }
    }
    if tried == 0 { return empty }
    if let general { return general }
    throw IngestError.unknownFormat(
      file: file,
      found: keys.isEmpty
        ? "JSON without an object" : "JSON objects with the keys \(IngestError.listed(keys))",
      needed:
        "tickets as the API of Zendesk, Intercom, Freshdesk, Gorgias, Help Scout or Kustomer gives them, or with an id and a subject or text; "
        + "task executions as OpenTelemetry spans, Langfuse's traces, LangSmith's runs or CloudEvents, or "
        + "Stripe's invoices; assay formats lists all")
  }

  /// What an object of an unknown help desk is read as; nil when it has no id or no text by a common name.
  private func keyedTickets(_ document: JSONDocument) -> DetectedInput? {
    guard document.kind(JSONDocument.root) == .object else { return nil }
    let columns = KeyedTicketMapper.columns(of: document, options)
    guard TicketTable.missing(columns).isEmpty else { return nil }
    let names = columns.sources.filter { TicketTable.keyFields.contains($0.field) }.map(\.column)
    return DetectedInput(
      kind: .tickets, format: ObjectFormat.ticketsJSON.name, reason: "keys \(names.joined(separator: ", "))",
      mapping: columns.sources, guesses: guesses(columns))
  }

  /// The next record, the last one also when nothing follows it; nil at the end.
  private func nextRecord(_ reader: inout any RecordReader, _ source: ByteSource) throws -> RecordBytes? {
    while true {
      if let record = reader.next() { return record }
      guard let piece = try source.next() else { return reader.finish() }
      reader.feed(piece)
    }
  }

  private static let recordsToTry = 20

  static func emptyFinding(file: String, what: String) -> Finding {
    Finding(.warning, .emptyFile, file: file, message: "the file holds \(what), check the export", action: .reported)
  }
}

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
    let source = try ByteSource(path: path)
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
      let survey = try TableSurvey(path: path, rows: 0, options: options)
      let sources = survey.header.map { format.map(of: $0, options).sources } ?? []
      return DetectedInput(kind: format.kind, format: name, reason: reason, mapping: sources)
    }
    guard let format = LineFormat.named(name) else {
      throw IngestError.unknownFormatName(name: name, known: InputFormat.all.map(\.name))
    }
    return DetectedInput(kind: format.kind, format: name, reason: reason, mapping: format.mapping)
  }

  private func table() throws -> DetectedInput {
    guard let header = try TableSurvey(path: path, rows: 0, options: options).header else { return empty }
    let found = TableFormat.all.compactMap { format in
      let columns = format.map(of: header, options)
      return format.signature(header, columns).map {
        DetectedInput(kind: format.kind, format: format.name, reason: $0, mapping: columns.sources)
      }
    }
    let named = found.filter { $0.format != TicketTable.generic.name }
    if named.count > 1 { throw IngestError.ambiguousFormat(file: file, formats: named.map(\.format)) }
    if let format = named.first ?? found.first { return format }
    throw IngestError.unknownFormat(
      file: file, found: "the columns \(IngestError.listed(header.names))",
      needed: "an id and a subject or text column for tickets; task_name, started_at and status for executions; "
        + "execution_id, step_index and kind for their steps; "
        + "invoice_number and amount for invoices")
  }

  private func lines() throws -> DetectedInput {
    let source = try ByteSource(path: path)
    var reader = LineReader()
    var keys: [String] = []
    while reader.lineNumber < Detection.linesToTry, let line = try nextLine(&reader, source) {
      var document = JSONDocument()
      guard document.parse(line.bytes) == nil else { continue }
      if keys.isEmpty { keys = document.keys(of: JSONDocument.root) }
      for format in LineFormat.all {
        guard let reason = format.signature(document) else { continue }
        return DetectedInput(kind: format.kind, format: format.name, reason: reason, mapping: format.mapping)
      }
    }
    throw IngestError.unknownFormat(
      file: file,
      found: keys.isEmpty
        ? "JSON that is not one object per line" : "JSON objects with the keys \(IngestError.listed(keys))",
      needed: "one Zendesk ticket per line, with generated_timestamp or via, requester_id and raw_subject")
  }

  /// The next line, the last one also without a line end; nil at the end.
  private func nextLine(_ reader: inout LineReader, _ source: ByteSource) throws -> LineReader.Line? {
    while true {
      if let line = reader.next() { return line }
      guard let piece = try source.next() else { return reader.finish() }
      reader.feed(piece)
    }
  }

  private static let linesToTry = 20

  static func emptyFinding(file: String, what: String) -> Finding {
    Finding(.warning, .emptyFile, file: file, message: "the file holds \(what), check the export", action: .reported)
  }
}

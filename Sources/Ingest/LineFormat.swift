import Records

/// A format of one JSON object per line: what it is known by, and how an object becomes a record.
struct LineFormat: Sendable {
  let name: String
  let kind: InputKind
  /// One line for the list of formats.
  let summary: String
  /// Our fields and the keys they are read from.
  let mapping: [FieldSource]
  /// The signature keys in words when an object is of this format, else nil.
  let signature: @Sendable (JSONDocument) -> String?
  let mapper: @Sendable (CellReader) -> any ObjectMapper
}

/// Turns the objects of one file into records.
protocol ObjectMapper {
  /// Maps the object at the root of `document` and appends what it becomes.
  ///
  /// - Throws: `CellProblem` when the object must be set aside.
  mutating func map(_ document: JSONDocument, line: Int, into batch: inout BatchBuilder) throws(CellProblem)
}

/// Reads one NDJSON file in one format from start to end.
struct LineReading {
  let path: String
  let format: LineFormat
  let options: IngestOptions

  /// Hands over every batch and returns the findings about the whole file.
  func run(into sink: (IngestedBatch) throws -> Void) throws -> [Finding] {
    let source = try ByteSource(path: path)
    let ledger = FileLedger(file: source.name)
    let zone = format.kind == .executions ? options.assumedZone : options.zone
    var objects = ObjectLoop(
      ledger: ledger, mapper: format.mapper(CellReader(options: options, ledger: ledger, zone: zone)),
      batch: BatchBuilder(kind: format.kind))
    var lines = LineReader()
    while let piece = try source.next() {
      lines.feed(piece)
      objects.batch.fractionRead = source.fractionRead
      while let line = lines.next() {
        objects.take(line)
        if objects.batch.rowsRead >= options.batchSize {
          try sink(objects.batch.takeBatch(reserving: options.batchSize))
        }
      }
    }
    if let reason = source.truncation {
      ledger.report(
        Finding(
          .error, .truncatedFile, file: ledger.file, line: lines.lineNumber + 1,
          message: "the record that starts here is incomplete: \(reason), get the file again; "
            + "the \(objects.rowCount) records before it were read",
          action: .reported))
    } else if let line = lines.finish() {
      objects.take(line)
    }
    if objects.batch.rowsRead > 0 { try sink(objects.batch.takeBatch(reserving: 0)) }
    if objects.rowCount == 0 { ledger.report(Detection.emptyFinding(file: ledger.file, what: "no rows")) }
    return ledger.findings
  }
}

/// Maps objects line by line and fills a batch.
private struct ObjectLoop {
  let ledger: FileLedger
  var mapper: any ObjectMapper
  var batch: BatchBuilder
  /// Objects mapped or rejected so far.
  var rowCount = 0
  private var document = JSONDocument()

  init(ledger: FileLedger, mapper: any ObjectMapper, batch: BatchBuilder) {
    self.ledger = ledger
    self.mapper = mapper
    self.batch = batch
  }

  mutating func take(_ line: LineReader.Line) {
    if line.bytes.allSatisfy({ $0 <= 0x20 }) { return }
    rowCount += 1
    batch.rowsRead += 1
    if line.isTooLong {
      reject(line, CellProblem(message: "the line is longer than 64 MiB, expected one JSON object per line"))
    } else if let error = document.parse(line.bytes) {
      reject(line, CellProblem(position: error.column - 1, message: error.message))
    } else {
      do throws(CellProblem) {
        try mapper.map(document, line: line.number, into: &batch)
      } catch {
        reject(line, error)
      }
    }
  }

  private mutating func reject(_ line: LineReader.Line, _ problem: CellProblem) {
    let isTicket = batch.kind == .tickets
    let finding = Finding(
      problem.severity, isTicket ? .badRow : .suspense, file: ledger.file, line: line.number,
      column: problem.position.map { $0 + 1 }, message: problem.message,
      action: isTicket ? .quarantined : .suspended)
    batch.rejected.append(RejectedRow(finding: finding, raw: Array(line.bytes.prefix(CSVRecords.rawLimit))))
  }
}

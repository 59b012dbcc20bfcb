import Records

/// Reads one JSON file in one format from start to end.
struct ObjectReading {
  let path: String
  let format: ObjectFormat
  let options: IngestOptions

  /// Hands over every batch and returns the findings about the whole file.
  func run(into sink: (IngestedBatch) throws -> Void) throws -> [Finding] {
    let source = try ByteSource(path: path)
    let ledger = FileLedger(file: source.name)
    let zone = format.kind == .executions ? options.assumedZone : options.zone
    var objects = ObjectLoop(format, CellReader(options: options, ledger: ledger, zone: zone))
    try objects.mapper.survey(path: path)
    var piece = try source.next()
    var records = JSONLayout.reader(head: piece ?? [])
    while let bytes = piece {
      records.feed(bytes)
      objects.batch.fractionRead = source.fractionRead
      while let record = records.next() {
        objects.take(record)
        if objects.batch.rowsRead >= options.batchSize {
          try sink(objects.batch.takeBatch(reserving: options.batchSize))
        }
      }
      piece = try source.next()
    }
    if source.truncation == nil, let record = records.finish() { objects.take(record) }
    if let reason = source.truncation ?? (records.isComplete ? nil : "the JSON ends before its last bracket") {
      ledger.report(
        Finding(
          .error, .truncatedFile, file: ledger.file, line: records.pendingLine,
          message: "the record that starts here is incomplete: \(reason), get the file again; "
            + "the \(objects.rowCount) records before it were read",
          action: .reported))
    }
    while objects.mapper.finish(into: &objects.batch) { try sink(objects.batch.takeBatch(reserving: 0)) }
    if objects.batch.rowsRead > 0 { try sink(objects.batch.takeBatch(reserving: 0)) }
    if objects.rowCount == 0 { ledger.report(Detection.emptyFinding(file: ledger.file, what: "no rows")) }
    return ledger.findings
  }
}

/// Maps objects line by line and fills a batch.
private struct ObjectLoop {
  let format: ObjectFormat
  let ledger: FileLedger
  var mapper: any ObjectMapper
  var batch: BatchBuilder
  /// Objects mapped or rejected so far.
  var rowCount = 0
  private var document = JSONDocument()

  init(_ format: ObjectFormat, _ cells: CellReader) {
    self.format = format
    ledger = cells.ledger
    mapper = format.mapper(cells)
    batch = BatchBuilder(kind: format.kind)
  }

  mutating func take(_ record: RecordBytes) {
    if record.bytes.allSatisfy({ $0 <= 0x20 }) { return }
    rowCount += 1
    batch.rowsRead += 1
    if record.isTooLong {
      reject(record, CellProblem(message: "the record is longer than 64 MiB, expected one JSON object for each"))
    } else if let error = document.parse(record.bytes) {
      reject(record, CellProblem(position: error.column - 1, message: error.message))
    } else {
      let stream = document.unwrap()
      do throws(CellProblem) {
        if let stream, format.signature(document) == nil {
          throw CellProblem(
            message: "the record belongs to the stream \(Finding.quoted(stream)), which is not read as \(format.name)",
            severity: .note)
        }
        try mapper.map(document, line: record.line, into: &batch)
      } catch {
        reject(record, error)
      }
    }
  }

  private mutating func reject(_ record: RecordBytes, _ problem: CellProblem) {
    let isTicket = batch.kind == .tickets
    let place = problem.position.map { record.place(of: $0) }
    let finding = Finding(
      problem.severity, isTicket ? .badRow : .suspense, file: ledger.file, line: place?.line ?? record.line,
      column: place?.column, message: problem.message, action: isTicket ? .quarantined : .suspended)
    batch.rejected.append(RejectedRow(finding: finding, raw: Array(record.bytes.prefix(CSVRecords.rawLimit))))
  }
}

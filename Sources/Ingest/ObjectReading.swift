import Records

/// Reads one JSON file in one format from start to end.
struct ObjectReading {
  let path: String
  let format: ObjectFormat
  let options: IngestOptions

  /// Hands over every batch and returns the findings about the whole file.
  func run(into sink: (IngestedBatch) throws -> Void) throws -> [Finding] {
    let source = try ByteSource(path: path, blockSize: options.blockSize)
    let ledger = FileLedger(file: source.name)
    let zone = format.kind == .executions ? options.assumedZone : options.zone
    var objects = ObjectLoop(format, CellReader(options: options, ledger: ledger, zone: zone))
    try objects.survey(path: path)
    var piece = try source.next()
    var records = JSONLayout.reader(head: piece ?? [])
    while let bytes = piece {
      records.feed(bytes)
      objects.batch.fractionRead = source.fractionRead
      while let record = records.next() {
        try objects.take(record, into: sink)
        if objects.batch.rowsRead >= options.batchSize {
          try sink(objects.batch.takeBatch(reserving: options.batchSize))
        }
      }
      piece = try source.next()
    }
    if source.truncation == nil, let record = records.finish() { try objects.take(record, into: sink) }
    if let reason = source.truncation ?? (records.isComplete ? nil : "the JSON ends before its last bracket") {
      ledger.report(
        Finding(
          .error, .truncatedFile, file: ledger.file, line: records.pendingLine,
          message: "the record that starts here is incomplete: \(reason), get the file again; "
            + "the \(objects.rowCount) records before it were read",
          action: .reported))
    }
    try objects.finish(into: sink)
    if objects.rowCount == 0 { ledger.report(Detection.emptyFinding(file: ledger.file, what: "no rows")) }
    return ledger.findings
  }
}

/// Maps objects one by one and fills batches.
private struct ObjectLoop {
  private let cells: CellReader
  private var mappers: [(format: ObjectFormat, mapper: any ObjectMapper)]
  var batch: BatchBuilder
  /// Objects mapped or rejected so far.
  var rowCount = 0
  private var document = JSONDocument()

  init(_ format: ObjectFormat, _ cells: CellReader) {
    self.cells = cells
    mappers = [(format, format.mapper(cells))]
    batch = BatchBuilder(kind: format.kind)
  }

  /// Lets the format look at the file before it is read.
  mutating func survey(path: String) throws { try mappers[0].mapper.survey(path: path) }

  /// Maps a record; what was collected is handed over first when the record is of another kind.
  mutating func take(_ record: RecordBytes, into sink: (IngestedBatch) throws -> Void) throws {
    if record.bytes.allSatisfy({ $0 <= 0x20 }) { return }
    rowCount += 1
    if record.isTooLong {
      batch.rowsRead += 1
      return reject(record, CellProblem(message: "the record is longer than 64 MiB, expected one JSON object for each"))
    }
    if let error = document.parse(record.bytes) {
      batch.rowsRead += 1
      return reject(record, CellProblem(position: error.column - 1, message: error.message))
    }
    let stream = document.unwrap()
    let index = mapperIndex(stream: stream)
    if let index, mappers[index].format.kind != batch.kind {
      try handOver(to: sink, before: mappers[index].format.kind)
    }
    batch.rowsRead += 1
    do throws(CellProblem) {
      guard let index else {
        throw CellProblem(
          message: "the record belongs to the stream \(Finding.quoted(stream ?? "")), which says nothing of tickets",
          severity: .note)
      }
      try mappers[index].mapper.map(document, line: record.line, into: &batch)
    } catch {
      reject(record, error)
    }
  }

  /// Hands over what is left, and what mappers kept back.
  mutating func finish(into sink: (IngestedBatch) throws -> Void) throws {
    for index in mappers.indices {
      if mappers[index].format.kind != batch.kind { try handOver(to: sink, before: mappers[index].format.kind) }
      while mappers[index].mapper.finish(into: &batch) { try sink(batch.takeBatch(reserving: 0)) }
    }
    if batch.rowsRead > 0 { try sink(batch.takeBatch(reserving: 0)) }
  }

  private mutating func handOver(to sink: (IngestedBatch) throws -> Void, before kind: InputKind) throws {
    if batch.rowsRead > 0 { try sink(batch.takeBatch(reserving: 0)) }
    batch = BatchBuilder(kind: kind, fractionRead: batch.fractionRead)
  }

  /// The mapper of the document: the file's own, or for a record of a pipeline's stream that of the format it has; nil
  /// when none fits.
  private mutating func mapperIndex(stream: String?) -> Int? {
    guard stream != nil else { return 0 }
    if let known = mappers.firstIndex(where: { $0.format.signature(document) != nil }) { return known }
    guard let format = ObjectFormat.all.first(where: { $0.signature(document) != nil }) else { return nil }
    mappers.append((format, format.mapper(cells)))
    return mappers.count - 1
  }

  private mutating func reject(_ record: RecordBytes, _ problem: CellProblem) {
    let isBilled = batch.kind == .executions || batch.kind == .invoice
    let place = problem.position.map { record.place(of: $0) }
    let finding = Finding(
      problem.severity, isBilled ? .suspense : .badRow, file: cells.ledger.file, line: place?.line ?? record.line,
      column: place?.column, message: problem.message, action: isBilled ? .suspended : .quarantined)
    batch.rejected.append(RejectedRow(finding: finding, raw: Array(record.bytes.prefix(CSVRecords.rawLimit))))
  }
}

import Records

/// Reads one CSV file in one format from start to end.
struct TableReading {
  let path: String
  let format: TableFormat
  let options: IngestOptions

  /// Hands over every batch and returns the findings about the whole file.
  func run(into sink: (IngestedBatch) throws -> Void) throws -> [Finding] {
    let rows = format.numberFields.isEmpty ? TableSurvey.sampleCount : TableSurvey.numberSampleCount
    let survey = try TableSurvey(path: path, rows: rows, options: options)
    let ledger = FileLedger(file: InputFile.name(of: path))
    guard let header = survey.header else {
      return [
        Detection.emptyFinding(
          file: ledger.file, what: survey.isHeaderEndless ? "a header without an end, is a quote missing" : "nothing")
      ]
    }
    let columns = survey.columns(of: format, in: header)
    let missing = format.missing(columns)
    guard missing.isEmpty else {
      throw IngestError.missingColumns(file: ledger.file, format: format.name, needed: missing, found: header.names)
    }
    let zone = format.kind == .executions || format.kind == .steps ? options.assumedZone : options.zone
    let cells = CellReader(
      options: options, ledger: ledger, zone: zone,
      dateOrders: try survey.dateOrders(of: format.dateFields, columns))
    cells.hasFivePointRatings = survey.exceedsOne("csat", columns)
    cells.use(zones: columns.zones)
    cells.decimalMarks = decimalMarks(survey, columns, ledger)
    var loop = RowLoop(
      width: header.names.count, ledger: ledger, mapper: format.mapper(columns, cells),
      batch: BatchBuilder(kind: format.kind), batchSize: options.batchSize)
    try feed(&loop, survey: survey, sink: sink)
    while loop.mapper.finish(into: &loop.batch) { try loop.handOver(to: sink, isLast: true) }
    try loop.handOver(to: sink, isLast: true)
    if loop.rowCount == 0 { ledger.report(Detection.emptyFinding(file: ledger.file, what: "a header and no rows")) }
    return ledger.findings
  }

  /// The decimal marks of the format's numbers; where they had to be guessed, the reader is told.
  private func decimalMarks(_ survey: TableSurvey, _ columns: ColumnMap, _ ledger: FileLedger) -> [String: DecimalMark]
  {
    let found = survey.decimalMarks(of: format.numberFields, columns)
    for guess in found.guesses {
      ledger.report(
        Finding(
          .note, .badValue, file: ledger.file,
          message:
            "\(guess.field) is \(Finding.quoted(guess.example)) or the like, and no number of the file tells its "
            + "decimal mark: read as thousands; write decimals as 1234.00 if it is not",
          action: .kept))
    }
    return found.marks
  }

  private func feed(
    _ rows: inout RowLoop, survey: TableSurvey, sink: (IngestedBatch) throws -> Void
  ) throws {
    let source = try ByteSource(path: path, blockSize: options.blockSize)
    var reader = CSVReader(delimiter: survey.delimiter, lineEnd: survey.lineEnd)
    while let piece = try source.next() {
      reader.feed(piece)
      rows.batch.fractionRead = source.fractionRead
      try rows.take(reader.records, sink: sink)
      if reader.isBeyondLimit {
        let limit = CSVReader.longestRecordMiB
        rows.ledger.report(
          cut(rows, reader.pendingLine, "has no end within \(limit) MiB, look for a quote that is not closed"))
        return
      }
    }
    if let reason = source.truncation {
      rows.ledger.report(cut(rows, reader.pendingLine, "is incomplete: \(reason), get the file again"))
    } else if reader.isInsideQuotes {
      rows.ledger.report(cut(rows, reader.pendingLine, "is incomplete: a quote is not closed, get the file again"))
    } else {
      reader.finish()
      try rows.take(reader.records, sink: sink)
    }
  }

  private func cut(_ rows: RowLoop, _ line: Int, _ what: String) -> Finding {
    Finding(
      .error, .truncatedFile, file: rows.ledger.file, line: line,
      message: "the record that starts here \(what); the \(rows.rowCount) records before it were read",
      action: .reported)
  }
}

/// Maps records row by row and fills batches.
private struct RowLoop {
  let width: Int
  let ledger: FileLedger
  var mapper: any RowMapper
  var batch: BatchBuilder
  let batchSize: Int
  /// Records mapped or rejected so far, without the header.
  var rowCount = 0
  private var isHeaderDone = false

  init(width: Int, ledger: FileLedger, mapper: any RowMapper, batch: BatchBuilder, batchSize: Int) {
    self.width = width
    self.ledger = ledger
    self.mapper = mapper
    self.batch = batch
    self.batchSize = batchSize
  }

  mutating func take(_ records: borrowing CSVRecords, sink: (IngestedBatch) throws -> Void) throws {
    for index in records.rows.indices {
      guard isHeaderDone else {
        isHeaderDone = true
        continue
      }
      let row = records.rows[index]
      rowCount += 1
      batch.rowsRead += 1
      if row.fieldCount == width {
        do throws(CellProblem) {
          try mapper.map(row, of: records, into: &batch)
        } catch {
          reject(row, of: records, error)
        }
      } else {
        reject(
          row, of: records,
          CellProblem(message: "the row has \(row.fieldCount) fields, expected \(width) as in the header"))
      }
      if batch.rowsRead >= batchSize { try handOver(to: sink, isLast: false) }
    }
  }

  mutating func handOver(to sink: (IngestedBatch) throws -> Void, isLast: Bool) throws {
    guard batch.rowsRead > 0 else { return }
    try sink(batch.takeBatch(reserving: isLast ? 0 : batchSize))
  }

  private mutating func reject(_ row: CSVRow, of records: borrowing CSVRecords, _ problem: CellProblem) {
    // Rows that money hangs on wait to be put right.
    let isBilled = batch.kind == .executions || batch.kind == .invoice
    let code: FindingCode = isBilled ? .suspense : problem.position == nil ? .badRow : .badValue
    let finding = Finding(
      problem.severity, code, file: ledger.file, line: row.line, column: problem.position.map { $0 + 1 },
      message: problem.message, action: isBilled ? .suspended : .quarantined)
    let account = row.fieldCount == width ? mapper.accountID(row, of: records) : nil
    batch.rejected.append(RejectedRow(finding: finding, raw: records.rawBytes(of: row), accountID: account))
  }
}

import Records

/// What must be known of a CSV file before its first row is mapped: delimiter, header, the order of day and month
/// in each column, and the scale of ratings. Reads the first records of the file.
struct TableSurvey {
  let file: String
  let delimiter: UInt8
  let lineEnd: UInt8
  /// Nil when the file holds no record.
  private(set) var header: TableHeader?
  /// Whether a quote of the header is not closed within what a record may be long.
  private(set) var isHeaderEndless = false
  /// The beginnings of the cells of the first records, by row.
  private var samples: [[String]] = []
  let options: IngestOptions

  /// Rows that a column's habits are told from, and the bytes after which a file of long rows has shown enough.
  static let sampleCount = 1000
  /// Rows that the decimal mark of numbers is told from: few values may show it.
  static let numberSampleCount = 20_000
  private static let byteLimit = 16 * 1024 * 1024
  private static let cellLimit = 64

  /// - Parameter rows: how many rows to look at beside the header.
  /// - Throws: `IngestError`.
  init(path: String, rows: Int = sampleCount, options: IngestOptions) throws {
    file = InputFile.name(of: path)
    self.options = options
    let source = try ByteSource(path: path, blockSize: options.blockSize)
    var piece = try source.next()
    delimiter = DelimiterSniffer.delimiter(of: piece ?? [])
    lineEnd = DelimiterSniffer.lineEnd(of: piece ?? [])
    var reader = CSVReader(delimiter: delimiter, lineEnd: lineEnd)
    var byteCount = 0
    while let bytes = piece, samples.count <= rows, samples.isEmpty || byteCount < TableSurvey.byteLimit {
      byteCount += bytes.count
      reader.feed(bytes)
      take(reader.records, upTo: rows)
      if reader.isBeyondLimit { break }
      piece = try source.next()
    }
    if piece == nil, !reader.isInsideQuotes {
      reader.finish()
      take(reader.records, upTo: rows)
    }
    isHeaderEndless = samples.isEmpty && reader.isInsideQuotes
    if !samples.isEmpty { header = TableHeader(names: samples.removeFirst(), file: file) }
  }

  private mutating func take(_ records: CSVRecords, upTo rows: Int) {
    let cells = CellReader(options: options, ledger: FileLedger(file: file), zone: nil)
    for row in records.rows where samples.count <= rows {
      let bytes = records.bytes.span
      let limit = samples.isEmpty ? Int.max : TableSurvey.cellLimit
      samples.append(
        (0..<row.fieldCount).map { column in
          let cell = FormulaCell.content(bytes, records.cell(column, of: row))
          return cells.decoded(bytes, cell.count <= limit ? cell : cell.prefix(limit), line: row.line)
        })
    }
  }

  /// Whether a field of ratings goes beyond 1, so that a 1 in it is the worst of five and not the best of one.
  func exceedsOne(_ field: String, _ columns: ColumnMap) -> Bool {
    guard let position = columns.position(field) else { return false }
    return samples.contains { row in position < row.count && (Double(row[position]) ?? 0) > 1 }
  }

  /// Whether more than `percent` of a column's cells that hold something are dates.
  func holdsDates(_ position: Int, percent: Int) -> Bool {
    let nulls = NullTokens(options.nullTokens)
    let cells = samples.compactMap { $0.count > position ? Array($0[position].utf8) : nil }
      .filter { !nulls.contains($0.span, $0.indices) }
    let dates = cells.count { DateShape(order: options.dateOrder ?? .dayFirst).reading($0.span, $0.indices) != nil }
    return dates * 100 > cells.count * percent
  }

  /// The decimal mark of each field of numbers.
  func decimalMarks(of fields: [String], _ columns: ColumnMap) -> DecimalMarks {
    let values = fields.map { field in
      let position = columns.position(field)
      return (field: field, values: samples.compactMap { row in position.flatMap { $0 < row.count ? row[$0] : nil } })
    }
    let currencies = columns.position("currency").map { position in
      samples.compactMap { $0.count > position ? Currency(code: $0[position]) : nil }
    }
    let hasMills = currencies?.contains { $0.minorUnitDigits > 2 } ?? false
    // A unit price may have three decimals in any currency.
    return DecimalMarks(of: values, guessable: hasMills ? ["quantity"] : ["quantity", "amount"])
  }

  /// The order of day and month of each date field that has dates such as 03/04/2024.
  ///
  /// A first part above 12 in any row makes the column day first, a second part above 12 month first.
  /// - Throws: `IngestError.ambiguousDates` when neither occurs, or both, and the options do not say.
  func dateOrders(of fields: [String], _ columns: ColumnMap) throws(IngestError) -> [String: DateOrder] {
    if options.dateOrder != nil { return [:] }
    var orders: [String: DateOrder] = [:]
    for field in fields {
      guard let position = columns.position(field) else { continue }
      var example: String?
      var isDayFirst = false
      var isMonthFirst = false
      for row in samples where position < row.count {
        let bytes = Array(row[position].utf8)
        var cursor = ByteCursor(bytes.indices)
        guard let parts = DateShape.dateParts(bytes.span, &cursor), parts.isAmbiguous else { continue }
        if example == nil { example = row[position] }
        if parts.first > 12 { isDayFirst = true }
        if parts.second > 12 { isMonthFirst = true }
      }
      guard let example else { continue }
      guard isDayFirst != isMonthFirst else {
        throw .ambiguousDates(file: file, column: header?.names[position] ?? field, example: example)
      }
      orders[field] = isDayFirst ? .dayFirst : .monthFirst
    }
    return orders
  }
}

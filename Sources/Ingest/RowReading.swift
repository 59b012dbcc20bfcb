import Records

/// Reading a row's cells by column; a column that is not there reads as an empty cell.
extension CellReader {
  func text(_ column: Column, _ row: CSVRow, _ records: borrowing CSVRecords) -> String? {
    guard column.isPresent else { return nil }
    return text(records.bytes.span, content(column, row, records), line: row.line)
  }

  /// Where the text of a cell stands in the bytes of the records, without what a spreadsheet put around it.
  func content(_ column: Column, _ row: CSVRow, _ records: borrowing CSVRecords) -> Range<Int> {
    FormulaCell.content(records.bytes.span, records.cell(column.position, of: row))
  }

  /// How many cells of a row hold something.
  func filledCount(_ row: CSVRow, _ records: borrowing CSVRecords) -> Int {
    (0..<row.fieldCount).count { !records.cell($0, of: row).isEmpty }
  }

  /// - Throws: `CellProblem` when digits of the id were lost.
  func id(_ column: Column, _ row: CSVRow, _ records: borrowing CSVRecords) throws(CellProblem) -> String? {
    guard let text = text(column, row, records) else { return nil }
    do throws(Expectation) {
      return try Values.id(text)
    } catch {
      throw CellProblem(column, text, error.text)
    }
  }

  /// - Throws: `CellProblem` when the cell holds anything but a whole number of at least 0.
  func count(_ column: Column, _ row: CSVRow, _ records: borrowing CSVRecords) throws(CellProblem) -> Int64? {
    guard column.isPresent else { return nil }
    let bytes = records.bytes.span
    let cell = content(column, row, records)
    if let count = Values.count(bytes, cell) { return count }
    guard let text = text(bytes, cell, line: row.line) else { return nil }
    throw CellProblem(column, text, "expected a whole number of at least 0")
  }

  /// - Throws: `CellProblem` when the cell holds no time that can be placed.
  func moment(
    _ column: Column, _ shape: DateShape, _ row: CSVRow, _ records: borrowing CSVRecords
  ) throws(CellProblem) -> Moment? {
    guard column.isPresent else { return nil }
    let bytes = records.bytes.span
    let cell = content(column, row, records)
    do throws(Expectation) {
      return try moment(shape, bytes, cell, line: row.line, column: column.position)
    } catch {
      if error.leavesFieldEmpty {
        ledger.noteLeftEmpty(column.field, decoded(bytes, cell, line: row.line), error.text, line: row.line)
        return nil
      }
      throw CellProblem(column, decoded(bytes, cell, line: row.line), error.text)
    }
  }
}

/// Reading what is left empty when it is not understood.
extension CellReader {
  /// A value that `words` understands; anything else is left empty and counted for the file.
  func understood<Value>(
    _ column: Column, _ words: inout WordReader<Value>, _ row: CSVRow, _ records: borrowing CSVRecords
  ) -> Value? {
    guard let text = text(column, row, records) else { return nil }
    if let value = words.value(of: text) { return value }
    ledger.noteNotUnderstood(column.field, text, line: row.line)
    return nil
  }

  /// A message body as plain text.
  func body(_ column: Column, _ row: CSVRow, _ records: borrowing CSVRecords) -> String? {
    guard let text = text(column, row, records) else { return nil }
    return BodyText.isPlain(records.bytes.span, content(column, row, records)) ? text : BodyText.plain(text)
  }
}

/// The texts of a column in which few values repeat: equal bytes give the same string without building it again.
struct RepeatedText {
  private var bytes: [UInt8] = []
  private var text: String?

  /// The text of a cell; nil when it is empty or a null token.
  mutating func text(
    _ column: Column, _ row: CSVRow, _ records: borrowing CSVRecords, _ cells: CellReader
  ) -> String? {
    guard column.isPresent else { return nil }
    let cell = records.cell(column.position, of: row)
    if isLast(records.bytes.span, cell) { return text }
    bytes.removeAll(keepingCapacity: true)
    bytes.append(contentsOf: records.bytes[cell])
    text = cells.text(column, row, records)
    return text
  }

  private func isLast(_ span: Span<UInt8>, _ cell: Range<Int>) -> Bool {
    guard cell.count == bytes.count else { return false }
    for index in bytes.indices where bytes[index] != span[cell.lowerBound + index] { return false }
    return true
  }
}

extension CellProblem {
  /// A cell that says something else than it should.
  init(_ column: Column, _ text: String, _ expectation: String) {
    self.init(position: column.position, message: "\(column.field) is \(Finding.quoted(text)), \(expectation)")
  }

  /// A cell that must not be empty, or a column that is not there.
  static func empty(_ column: Column, _ expectation: String) -> CellProblem {
    CellProblem(
      position: column.isPresent ? column.position : nil, message: "\(column.field) is empty, \(expectation)")
  }
}

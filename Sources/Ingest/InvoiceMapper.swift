import Records

/// Maps the rows of a table to lines of an invoice.
struct InvoiceMapper: RowMapper {
  private let map: ColumnMap
  private let reading: InvoiceLineReading
  /// What a format reads in a row beyond its cells.
  private let record: @Sendable (InvoiceRow) -> any InvoiceRecord
  /// Lines so far: the number of a line that has none.
  private var lineCount = 0

  init(
    _ map: ColumnMap, _ reading: InvoiceLineReading,
    record: @escaping @Sendable (InvoiceRow) -> any InvoiceRecord = { $0 }
  ) {
    self.map = map
    self.reading = reading
    self.record = record
  }

  mutating func map(
    _ row: CSVRow, of records: borrowing CSVRecords, into batch: inout BatchBuilder
  ) throws(CellProblem) {
    lineCount += 1
    let row = InvoiceRow(map: map, cells: reading.cells, row: row, records: copy records)
    batch.invoice.append(try reading.line(record(row), number: lineCount))
  }

  func accountID(_ row: CSVRow, of records: borrowing CSVRecords) -> String? {
    record(InvoiceRow(map: map, cells: reading.cells, row: row, records: copy records)).text("account_id")
  }
}

/// A row of a table of invoice lines.
struct InvoiceRow: InvoiceRecord {
  let map: ColumnMap
  let cells: CellReader
  let row: CSVRow
  let records: CSVRecords

  var line: Int { row.line }

  func column(_ field: String) -> Column { map.column(field) }

  func text(_ field: String) -> String? { cells.text(map.column(field), row, records) }
}

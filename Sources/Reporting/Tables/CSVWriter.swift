package import Records

/// Writes a table as RFC 4180 CSV: UTF-8, comma, `\n`, header first, a row at a time.
///
/// Text cells that a spreadsheet would read as a formula get an apostrophe in front; numbers stay numbers.
package final class CSVWriter {
  private let sink: FileSink
  private var row: [UInt8] = []
  private let columnCount: Int
  private var cells = 0
  private var rows = 0

  /// - Throws: `ReportingError.cannotWrite`.
  package init(path: String, columns: [String]) throws {
    sink = try FileSink(path: path)
    columnCount = columns.count
    for column in columns { text(column) }
    try endRow()
    rows = 0
  }

  /// Ends a row.
  ///
  /// - Precondition: it has as many cells as the header.
  /// - Throws: `ReportingError.cannotWrite`.
  package func endRow() throws {
    precondition(cells == columnCount, "a row of \(sink.path) has \(cells) cells, not \(columnCount)")
    row.append(UInt8(ascii: "\n"))
    cells = 0
    rows += 1
    try sink.take(&row)
  }

  /// The bytes of the row that is being written, without its line end.
  package var unfinishedRow: [UInt8] { row }

  /// Closes the table.
  ///
  /// - Throws: `ReportingError.cannotWrite`.
  package func finish() throws -> OutputFile {
    try sink.finish(rows: rows)
  }

  /// A cell whose value is not known.
  package func empty() {
    startCell()
  }

  /// A text cell: neutralised for spreadsheets, quoted where RFC 4180 asks for it.
  package func text(_ value: String) {
    startCell()
    let bytes = value.utf8Span.span
    guard !bytes.isEmpty else { return }
    let isFormula = CSVWriter.isFormulaStart(bytes[0])
    var needsQuotes = false
    for index in bytes.indices where CSVWriter.needsQuotes(bytes[index]) { needsQuotes = true }
    if needsQuotes { row.append(UInt8(ascii: "\"")) }
    if isFormula { row.append(UInt8(ascii: "'")) }
    if needsQuotes {
      for index in bytes.indices {
        if bytes[index] == UInt8(ascii: "\"") { row.append(UInt8(ascii: "\"")) }
        row.append(bytes[index])
      }
      row.append(UInt8(ascii: "\""))
    } else {
      row.append(contentsOf: value.utf8)
    }
  }

  /// A text cell, empty when unknown.
  package func text(_ value: String?) {
    if let value { text(value) } else { empty() }
  }

  /// Several texts in one cell, parted by `;`.
  package func list(_ values: [String]) {
    if values.isEmpty { empty() } else { text(values.joined(separator: ";")) }
  }

  /// A whole number.
  package func count(_ value: some BinaryInteger) {
    startCell()
    DecimalText.append(Int64(value), to: &row)
  }

  /// A whole number, empty when unknown.
  package func count(_ value: Int?) {
    if let value { count(value) } else { empty() }
  }

  /// A figure with fixed decimals; empty when unknown.
  package func figure(_ value: Double?, decimals: Int = 4) {
    startCell()
    if let value { DecimalText.append(value, decimals: decimals, to: &row) }
  }

  /// `true`, `false`, or empty when unknown.
  package func flag(_ value: Bool?) {
    switch value {
    case true?: text("true")
    case false?: text("false")
    case nil: empty()
    }
  }

  /// Money rounded to the currency's minor unit, with exactly its decimals.
  package func rounded(_ value: Money, in currency: Currency) {
    exact(value.rounded(to: currency), minimumDecimals: currency.minorUnitDigits)
  }

  /// Exact money: as many decimals as needed, at least `minimumDecimals`.
  package func exact(_ value: Money, minimumDecimals: Int) {
    startCell()
    DecimalText.append(value.micro, decimals: 6, minimumDecimals: minimumDecimals, to: &row)
  }

  /// A number of millionths as an exact decimal; empty when unknown.
  package func decimal(_ micro: Int64?, minimumDecimals: Int) {
    if let micro { exact(Money(micro: micro), minimumDecimals: minimumDecimals) } else { empty() }
  }

  /// RFC 3339 in UTC, as `Timestamp.description` writes it.
  package func instant(_ value: Timestamp?) {
    startCell()
    guard let value else { return }
    let days = value.milliseconds.flooredQuotient(by: Timestamp.millisecondsPerDay)
    appendDay(CivilDate(daysSince1970: days))
    let rest = value.milliseconds - days * Timestamp.millisecondsPerDay
    row.append(UInt8(ascii: "T"))
    DecimalText.appendPair(rest / 3_600_000, to: &row)
    row.append(UInt8(ascii: ":"))
    DecimalText.appendPair(rest / 60_000 % 60, to: &row)
    row.append(UInt8(ascii: ":"))
    DecimalText.appendPair(rest / 1000 % 60, to: &row)
    let fraction = rest % 1000
    if fraction != 0 {
      row.append(UInt8(ascii: "."))
      row.append(0x30 + UInt8(fraction / 100))
      DecimalText.appendPair(fraction % 100, to: &row)
    }
    row.append(UInt8(ascii: "Z"))
  }

  /// `YYYY-MM-DD`.
  package func day(_ value: CivilDate) {
    startCell()
    appendDay(value)
  }

  private func appendDay(_ day: CivilDate) {
    DecimalText.appendPair(Int64(day.year / 100), to: &row)
    DecimalText.appendPair(Int64(day.year % 100), to: &row)
    row.append(UInt8(ascii: "-"))
    DecimalText.appendPair(Int64(day.month), to: &row)
    row.append(UInt8(ascii: "-"))
    DecimalText.appendPair(Int64(day.day), to: &row)
  }

  private func startCell() {
    if cells > 0 { row.append(UInt8(ascii: ",")) }
    cells += 1
  }

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
      || byte == UInt8(ascii: "\r")
  }

  /// Whether a spreadsheet takes a cell that begins with this byte for a formula.
  private static func isFormulaStart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D: true
    default: false
    }
  }
}

/// A stretch of CSV records: all field bytes in one buffer, so that no field costs an allocation.
///
/// The buffers are reused from stretch to stretch; only `rows` says what is valid in them.
package struct CSVRecords {
  /// The unquoted bytes of all fields, one after the other.
  package var bytes: [UInt8] = []
  /// Where each field ends in `bytes`; it starts where the one before ends.
  package var fieldEnds: [Int32] = []
  /// The complete records.
  package var rows: [CSVRow] = []
  /// The bytes of the file the records come from.
  package var raw: [UInt8] = []

  /// Where the field at `column` (from 0) of a row lies in `bytes`.
  @inline(__always)
  package func cell(_ column: Int, of row: CSVRow) -> Range<Int> {
    let field = row.firstField + column
    return (field == 0 ? 0 : Int(fieldEnds[field - 1]))..<Int(fieldEnds[field])
  }

  /// A row as it stands in the file, without its line end, cut at 64 KiB.
  package func rawBytes(of row: CSVRow) -> [UInt8] {
    var end = row.rawRange.upperBound
    while end > row.rawRange.lowerBound, raw[end - 1] == 0x0A || raw[end - 1] == 0x0D { end -= 1 }
    return Array(raw[row.rawRange.lowerBound..<end].prefix(CSVRecords.rawLimit))
  }

  static let rawLimit = 64 * 1024
}

/// One record of a `CSVRecords`.
package struct CSVRow {
  /// Index of the record's first field in `fieldEnds`.
  package var firstField: Int
  package var fieldCount: Int
  /// The physical line on which the record starts, from 1.
  package var line: Int
  /// Where the record stands in `raw`, its line end included.
  package var rawRange: Range<Int>
}

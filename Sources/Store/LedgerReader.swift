import GRDB
import Records

/// Reads the columns of a ledger row one after the other, `entry_id` first.
struct LedgerReader {
  private let row: BulkStatement
  private var column = 0

  init(_ row: BulkStatement) {
    self.row = row
  }

  /// Calls `body` with every row of a table, in the order of entries.
  ///
  /// - Parameter condition: What rows must meet, in SQL.
  static func forEach(
    _ table: String, where condition: String = "TRUE", _ database: Database,
    _ body: (inout LedgerReader) throws -> Void
  ) throws {
    let rows = try BulkStatement(database, "SELECT * FROM \(table) WHERE \(condition) ORDER BY entry_id")
    while try rows.next() {
      var reader = LedgerReader(rows)
      try body(&reader)
    }
  }

  mutating func integer() throws -> Int64 {
    defer { column += 1 }
    guard row.storage(at: column) == .integer else { throw LedgerReader.damaged }
    return row.int64(at: column)
  }

  mutating func number() throws -> Int {
    Int(try integer())
  }

  mutating func flag() throws -> Bool {
    try integer() != 0
  }

  mutating func text() throws -> String {
    defer { column += 1 }
    guard row.storage(at: column) == .text else { throw LedgerReader.damaged }
    return row.text(at: column)
  }

  mutating func optionalText() -> String? {
    defer { column += 1 }
    return row.optionalText(at: column)
  }

  mutating func money() throws -> Money {
    Money(micro: try integer())
  }

  mutating func instant() throws -> Timestamp {
    Timestamp(milliseconds: try integer())
  }

  mutating func optionalInstant() -> Timestamp? {
    defer { column += 1 }
    return row.optionalInt64(at: column).map(Timestamp.init(milliseconds:))
  }

  mutating func day() throws -> CivilDate {
    CivilDate(daysSince1970: try integer())
  }

  /// A value that is written as a text.
  mutating func parsed<Value>(_ parse: (String) -> Value?) throws -> Value {
    guard let value = parse(try text()) else { throw LedgerReader.damaged }
    return value
  }

  static var damaged: DatabaseError { DatabaseError(resultCode: .SQLITE_CORRUPT) }
}

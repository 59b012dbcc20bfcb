import GRDB
import Records

/// Appends entries to the ledger, each with the hash of the one before.
struct LedgerWriter {
  private let database: Database
  private var statements: [String: BulkStatement] = [:]
  private(set) var entryCount: Int64
  private var hash: [UInt8]

  /// Goes on where the ledger ends.
  init(_ database: Database) throws {
    self.database = database
    let head = try LedgerWriter.head(database)
    entryCount = head.count
    hash = head.hash
  }

  static func head(_ database: Database) throws -> (count: Int64, hash: [UInt8]) {
    let row = try BulkStatement(database, "SELECT entry_count, hash FROM ledger_head")
    guard try row.next() else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
    return (row.int64(at: 0), row.bytes(at: 1))
  }

  /// Appends a row: the values of a table's columns between `entry_id` and `hash`.
  ///
  /// - Returns: the number of the entry.
  @discardableResult
  mutating func append(_ values: [LedgerValue], to table: String) throws -> Int64 {
    entryCount += 1
    var canonical = LedgerHash(previous: hash, table: table)
    canonical.append(entryCount)
    for value in values { canonical.append(value) }
    hash = canonical.digest
    let statement = try statement(table, valueCount: values.count)
    statement.bind(entryCount, at: 0)
    for (position, value) in values.enumerated() {
      switch value {
      case .null: statement.bindNull(at: position + 1)
      case .integer(let number): statement.bind(number, at: position + 1)
      case .text(let text): statement.bind(text, at: position + 1)
      }
    }
    statement.bind(bytes: hash, at: values.count + 1)
    try statement.run()
    return entryCount
  }

  /// Notes how far the ledger reaches now.
  func finish() throws {
    let statement = try BulkStatement(database, "UPDATE ledger_head SET entry_count = ?, hash = ?")
    statement.bind(entryCount, at: 0)
    statement.bind(bytes: hash, at: 1)
    try statement.run()
  }

  private mutating func statement(_ table: String, valueCount: Int) throws -> BulkStatement {
    if let known = statements[table] { return known }
    let parameters = [String](repeating: "?", count: valueCount + 2).joined(separator: ", ")
    let statement = try BulkStatement(database, "INSERT INTO \(table) VALUES (\(parameters))")
    statements[table] = statement
    return statement
  }
}

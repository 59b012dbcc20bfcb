import GRDB
import Records

/// Walks over the entries of all ledger tables in their order and recomputes the chain.
struct LedgerCheck {
  private let tables: [(name: String, rows: BulkStatement)]
  private let head: (count: Int64, hash: [UInt8])
  /// Which tables have a row that was not looked at yet.
  private var isOpen: [Bool]
  private(set) var entryCount: Int64 = 0
  private(set) var hash = LedgerHash.start

  init(_ database: Database) throws {
    head = try LedgerWriter.head(database)
    tables = try Schema.ledgerTables.map { table in
      (table, try BulkStatement(database, "SELECT * FROM \(table) ORDER BY entry_id"))
    }
    isOpen = tables.map { _ in false }
  }

  /// The first entry that does not follow from the one before; nil when all do.
  mutating func firstBrokenEntry() throws -> LedgerVerdict? {
    for index in tables.indices {
      do {
        isOpen[index] = try tables[index].rows.next()
      } catch let error as DatabaseError {
        return unreadable(index, error)
      }
    }
    while let index = next {
      let (table, rows) = tables[index]
      let entry = rows.int64(at: 0)
      if let broken = check(entry, table, rows) { return broken }
      do {
        isOpen[index] = try rows.next()
      } catch let error as DatabaseError {
        return unreadable(index, error)
      }
    }
    guard head.count == entryCount, head.hash == hash else {
      return .broken(
        table: "ledger_head", entry: entryCount + 1,
        reason: "the ledger should reach to entry \(head.count), it ends with entry \(entryCount)")
    }
    return nil
  }

  /// The table whose next row has the smallest entry number.
  private var next: Int? {
    tables.indices.filter { isOpen[$0] }.min { tables[$0].rows.int64(at: 0) < tables[$1].rows.int64(at: 0) }
  }

  private mutating func check(_ entry: Int64, _ table: String, _ rows: BulkStatement) -> LedgerVerdict? {
    guard entry == entryCount + 1 else {
      return .broken(
        table: table, entry: entry, reason: "expected entry \(entryCount + 1), which is missing or has another number")
    }
    var canonical = LedgerHash(previous: hash, table: table)
    for column in 0..<rows.columnCount - 1 { canonical.append(column: column, of: rows) }
    let digest = canonical.digest
    let stored = rows.bytes(at: rows.columnCount - 1)
    guard rows.storage(at: rows.columnCount - 1) == .bytes, stored == digest else {
      return .broken(
        table: table, entry: entry, reason: "its hash does not follow from its content and the entry before")
    }
    entryCount = entry
    hash = digest
    return nil
  }

  private func unreadable(_ index: Int, _ error: DatabaseError) -> LedgerVerdict {
    let words = error.message ?? "\(error.resultCode)"
    return .broken(table: tables[index].name, entry: entryCount + 1, reason: "cannot be read: \(words)")
  }
}

import GRDB

/// The journal of large imports: SQLite's rollback journal in place of the write-ahead log.
///
/// The log takes every new page twice, first into the log, later into the database. The rollback journal keeps
/// the old content of pages that change, so an import that mostly adds pages is written once. Both leave all of a
/// transaction or nothing when the process dies; the next opening restores the log.
enum BulkJournal {
  /// Below this, the log is as fast.
  private static let leastBytes: Int64 = 16 << 20

  /// Leaves the write-ahead log for a transaction that brings more bytes than the archive has.
  ///
  /// - Returns: whether it did; not while another program has the archive open, which the log lets read on.
  static func begin(_ database: Database, bytes: Int64) throws -> Bool {
    let stored = try Int64.fetchOne(
      database, sql: "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size")
    guard bytes >= leastBytes, bytes > stored ?? 0 else { return false }
    do {
      guard try String.fetchOne(database, sql: "PRAGMA journal_mode = TRUNCATE") == "truncate" else { return false }
      // The log survives a power failure without it, the rollback journal only with it.
      try database.execute(sql: "PRAGMA synchronous = FULL")
      return true
    } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY || error.resultCode == .SQLITE_LOCKED {
      return false
    }
  }

  /// Returns to the write-ahead log, the resting state of every archive.
  static func end(_ database: Database) throws {
    try database.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL")
  }
}

import GRDB

/// The archive: one SQLite file with every record ever imported, and what the last run made of it.
///
/// All access is serial: the body of `importFile` holds the database and must not call the archive. The bodies of the
/// batch readers may, because no transaction is open while they run.
package final class Archive: Sendable {
  package let path: String
  private let queue: DatabaseQueue

  /// Opens the archive, makes the file when there is none, and brings an older one to the present schema.
  ///
  /// - Throws: `StoreError`.
  package init(path: String) throws {
    self.path = path
    queue = try StoreError.wrapping(path: path) {
      let queue = try DatabaseQueue(path: path, configuration: Archive.configuration)
      try queue.writeWithoutTransaction { database in
        guard try Schema.claim(database) else { throw StoreError.notAnArchive(path: path) }
        if try Schema.migrator.hasBeenSuperseded(database) { throw StoreError.newerVersion(path: path) }
        try BulkJournal.end(database)
      }
      try Schema.migrator.migrate(queue)
      return queue
    }
  }

  /// Runs `body` on an unchanging state of the database, which it cannot write to.
  func reading<Result>(_ body: (Database) throws -> Result) throws -> Result {
    try StoreError.wrapping(path: path) { try queue.read(body) }
  }

  /// Runs `body` in a transaction that is rolled back when `body` throws.
  func writing<Result>(_ body: (Database) throws -> Result) throws -> Result {
    try StoreError.wrapping(path: path) { try queue.write(body) }
  }

  /// Runs `body` in a transaction as `writing` does, with the journal that suits so many bytes of new content.
  func writing<Result>(bytes: Int64, _ body: (Database) throws -> Result) throws -> Result {
    try StoreError.wrapping(path: path) {
      guard try queue.writeWithoutTransaction({ try BulkJournal.begin($0, bytes: bytes) }) else {
        return try queue.write(body)
      }
      // Whatever may prevent it (a program that reads just now does), the next opening makes up for it.
      defer { try? queue.writeWithoutTransaction(BulkJournal.end) }
      return try queue.write(body)
    }
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.label = "archive"
    configuration.busyMode = .timeout(10)
    // Deleted content need not be overwritten (Debian's SQLite does by default): the file is the user's own.
    configuration.prepareDatabase { database in
      try database.execute(
        sql: """
          PRAGMA page_size = \(pageBytes);
          PRAGMA cache_size = -\(cacheKibibytes);
          PRAGMA temp_store = MEMORY;
          PRAGMA secure_delete = OFF;
          """)
    }
    return configuration
  }

  /// Larger than SQLite's default: bulk inserts split fewer pages.
  private static let pageBytes = 8192
  /// Bounds the memory of an import, however large its file: pages beyond it go to disk before the transaction ends.
  private static let cacheKibibytes = 40_000
}

import GRDB
import Store

/// What an archive cannot be made to do by itself: be of an earlier version, or damaged.
extension TemporaryArchive {
  /// Runs SQL statements on the archive's file.
  func edit(_ sql: String) throws {
    try DatabaseQueue(path: archive.path).write { try $0.execute(sql: sql) }
  }
}

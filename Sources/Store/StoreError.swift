import GRDB

/// Why the archive cannot be used, with its path and a remedy.
package enum StoreError: Error, Equatable, CustomStringConvertible {
  /// The file is something else than a database.
  case notADatabase(path: String)
  /// The file is a database of another program.
  case notAnArchive(path: String)
  /// The file was written by a newer version of this program.
  case newerVersion(path: String)
  case cannotOpen(path: String)
  case readOnly(path: String)
  case locked(path: String)
  case diskFull(path: String)
  case damaged(path: String)
  /// Anything else, with SQLite's own words.
  case failed(path: String, reason: String)

  package var description: String {
    switch self {
    case .notADatabase(let path):
      "\(path): not a database; name another file with --database, or move this one away"
    case .notAnArchive(let path):
      "\(path): a database of another program; name another file with --database"
    case .newerVersion(let path):
      "\(path): written by a newer version of assay; update assay, or name another file with --database"
    case .cannotOpen(let path):
      "\(path): cannot be opened; check that its folder exists and may be written"
    case .readOnly(let path):
      "\(path): cannot be written; check the permissions of the file and of its folder"
    case .locked(let path):
      "\(path): in use by another program; wait until it has finished"
    case .diskFull(let path):
      "\(path): the disk is full; free some space and run again, nothing of the current file was stored"
    case .damaged(let path):
      "\(path): damaged; restore it from a backup, or delete it and import the exports again"
    case .failed(let path, let reason):
      "\(path): \(reason)"
    }
  }
}

extension StoreError {
  init(_ error: DatabaseError, path: String) {
    self =
      switch error.resultCode {
      case .SQLITE_NOTADB: .notADatabase(path: path)
      case .SQLITE_CANTOPEN: .cannotOpen(path: path)
      case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: .readOnly(path: path)
      case .SQLITE_BUSY, .SQLITE_LOCKED: .locked(path: path)
      case .SQLITE_FULL: .diskFull(path: path)
      case .SQLITE_CORRUPT: .damaged(path: path)
      default: .failed(path: path, reason: error.message ?? "\(error.resultCode)")
      }
  }

  /// Runs `body` and gives SQLite's errors the path they lack; other errors pass unchanged.
  static func wrapping<Result>(path: String, _ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw StoreError(error, path: path)
    }
  }
}

import Foundation

/// Holds the right to change one database: while it lives, a second run on the same database is refused.
///
/// The lock is the operating system's (`flock`), so it ends with the process however that ends.
package final class RunLock: Sendable {
  private let descriptor: Int32

  /// - Throws: `RunError.locked` when another run holds it.
  package init(database: String) throws {
    let path = database + ".lock"
    descriptor = unsafe open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw RunError.cannotLock(path: path, reason: unsafe String(cString: strerror(errno)))
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      throw RunError.locked(path: database)
    }
  }

  deinit {
    close(descriptor)
  }
}

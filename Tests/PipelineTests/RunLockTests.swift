import Pipeline
import TestSupport
import Testing

@Suite("The lock of a run")
struct RunLockTests {
  @Test("A second lock on the same database is refused, and given once the first is gone")
  func oneAtATime() throws {
    let folder = try TemporaryFolder()
    let database = folder.path("assay.db")
    var first: RunLock? = try RunLock(database: database)
    #expect(throws: RunError.locked(path: database)) { try RunLock(database: database) }
    withExtendedLifetime(first) {}
    first = nil
    _ = try RunLock(database: database)
  }

  @Test("Databases are locked one by one")
  func otherDatabase() throws {
    let folder = try TemporaryFolder()
    let first = try RunLock(database: folder.path("a.db"))
    let second = try RunLock(database: folder.path("b.db"))
    withExtendedLifetime((first, second)) {}
  }

  @Test("A folder that does not exist is named in the error")
  func missingFolder() throws {
    let folder = try TemporaryFolder()
    let error = #expect(throws: RunError.self) { try RunLock(database: folder.path("none/a.db")) }
    #expect(error?.description.contains("none/a.db.lock: the lock file cannot be opened") == true)
  }
}

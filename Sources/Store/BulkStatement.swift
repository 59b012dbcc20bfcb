import GRDB
import GRDBSQLite

/// A prepared statement whose values are bound and read by position, without a box around any of them: the hot
/// path of bulk imports and batch reads, and the only place where SQLite's C functions are called.
///
/// Positions count from 0, of parameters as of columns. Every parameter must be bound before each run: texts and
/// bytes are given up when the statement is reset.
@safe final class BulkStatement {
  /// Owns the C statement.
  private let owner: Statement
  private let handle: OpaquePointer
  /// Holds the texts of the current row, so that SQLite need not copy them; `scratchCount` bytes are in use.
  private let scratch: UnsafeMutableRawPointer
  private var scratchCount = 0
  /// Whether a parameter is not NULL, to spare the call for columns that are never filled.
  private let filled: UnsafeMutablePointer<Bool>

  private static let scratchBytes = 1 << 16

  /// The storage classes of SQLite.
  enum Storage: UInt8 {
    case null, integer, real, text, bytes
  }

  init(_ database: Database, _ sql: String) throws {
    owner = try database.makeStatement(sql: sql)
    unsafe handle = owner.sqliteStatement
    let parameterCount = unsafe Int(sqlite3_bind_parameter_count(handle))
    unsafe scratch = .allocate(byteCount: BulkStatement.scratchBytes, alignment: 16)
    unsafe filled = .allocate(capacity: parameterCount)
    unsafe filled.initialize(repeating: false, count: parameterCount)
  }

  deinit {
    unsafe sqlite3_reset(handle)
    unsafe sqlite3_clear_bindings(handle)
    unsafe scratch.deallocate()
    unsafe filled.deallocate()
  }

  func bind(_ value: Int64, at position: Int) {
    unsafe filled[position] = true
    unsafe sqlite3_bind_int64(handle, Int32(position + 1), value)
  }

  func bind(_ value: Int64?, at position: Int) {
    if let value { bind(value, at: position) } else { bindNull(at: position) }
  }

  func bind(_ value: Bool?, at position: Int) {
    bind(value.map { $0 ? 1 : 0 as Int64 }, at: position)
  }

  func bind(_ value: Double?, at position: Int) {
    guard let value else { return bindNull(at: position) }
    unsafe filled[position] = true
    unsafe sqlite3_bind_double(handle, Int32(position + 1), value)
  }

  func bind(_ value: String, at position: Int) {
    unsafe filled[position] = true
    unsafe value.utf8.span.withUnsafeBytes { text in
      let (start, isLasting) = unsafe lastingCopy(text)
      unsafe sqlite3_bind_text64(
        handle, Int32(position + 1), start?.assumingMemoryBound(to: CChar.self), UInt64(text.count),
        isLasting ? nil : BulkStatement.copiesBytes, UInt8(SQLITE_UTF8))
    }
  }

  func bind(_ value: String?, at position: Int) {
    if let value { bind(value, at: position) } else { bindNull(at: position) }
  }

  func bind(bytes: [UInt8], at position: Int) {
    unsafe filled[position] = true
    unsafe bytes.withUnsafeBytes { bytes in
      let (start, isLasting) = unsafe lastingCopy(bytes)
      unsafe sqlite3_bind_blob64(
        handle, Int32(position + 1), start, UInt64(bytes.count), isLasting ? nil : BulkStatement.copiesBytes)
    }
  }

  func bind(bytes: [UInt8]?, at position: Int) {
    if let bytes { bind(bytes: bytes, at: position) } else { bindNull(at: position) }
  }

  func bindNull(at position: Int) {
    guard unsafe filled[position] else { return }
    unsafe filled[position] = false
    unsafe sqlite3_bind_null(handle, Int32(position + 1))
  }

  /// Runs a statement that returns no rows.
  ///
  /// - Returns: the number of rows inserted, updated or deleted.
  @discardableResult
  func run() throws -> Int {
    let hasRow = try step()
    precondition(!hasRow, "a statement that changes rows returned one")
    reset()
    return changeCount
  }

  /// Runs an `INSERT OR FAIL` of many rows, which ends at the first row whose primary key is there already.
  ///
  /// - Returns: the number of rows inserted before that one; of all rows when there is none.
  func runUntilConflict() throws -> Int {
    do {
      return try run()
    } catch let error as DatabaseError where error.extendedResultCode == .SQLITE_CONSTRAINT_PRIMARYKEY {
      return changeCount
    }
  }

  /// Steps to the next row; false after the last one, when the statement is ready to be run again.
  func next() throws -> Bool {
    if try step() { return true }
    reset()
    return false
  }

  /// Ends a query before its last row, and frees the space of the bound texts.
  func reset() {
    unsafe sqlite3_reset(handle)
    scratchCount = 0
  }

  /// The number of columns of a result row.
  var columnCount: Int {
    unsafe Int(sqlite3_column_count(handle))
  }

  /// How the value of a column is stored, whatever its column declares.
  func storage(at column: Int) -> Storage {
    switch unsafe sqlite3_column_type(handle, Int32(column)) {
    case SQLITE_INTEGER: .integer
    case SQLITE_FLOAT: .real
    case SQLITE_TEXT: .text
    case SQLITE_BLOB: .bytes
    default: .null
    }
  }

  func isNull(at column: Int) -> Bool {
    unsafe sqlite3_column_type(handle, Int32(column)) == SQLITE_NULL
  }

  func int64(at column: Int) -> Int64 {
    unsafe sqlite3_column_int64(handle, Int32(column))
  }

  func optionalInt64(at column: Int) -> Int64? {
    let value = int64(at: column)
    return value == 0 && isNull(at: column) ? nil : value
  }

  func optionalBool(at column: Int) -> Bool? {
    optionalInt64(at: column).map { $0 != 0 }
  }

  func optionalDouble(at column: Int) -> Double? {
    isNull(at: column) ? nil : unsafe sqlite3_column_double(handle, Int32(column))
  }

  /// The text of a column, with zero bytes where it has them; empty for NULL.
  func text(at column: Int) -> String {
    optionalText(at: column) ?? ""
  }

  func optionalText(at column: Int) -> String? {
    guard let start = unsafe sqlite3_column_text(handle, Int32(column)) else { return nil }
    let count = unsafe Int(sqlite3_column_bytes(handle, Int32(column)))
    return unsafe String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  /// The bytes of a column; empty for NULL.
  func bytes(at column: Int) -> [UInt8] {
    guard let start = unsafe sqlite3_column_blob(handle, Int32(column)) else { return [] }
    let count = unsafe Int(sqlite3_column_bytes(handle, Int32(column)))
    return unsafe Array(UnsafeRawBufferPointer(start: start, count: count))
  }

  /// The number of rows that the last statement of the connection changed.
  private var changeCount: Int {
    unsafe Int(sqlite3_changes(sqlite3_db_handle(handle)))
  }

  private func step() throws -> Bool {
    switch unsafe sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let code:
      let message = unsafe String(cString: sqlite3_errmsg(sqlite3_db_handle(handle)))
      reset()
      throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
    }
  }

  /// Copies bytes to where they stay until the statement has run; when there is no room, SQLite must copy them.
  private func lastingCopy(_ bytes: UnsafeRawBufferPointer) -> (start: UnsafeRawPointer?, isLasting: Bool) {
    guard scratchCount + bytes.count <= BulkStatement.scratchBytes else {
      return (bytes.baseAddress, false)
    }
    let start = unsafe scratch + scratchCount
    if let source = bytes.baseAddress { unsafe start.copyMemory(from: source, byteCount: bytes.count) }
    scratchCount += bytes.count
    return (UnsafeRawPointer(start), true)
  }

  /// SQLite's mark for "copy the bytes before you return".
  private static var copiesBytes: sqlite3_destructor_type {
    unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)
  }
}

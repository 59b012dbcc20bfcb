import Records

/// Hashes ledger entries in their canonical form: SHA-256 (hash of the entry before || table || columns).
///
/// Every column is a byte for its storage class and its content, a text with its length before it, an integer in 8
/// bytes, most significant first: no two different rows have the same form.
struct LedgerHash {
  static let start = [UInt8](repeating: 0, count: 32)

  private var bytes: [UInt8]

  init(previous: [UInt8], table: String) {
    bytes = previous
    bytes.reserveCapacity(512)
    append(text: Array(table.utf8))
  }

  var digest: [UInt8] { Digest(of: bytes).bytes }

  mutating func append(_ value: LedgerValue) {
    switch value {
    case .null: append(storage: .null)
    case .integer(let number): append(number)
    case .text(let text):
      append(storage: .text)
      append(text: Array(text.utf8))
    }
  }

  mutating func append(_ number: Int64) {
    append(storage: .integer)
    append(bigEndian: UInt64(bitPattern: number))
  }

  /// The value of a column exactly as it is stored.
  mutating func append(column: Int, of row: BulkStatement) {
    let storage = row.storage(at: column)
    switch storage {
    case .integer: append(row.int64(at: column))
    case .null: append(storage: .null)
    case .real, .text, .bytes:
      append(storage: storage)
      append(text: row.bytes(at: column))
    }
  }

  private mutating func append(storage: BulkStatement.Storage) {
    bytes.append(storage.rawValue)
  }

  private mutating func append(text: [UInt8]) {
    append(bigEndian: UInt64(text.count))
    bytes += text
  }

  private mutating func append(bigEndian number: UInt64) {
    for shift in stride(from: 56, through: 0, by: -8) { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
  }
}

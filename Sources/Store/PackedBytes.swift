import GRDB

/// Writes values one after another into bytes, unambiguously: the form of a ticket's tags, messages and weights in the
/// archive, and of the canonical content that copies of a record are compared by.
///
/// Numbers are LEB128 variable-length integers, signed ones zigzag-coded first; texts and lists are preceded by
/// their length; an optional is one byte 0, or 1 and the value.
struct PackedWriter {
  private(set) var bytes: [UInt8] = []

  init() {
    bytes.reserveCapacity(256)
  }

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
  }

  mutating func append(_ value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func append(_ value: Int64) {
    append(UInt64(bitPattern: value << 1 ^ value >> 63))
  }

  mutating func append(_ flag: Bool) {
    bytes.append(flag ? 1 : 0)
  }

  mutating func append(_ text: String) {
    var text = text
    append(UInt64(text.utf8.count))
    text.withUTF8 { unsafe bytes.append(contentsOf: $0) }
  }

  mutating func append(_ value: Int64?) {
    append(value != nil)
    if let value { append(value) }
  }

  mutating func append(_ value: Bool?) {
    append(value != nil)
    if let value { append(value) }
  }

  mutating func append(_ value: String?) {
    append(value != nil)
    if let value { append(value) }
  }

  mutating func append(_ texts: [String]) {
    append(UInt64(texts.count))
    for text in texts { append(text) }
  }
}

/// Reads what `PackedWriter` wrote.
///
/// Its methods throw `DatabaseError` when the bytes end inside a value, as damage of the file does.
struct PackedReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func unsigned() throws -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while position < bytes.count, shift < 64 {
      let byte = bytes[position]
      position += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
    throw DatabaseError(resultCode: .SQLITE_CORRUPT)
  }

  mutating func signed() throws -> Int64 {
    let value = try unsigned()
    return Int64(bitPattern: value >> 1) ^ -Int64(value & 1)
  }

  mutating func text() throws -> String {
    let count = try self.count()
    defer { position += count }
    return String(decoding: bytes[position..<position + count], as: UTF8.self)
  }

  mutating func optionalSigned() throws -> Int64? {
    try unsigned() == 0 ? nil : try signed()
  }

  mutating func optionalText() throws -> String? {
    try unsigned() == 0 ? nil : try text()
  }

  /// The texts that `PackedWriter.append(_:)` wrote of a list, and nothing after them.
  static func texts(_ bytes: [UInt8]) throws -> [String] {
    var reader = PackedReader(bytes)
    let texts = try (0..<reader.count()).map { _ in try reader.text() }
    try reader.end()
    return texts
  }

  /// Makes sure that no bytes are left.
  func end() throws {
    guard position == bytes.count else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
  }

  /// A length that the bytes left can hold.
  mutating func count() throws -> Int {
    let value = try unsigned()
    guard value <= UInt64(bytes.count - position) else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
    return Int(value)
  }
}

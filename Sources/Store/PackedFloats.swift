import GRDB

/// Vectors as bytes: one little-endian float32 behind the other, exact in every bit.
extension [Float] {
  var packedFloats: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count * 4)
    for value in self {
      let bits = value.bitPattern
      bytes.append(UInt8(truncatingIfNeeded: bits))
      bytes.append(UInt8(truncatingIfNeeded: bits >> 8))
      bytes.append(UInt8(truncatingIfNeeded: bits >> 16))
      bytes.append(UInt8(truncatingIfNeeded: bits >> 24))
    }
    return bytes
  }

  /// The numbers of `packedFloats`.
  ///
  /// - Throws: `DatabaseError` when the bytes end inside a number.
  init(packedFloats bytes: [UInt8]) throws {
    guard bytes.count.isMultiple(of: 4) else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
    self.init()
    reserveCapacity(bytes.count / 4)
    for start in stride(from: 0, to: bytes.count, by: 4) {
      let low = UInt32(bytes[start]) | UInt32(bytes[start + 1]) << 8
      append(Float(bitPattern: low | UInt32(bytes[start + 2]) << 16 | UInt32(bytes[start + 3]) << 24))
    }
  }
}

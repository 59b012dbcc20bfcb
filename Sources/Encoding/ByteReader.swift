import LinearAlgebra

/// Takes numbers and matrices from the front of a run of bytes, little endian; nil when they end too early.
struct ByteReader {
  private let source: ArraySlice<UInt8>
  private var position: Int

  init(_ source: ArraySlice<UInt8>) {
    self.source = source
    position = source.startIndex
  }

  var isAtEnd: Bool { position == source.endIndex }

  mutating func bytes(_ count: Int) -> ArraySlice<UInt8>? {
    guard count >= 0, count <= source.endIndex - position else { return nil }
    defer { position += count }
    return source[position..<position + count]
  }

  mutating func number() -> UInt32? {
    bytes(4)?.reversed().reduce(0) { $0 << 8 | UInt32($1) }
  }

  mutating func longNumber() -> UInt64? {
    bytes(8)?.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// What is left.
  var rest: ArraySlice<UInt8> { source[position...] }

  mutating func numbers(_ count: Int) -> [UInt32]? {
    guard count <= rest.count / 4 else { return nil }
    return (0..<count).compactMap { _ in number() }
  }

  mutating func floats(_ count: Int) -> [Float]? {
    guard count <= rest.count / 4, let bytes = bytes(4 * count) else { return nil }
    return stride(from: bytes.startIndex, to: bytes.endIndex, by: 4).map { start in
      let low = UInt32(bytes[start]) | UInt32(bytes[start + 1]) << 8
      return Float(bitPattern: low | UInt32(bytes[start + 2]) << 16 | UInt32(bytes[start + 3]) << 24)
    }
  }

  mutating func matrix(rows: Int, columns: Int, run: Int) -> ByteMatrix? {
    guard columns > 0, columns % run == 0, let scales = floats(rows * columns / run),
      let bytes = bytes(rows * columns)
    else { return nil }
    return ByteMatrix(columns: columns, run: run, scales: scales, bytes: Array(bytes))
  }
}

/// The counterpart of `ByteReader`.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  mutating func append(_ more: [UInt8]) {
    bytes += more
  }

  mutating func append(_ number: UInt32) {
    for shift in [0, 8, 16, 24] { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
  }

  mutating func append(_ number: UInt64) {
    for shift in stride(from: 0, to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: number >> UInt64(shift))) }
  }

  mutating func append(_ numbers: [Float]) {
    for number in numbers { append(number.bitPattern) }
  }

  mutating func append(_ matrix: ByteMatrix) {
    append(matrix.scales)
    append(matrix.bytes)
  }
}

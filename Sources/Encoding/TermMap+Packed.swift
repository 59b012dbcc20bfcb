import LinearAlgebra
import Records

/// The bytes of a map, by which a later run maps texts bit for bit alike: a mark with the version of the layout, the
/// character runs, the numbers of terms and columns, the terms, their inverse document frequencies, their directions,
/// and the first 8 bytes of the SHA-256 hash of all that. Every number stands with its lowest byte first.
extension TermMap {
  /// To be changed with the layout, and with what the term reader reads as a term.
  private static let mark: UInt64 = 0x3130_7061_6D6D_7274

  /// The map as bytes.
  package var packed: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(40 + termCount * (12 + 4 * width))
    append(TermMap.mark, to: &bytes)
    append(UInt32(vocabulary.characterRuns?.lowerBound ?? 0), to: &bytes)
    append(UInt32(vocabulary.characterRuns?.upperBound ?? 0), to: &bytes)
    append(UInt32(termCount), to: &bytes)
    append(UInt32(width), to: &bytes)
    for term in vocabulary.terms.terms { append(term, to: &bytes) }
    for frequency in vocabulary.inverseFrequencies { append(frequency.bitPattern, to: &bytes) }
    for element in directions.elements { append(element.bitPattern, to: &bytes) }
    append(Digest(of: bytes).prefix64, to: &bytes)
    return bytes
  }

  /// The map that was packed; nil where the bytes are damaged or of another layout.
  package init?(packed bytes: [UInt8]) {
    guard bytes.count > 8 else { return nil }
    let content = Array(bytes.dropLast(8))
    var hash = NumberReader(bytes: bytes, position: content.count)
    guard hash.next(UInt64.self) == Digest(of: content).prefix64 else { return nil }
    var reader = NumberReader(bytes: content, position: 0)
    guard reader.next(UInt64.self) == TermMap.mark,
      let least = reader.next(UInt32.self), let most = reader.next(UInt32.self), least <= most,
      let terms = reader.next(UInt32.self).map(Int.init), let width = reader.next(UInt32.self).map(Int.init),
      reader.left == terms * (12 + 4 * width)
    else { return nil }
    let vocabulary = Vocabulary(
      characterRuns: most == 0 ? nil : Int(least)...Int(most),
      terms: TermTable((0..<terms).compactMap { _ in reader.next(UInt64.self) }),
      inverseFrequencies: reader.floats(terms))
    self.init(
      vocabulary: vocabulary,
      directions: Matrix(rows: terms, columns: width, elements: reader.floats(terms * width)))
  }
}

/// Adds a number, its lowest byte first.
private func append<Number: FixedWidthInteger & UnsignedInteger>(_ number: Number, to bytes: inout [UInt8]) {
  for shift in stride(from: 0, to: Number.bitWidth, by: 8) {
    bytes.append(UInt8(truncatingIfNeeded: number >> shift))
  }
}

/// Takes numbers off the front of bytes.
private struct NumberReader {
  let bytes: [UInt8]
  var position: Int

  /// Bytes not yet read.
  var left: Int { bytes.count - position }

  /// The next number, or nil at the end.
  mutating func next<Number: FixedWidthInteger & UnsignedInteger>(_: Number.Type) -> Number? {
    let size = Number.bitWidth / 8
    guard left >= size else { return nil }
    var number: Number = 0
    for byte in 0..<size { number |= Number(bytes[position + byte]) << (byte * 8) }
    position += size
    return number
  }

  mutating func floats(_ count: Int) -> [Float] {
    (0..<count).compactMap { _ in next(UInt32.self).map { Float(bitPattern: $0) } }
  }
}

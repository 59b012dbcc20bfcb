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
    var bytes = ByteWriter()
    bytes.append(TermMap.mark)
    bytes.append(UInt32(vocabulary.characterRuns?.lowerBound ?? 0))
    bytes.append(UInt32(vocabulary.characterRuns?.upperBound ?? 0))
    bytes.append(UInt32(termCount))
    bytes.append(UInt32(width))
    for term in vocabulary.terms.terms { bytes.append(term) }
    bytes.append(vocabulary.inverseFrequencies)
    bytes.append(directions.elements)
    bytes.append(Digest(of: bytes.bytes).prefix64)
    return bytes.bytes
  }

  /// The map that was packed; nil where the bytes are damaged or of another layout.
  package init?(packed bytes: [UInt8]) {
    guard bytes.count > 8 else { return nil }
    let content = Array(bytes.dropLast(8))
    var hash = ByteReader(bytes.suffix(8))
    guard hash.longNumber() == Digest(of: content).prefix64 else { return nil }
    var reader = ByteReader(content[...])
    guard reader.longNumber() == TermMap.mark, let least = reader.number(), let most = reader.number(), least <= most,
      let terms = reader.number().map(Int.init), let width = reader.number().map(Int.init),
      reader.rest.count == terms * (12 + 4 * width)
    else { return nil }
    let hashes = (0..<terms).compactMap { _ in reader.longNumber() }
    guard let frequencies = reader.floats(terms), let directions = reader.floats(terms * width) else { return nil }
    self.init(
      vocabulary: Vocabulary(
        characterRuns: most == 0 ? nil : Int(least)...Int(most), terms: TermTable(hashes),
        inverseFrequencies: frequencies),
      directions: Matrix(rows: terms, columns: width, elements: directions))
  }
}

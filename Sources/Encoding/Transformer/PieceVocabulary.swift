/// The word pieces of a model, by a hash of their bytes.
///
/// A hash of 64 bits stands for the piece: a million unknown words meet a piece's hash with a chance of 1 in 600 million.
struct PieceVocabulary: Sendable {
  /// What stands for a word that cannot be put together from pieces, before a text, and behind it.
  let unknown: Int32
  let start: Int32
  let end: Int32
  let count: Int
  private let ids: [UInt64: Int32]
  /// In bytes, without the mark of a continuation.
  private let longest: Int

  /// - Parameter text: one piece a line, those that continue a word marked with `##`; a piece's id is the number of its
  ///   line from 0. Nil when the special pieces `[UNK]`, `[CLS]` and `[SEP]` are missing.
  init?(text: [UInt8]) {
    var lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    count = lines.count
    var ids = [UInt64: Int32](minimumCapacity: lines.count)
    var longest = 0
    for (id, line) in lines.enumerated() {
      let isContinuation = line.starts(with: [0x23, 0x23]) && line.count > 2
      let piece = isContinuation ? line.dropFirst(2) : line
      longest = max(longest, piece.count)
      let hash = piece.reduce(PieceVocabulary.seed(isContinuation: isContinuation), PieceVocabulary.step)
      ids[hash] = Int32(id)
    }
    let seed = PieceVocabulary.seed(isContinuation: false)
    let special = ["[UNK]", "[CLS]", "[SEP]"].compactMap { ids[$0.utf8.reduce(seed, PieceVocabulary.step)] }
    guard special.count == 3, ids.count == lines.count else { return nil }
    self.ids = ids
    self.longest = longest
    (unknown, start, end) = (special[0], special[1], special[2])
  }

  /// Appends the pieces of a word, from left to right the longest that fits; for a word that has none, `unknown`.
  ///
  /// - Parameter hashes: room to work in, kept from word to word.
  func appendPieces(of word: [UInt8], to pieces: inout [Int32], hashes: inout [UInt64]) {
    let before = pieces.count
    var position = 0
    while position < word.count {
      hashes.removeAll(keepingCapacity: true)
      var hash = PieceVocabulary.seed(isContinuation: position > 0)
      for index in position..<min(word.count, position + longest) {
        hash = PieceVocabulary.step(hash, word[index])
        hashes.append(hash)
      }
      var length = hashes.count
      while length > 0 {
        if let id = ids[hashes[length - 1]] {
          pieces.append(id)
          break
        }
        length -= 1
      }
      guard length > 0 else {
        pieces.removeSubrange(before...)
        pieces.append(unknown)
        return
      }
      position += length
    }
  }

  /// Source: Fowler, Noll and Vo, FNV-1a with 64 bits; a continuation starts from another number.
  private static func seed(isContinuation: Bool) -> UInt64 {
    isContinuation ? 0x9E37_79B9_7F4A_7C15 : 0xCBF2_9CE4_8422_2325
  }

  private static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }
}

/// A word as a number that a table can look up: five bits a letter, so that no two words of twelve letters share one.
///
/// Accents are taken off the letters and kept beside them; of a longer word the first twelve letters count.
struct WordKey {
  /// Letters read so far.
  private(set) var count = 0
  private var letters: UInt64 = 0
  private var tail: UInt64 = 0
  private var accents: UInt32 = 0
  private var isCyrillic = false

  /// Adds a letter A-Z in either case.
  mutating func append(ascii byte: UInt32) {
    append(code: UInt64(byte & 0x1F))
  }

  /// Adds a letter that `LetterForm` has read.
  mutating func append(_ letter: LetterForm) {
    append(code: UInt64(letter.code))
    isCyrillic = letter.isCyrillic
    if !letter.isCyrillic, letter.scalar > 0x7F { accents = accents &* 31 &+ letter.scalar }
  }

  /// The word with its accents.
  var word: UInt64 { letters | (isCyrillic ? Class.cyrillic : accents == 0 ? 0 : Class.accented(accents)) }

  /// The word without accents; equal to `word` if it has none.
  var plainWord: UInt64 { letters | (isCyrillic ? Class.cyrillic : 0) }

  /// The last letters without accents.
  ///
  /// - Parameter length: 2, 3 or 4; the word must be at least as long.
  func ending(_ length: Int) -> UInt64 {
    tail & (1 << UInt64(5 * length) - 1) | (isCyrillic ? Class.cyrillicEnding : Class.ending)
  }

  /// Runs are numbered below this.
  static let runLimit = 1 << 16

  /// Calls `body` with the number of each run of three letters among the first twelve and at the end, without accents;
  /// the limits of the word count as letters.
  func forEachRun(_ body: (Int) -> Void) {
    guard count >= 3 else { return }
    let script: UInt64 = isCyrillic ? 1 << 15 : 0
    body(Int(tail << 5 & 0x7FFF | script))
    for position in 0..<min(count, 12) - 1 { body(Int(letters >> UInt64(5 * position) & 0x7FFF | script)) }
  }

  /// Whether the word is in Cyrillic letters.
  var isInCyrillic: Bool { isCyrillic }

  /// The key of a letter by itself.
  static func letter(_ scalar: UInt32) -> UInt64 { UInt64(scalar) | Class.letter }

  private mutating func append(code: UInt64) {
    if count < 12 { letters = letters << 5 | code }
    tail = (tail << 5 | code) & 0xFFFFF
    count += 1
  }

  /// The four bits above the twelve letters keep keys of different kinds apart.
  private enum Class {
    static let letter: UInt64 = 12 << 60
    static let ending: UInt64 = 13 << 60
    static let cyrillicEnding: UInt64 = 14 << 60
    static let cyrillic: UInt64 = 15 << 60

    static func accented(_ accents: UInt32) -> UInt64 { UInt64(1 + accents % 11) << 60 }
  }
}

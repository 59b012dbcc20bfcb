/// Up to six words by number, in order, without storage of their own: phrases are counted by the hundred thousand.
struct WordRun: Sendable, Hashable {
  static let capacity = 6

  private(set) var count = 0
  private var first: UInt64 = 0
  private var second: UInt64 = 0
  private var third: UInt64 = 0

  init() {}

  init(_ words: some Sequence<Int32>) {
    for word in words { append(word) }
  }

  /// Adds a word; none is added to a full run.
  mutating func append(_ word: Int32) {
    let bits = UInt64(UInt32(bitPattern: word))
    switch count {
    case 0: first = bits
    case 1: first |= bits << 32
    case 2: second = bits
    case 3: second |= bits << 32
    case 4: third = bits
    case 5: third |= bits << 32
    default: return
    }
    count += 1
  }

  subscript(place: Int) -> Int32 {
    let pair = place < 2 ? first : place < 4 ? second : third
    return Int32(bitPattern: UInt32(truncatingIfNeeded: pair >> (place % 2 == 0 ? 0 : 32)))
  }

  var words: [Int32] { (0..<count).map { self[$0] } }

  /// The same words, ascending by number.
  var sorted: WordRun { count < 2 ? self : WordRun(words.sorted()) }

  func contains(_ word: Int32) -> Bool {
    for place in 0..<count where self[place] == word { return true }
    return false
  }

  /// Whether every word stands in the other too.
  func isSubset(of other: WordRun) -> Bool {
    for place in 0..<count where !other.contains(self[place]) { return false }
    return true
  }
}

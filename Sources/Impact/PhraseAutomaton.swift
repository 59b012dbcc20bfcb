import Records

/// Finds many phrases in a text in one pass over its bytes, at a table look-up a byte.
///
/// Texts are read as words: letters in lower case, apostrophes dropped (`I've` is `ive`), every other ASCII byte
/// a blank, runs of blanks as one. A phrase matches whole words only.
///
/// Source: Aho and Corasick, "Efficient string matching" (1975), algorithms 2 to 4.
struct PhraseAutomaton: Sendable {
  /// Byte classes: 0 is a blank, 1...26 the letters, 27 digits, 28 any byte beyond ASCII.
  static let classCount = 32
  /// Set in the entry of a state in which a phrase ends, so that other states cost one look-up.
  static let ending: UInt16 = 0x8000

  /// Row-major, states x `classCount`: the state that follows, with `ending` where a phrase ends in it.
  private(set) var next: [UInt16]
  /// What ends in a state.
  private(set) var roles: [PhraseRole]

  /// An automaton for phrases in lower case, without punctuation.
  init(_ phrases: [(PhraseRole, String)]) {
    next = [UInt16](repeating: 0, count: PhraseAutomaton.classCount)
    roles = [[]]
    for (role, phrase) in phrases { insert(phrase, role: role) }
    precondition(roles.count < Int(PhraseAutomaton.ending), "too many phrases for 15 bits of state")
    linkFailures()
    next = next.map { roles[Int($0)].isEmpty ? $0 : $0 | PhraseAutomaton.ending }
  }

  private mutating func insert(_ phrase: String, role: PhraseRole) {
    var state = 0
    for byte in " \(phrase) ".utf8 {
      let slot = state * PhraseAutomaton.classCount + Int(ByteClass.table[Int(byte)])
      if next[slot] == 0 {
        next[slot] = UInt16(roles.count)
        roles.append([])
        next.append(contentsOf: repeatElement(0, count: PhraseAutomaton.classCount))
      }
      state = Int(next[slot])
    }
    roles[state].formUnion(role)
  }

  /// Completes the tree of phrases to an automaton: where no phrase goes on, the longest suffix that does takes over.
  private mutating func linkFailures() {
    var failure = [Int](repeating: 0, count: roles.count)
    var queue = (0..<PhraseAutomaton.classCount).map { Int(next[$0]) }.filter { $0 != 0 }
    var head = 0
    while head < queue.count {
      let state = queue[head]
      head += 1
      roles[state].formUnion(roles[failure[state]])
      for byteClass in 0..<PhraseAutomaton.classCount {
        let slot = state * PhraseAutomaton.classCount + byteClass
        let fallback = next[failure[state] * PhraseAutomaton.classCount + byteClass]
        if next[slot] == 0 {
          next[slot] = fallback
        } else {
          failure[Int(next[slot])] = Int(fallback)
          queue.append(Int(next[slot]))
        }
      }
    }
  }
}

/// How the bytes of a text are read.
enum ByteClass {
  /// Blanks, and every ASCII byte without a class of its own.
  static let blank: UInt8 = 0
  /// Digits.
  static let digit: UInt8 = 27
  /// Bytes of letters beyond ASCII.
  static let other: UInt8 = 28
  /// Skipped, so that `I've` is one word.
  static let apostrophe: UInt8 = 29
  /// Ends a clause: `. , ; : ! ?`. A line break does not: letters are wrapped.
  static let clauseEnd: UInt8 = 30

  /// The class of every byte.
  static let table: [UInt8] = (0...255).map { value in
    switch UInt8(value) {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt8(value) - UInt8(ascii: "a") + 1
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt8(value) - UInt8(ascii: "A") + 1
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit
    case UInt8(ascii: "'"): apostrophe
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"),
      UInt8(ascii: "!"), UInt8(ascii: "?"):
      clauseEnd
    case 0x80...0xFF: other
    default: blank
    }
  }
}

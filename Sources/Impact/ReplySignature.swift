import Records

/// A signature that replies nearly alike share: a macro with another name or number in it keeps its signature.
///
/// The smallest hashes of the reply's runs of three words under three orders, combined. Two replies whose sets of
/// runs overlap by J (Jaccard) share it with probability J cubed, so that a shared greeting alone does not suffice.
///
/// Source: Broder, "On the resemblance and containment of documents" (1997), min-wise sketches.
enum ReplySignature {
  private static let wordsPerRun = 3

  /// Nil for a text without a word. Words with digits are left out; at most `byteLimit` bytes are read.
  static func of(_ text: String, byteLimit: Int = 2000) -> UInt64? {
    let words = wordHashes(of: text, byteLimit: byteLimit)
    guard !words.isEmpty else { return nil }
    let length = min(wordsPerRun, words.count)
    var smallest: (UInt64, UInt64, UInt64) = (.max, .max, .max)
    for start in 0...(words.count - length) {
      var run: UInt64 = 0
      for word in start..<(start + length) { run = run &* 31 &+ words[word] }
      smallest.0 = min(smallest.0, StableHash.mixed(run &* 0x9E37_79B9_7F4A_7C15))
      smallest.1 = min(smallest.1, StableHash.mixed(run &* 0xC2B2_AE3D_27D4_EB4F))
      smallest.2 = min(smallest.2, StableHash.mixed(run &* 0x1656_67B1_9E37_79F9))
    }
    return StableHash.mixed(StableHash.mixed(smallest.0) ^ smallest.1) ^ smallest.2
  }

  private static func wordHashes(of text: String, byteLimit: Int) -> [UInt64] {
    let span = text.utf8Span.span
    let table = ByteClass.table
    let classes = table.span
    var hashes: [UInt64] = []
    hashes.reserveCapacity(min(span.count, byteLimit) / 4)
    var word = StableHash()
    var length = 0
    var hasDigit = false
    let count = min(span.count, byteLimit)
    for position in 0...count {
      let byteClass = position < count ? classes[Int(span[position])] : ByteClass.blank
      switch byteClass {
      case ByteClass.apostrophe: continue
      case ByteClass.blank, ByteClass.clauseEnd:
        if length > 0, !hasDigit { hashes.append(word.finished) }
        word = StableHash()
        length = 0
        hasDigit = false
      default:
        hasDigit = hasDigit || byteClass == ByteClass.digit
        word.append(byteClass == ByteClass.other ? span[position] : byteClass)
        length += 1
      }
    }
    return hashes
  }
}

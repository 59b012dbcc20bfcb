/// Names a text whatever its case, punctuation and blanks: texts with the same key share one vector and one topic.
///
/// A hash of 64 bits stands for the text: a million different texts meet in one with a chance of 1 in 37 million.
/// Source: Fowler, Noll and Vo, FNV-1a, finished by SplitMix64's mixer.
package struct TextKey: Sendable, Hashable, Comparable {
  package let bits: UInt64

  package init(bits: UInt64) {
    self.bits = bits
  }

  /// - Parameter text: cleaned; class tokens keep their brackets.
  package init(_ text: String) {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    var isEmpty = true
    var wantsBlank = false
    func add(_ byte: UInt8) {
      if wantsBlank, !isEmpty { hash = (hash ^ 0x20) &* 0x100_0000_01b3 }
      wantsBlank = false
      isEmpty = false
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x27, 0x2019: continue
      case 0x3C, 0x3E, 0x61...0x7A, 0x30...0x39: add(UInt8(scalar.value))
      case 0x41...0x5A: add(UInt8(scalar.value | 0x20))
      case 0x80... where scalar.properties.isAlphabetic || scalar.properties.numericType != nil:
        for byte in scalar.properties.lowercaseMapping.utf8 { add(byte) }
      default: wantsBlank = true
      }
    }
    var generator = SeededGenerator(seed: hash)
    bits = generator.next()
  }

  package static func < (left: TextKey, right: TextKey) -> Bool { left.bits < right.bits }
}

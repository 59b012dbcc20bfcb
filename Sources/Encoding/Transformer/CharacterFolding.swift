import Foundation

/// What an uncased model sees of a character: its base letters in lower case, without accents.
enum CharacterFolding {
  /// The canonical decomposition of a character without its nonspacing marks, in lower case; empty for a mark alone.
  static func folded(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    switch scalar.value {
    case 0x80..<tableEnd: table[Int(scalar.value) - 0x80]
    // Ideographs have neither case nor parts.
    case 0x3400...0x4DBF, 0x4E00...0x9FFF: [scalar]
    default: decomposed(scalar)
    }
  }

  /// One behind the alphabets and kana; what lies beyond is decomposed on the spot.
  private static let tableEnd: UInt32 = 0x3100

  private static let table = (0x80..<tableEnd).map { value in
    Unicode.Scalar(value).map(decomposed) ?? []
  }

  private static func decomposed(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars
      .filter { $0.properties.generalCategory != .nonspacingMark }
      .flatMap { Array($0.properties.lowercaseMapping.unicodeScalars) }
  }

  /// Whether a character is a word of its own: the blocks of CJK ideographs that the model's makers chose.
  ///
  /// Source: Devlin and others, BERT's reference tokenizer (2018), `_is_chinese_char`.
  static func isIdeograph(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x2A6DF, 0x2A700...0x2B73F,
      0x2B740...0x2B81F, 0x2B820...0x2CEAF, 0x2F800...0x2FA1F:
      true
    default: false
    }
  }
}

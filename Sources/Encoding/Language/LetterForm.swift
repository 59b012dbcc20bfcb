/// A letter of the Latin or Cyrillic script beyond A-Z: small, and with the place in the alphabet of its plain form.
struct LetterForm {
  /// The small letter.
  let scalar: UInt32
  /// 1 to 31: the place of the letter without accents; 27 for Latin letters that are a variant of none.
  let code: UInt8
  /// Whether the letter is Cyrillic.
  let isCyrillic: Bool

  /// - Parameter value: a Unicode scalar; nil if it is no such letter.
  init?(_ value: UInt32) {
    switch value {
    case 0xD7, 0xF7: return nil
    case 0xC0...0x24F, 0x1E00...0x1EFF:
      scalar = LetterForm.lowercasedLatin(value)
      code = LetterForm.latinCode(scalar)
      isCyrillic = false
    case 0x400...0x481, 0x48A...0x52F:
      scalar = LetterForm.lowercasedCyrillic(value)
      code = LetterForm.cyrillicCode(scalar)
      isCyrillic = true
    default: return nil
    }
  }

  private static func lowercasedLatin(_ value: UInt32) -> UInt32 {
    switch value {
    case 0xC0...0xDE: value + 32
    case 0x178: 0xFF
    case 0x130: 0x69
    // From here on capital and small letters stand in pairs; in these runs the capital is the odd one.
    case 0x139...0x148, 0x179...0x17E, 0x1AF...0x1B0, 0x1CD...0x1DC: value + (value & 1)
    case 0x100...0x177, 0x1A0...0x1A5, 0x1DE...0x24F, 0x1E00...0x1EFF: value | 1
    default: value
    }
  }

  private static func lowercasedCyrillic(_ value: UInt32) -> UInt32 {
    switch value {
    case 0x400...0x40F: value + 80
    case 0x410...0x42F: value + 32
    case 0x460...0x481, 0x48A...0x4BF, 0x4D0...0x52F: value | 1
    default: value
    }
  }

  /// The place of a Latin letter's plain form for the scalars U+00C0 to U+024F.
  private static let latinCodes: [UInt8] = {
    var codes = [UInt8](repeating: 27, count: 0x250 - 0xC0)
    let runs: [(start: Int, letters: String)] = [
      (0xDF, "saaaaaaaceeeeiiiidnooooo?ouuuuyty"),
      (
        0x100,
        "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrsssssssstttttt"
      ),
      (0x168, "uuuuuuuuuuuuwwyyyzzzzzzs"), (0x1A0, "oo"), (0x1AF, "uu"), (0x1CD, "aaiioouuuuuuuuuu"),
      (0x218, "sstt"),
    ]
    for run in runs {
      for (offset, letter) in run.letters.utf8.enumerated() where letter != UInt8(ascii: "?") {
        codes[run.start - 0xC0 + offset] = letter & 0x1F
      }
    }
    return codes
  }()

  private static func latinCode(_ small: UInt32) -> UInt8 {
    switch small {
    // The Turkish dotted capital is small as a plain letter.
    case 0..<0x80: UInt8(small & 0x1F)
    case 0xC0..<0x250: latinCodes[Int(small) - 0xC0]
    case 0x1EA0...0x1EB7: UInt8(ascii: "a") & 0x1F
    case 0x1EB8...0x1EC7: UInt8(ascii: "e") & 0x1F
    case 0x1EC8...0x1ECB: UInt8(ascii: "i") & 0x1F
    case 0x1ECC...0x1EE3: UInt8(ascii: "o") & 0x1F
    case 0x1EE4...0x1EF1: UInt8(ascii: "u") & 0x1F
    case 0x1EF2...0x1EF9: UInt8(ascii: "y") & 0x1F
    default: 27
    }
  }

  /// The letters from а to я, with one place for и and й; a letter beyond them shares a place with another.
  private static func cyrillicCode(_ small: UInt32) -> UInt8 {
    switch small {
    case 0x430...0x438: UInt8(small - 0x430 + 1)
    case 0x439: 9
    case 0x43A...0x44F: UInt8(small - 0x430)
    default: UInt8(1 + small % 31)
    }
  }
}

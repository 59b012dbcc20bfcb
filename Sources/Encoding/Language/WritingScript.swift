/// The scripts whose letters alone name the language, or narrow it down to two or three.
enum WritingScript: Int, CaseIterable {
  case greek
  case armenian
  case hebrew
  case arabic
  case devanagari
  case bengali
  case gurmukhi
  case gujarati
  case odia
  case tamil
  case telugu
  case kannada
  case malayalam
  case sinhala
  case thai
  case lao
  case burmese
  case georgian
  case ethiopic
  case khmer
  case hangul
  case kana
  case han

  /// - Parameter value: a Unicode scalar; nil for Latin, Cyrillic, marks, signs and scripts that are not known here.
  init?(_ value: UInt32) {
    switch value {
    case 0x370...0x3FF, 0x1F00...0x1FFF: self = .greek
    case 0x531...0x587: self = .armenian
    case 0x5D0...0x5EA: self = .hebrew
    case 0x620...0x64A, 0x66E...0x6D3, 0x6FA...0x6FC, 0xFB50...0xFDFF, 0xFE70...0xFEFC: self = .arabic
    case 0x900...0x963: self = .devanagari
    case 0x980...0x9E3: self = .bengali
    case 0xA01...0xA65: self = .gurmukhi
    case 0xA81...0xAE5: self = .gujarati
    case 0xB01...0xB65: self = .odia
    case 0xB82...0xBE5: self = .tamil
    case 0xC00...0xC65: self = .telugu
    case 0xC80...0xCE5: self = .kannada
    case 0xD00...0xD65: self = .malayalam
    case 0xD82...0xDF3: self = .sinhala
    case 0xE01...0xE3A, 0xE40...0xE4E: self = .thai
    case 0xE81...0xEDF: self = .lao
    case 0x1000...0x103F: self = .burmese
    case 0x10A0...0x10FF: self = .georgian
    case 0x1200...0x135A: self = .ethiopic
    case 0x1780...0x17D3: self = .khmer
    case 0x1100...0x11FF, 0x3131...0x318E, 0xAC00...0xD7A3: self = .hangul
    case 0x3041...0x309F, 0x30A1...0x30FA, 0x30FC...0x30FF, 0xFF66...0xFF9F: self = .kana
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: self = .han
    default: return nil
    }
  }

  /// How many Latin letters a letter is worth: the denser a script, the fewer letters make a word.
  var density: Int {
    switch self {
    case .han, .kana: 3
    case .hangul: 2
    default: 1
    }
  }

  /// ISO 639-1 code of the language mostly written in the script; Arabic letters and Han leave a choice to the caller.
  var mainLanguage: String {
    switch self {
    case .greek: "el"
    case .armenian: "hy"
    case .hebrew: "he"
    case .arabic: "ar"
    case .devanagari: "hi"
    case .bengali: "bn"
    case .gurmukhi: "pa"
    case .gujarati: "gu"
    case .odia: "or"
    case .tamil: "ta"
    case .telugu: "te"
    case .kannada: "kn"
    case .malayalam: "ml"
    case .sinhala: "si"
    case .thai: "th"
    case .lao: "lo"
    case .burmese: "my"
    case .georgian: "ka"
    case .ethiopic: "am"
    case .khmer: "km"
    case .hangul: "ko"
    case .kana: "ja"
    case .han: "zh"
    }
  }
}

/// Counts the letters of scripts other than Latin and Cyrillic, and names the language that they speak for.
struct ScriptCounts {
  /// Letters counted so far.
  private(set) var total = 0
  /// By script; empty until the first letter, for most texts have none.
  private var letters: [Int] = []
  private var persian = 0
  private var urdu = 0

  /// Counts a letter.
  mutating func add(_ script: WritingScript, _ value: UInt32) {
    if letters.isEmpty { letters = [Int](repeating: 0, count: WritingScript.allCases.count) }
    total += 1
    letters[script.rawValue] += 1
    guard script == .arabic else { return }
    switch value {
    // Letters that Persian and Urdu add to the Arabic alphabet, and their own forms of kaf and yeh.
    case 0x67E, 0x686, 0x698, 0x6A9, 0x6AF, 0x6CC: persian += 1
    // Retroflex letters, the nasal noon, the two heh and yeh barree of Urdu.
    case 0x679, 0x688, 0x691, 0x6BA, 0x6BE, 0x6C1, 0x6D2: urdu += 1
    default: break
    }
  }

  /// The script with most letters, by their density; Han counts as kana where kana stand among them.
  ///
  /// - Returns: the ISO 639-1 code of the language and how many Latin letters its letters are worth; nil below two
  ///   letters, or three of an alphabet, which may be units of measure or an emoticon.
  var winner: (code: String, weight: Int)? {
    guard total >= 2 else { return nil }
    var counts = letters
    let han = counts[WritingScript.han.rawValue]
    // A Chinese text may hold a single kana for its looks.
    if counts[WritingScript.kana.rawValue] * 8 >= han {
      counts[WritingScript.kana.rawValue] += han
      counts[WritingScript.han.rawValue] = 0
    }
    var best = WritingScript.greek
    for script in WritingScript.allCases
    where counts[script.rawValue] * script.density > counts[best.rawValue] * best.density { best = script }
    let weight = counts[best.rawValue] * best.density
    guard counts[best.rawValue] >= 2, weight >= 3 else { return nil }
    guard best == .arabic else { return (best.mainLanguage, weight) }
    return (urdu > 0 && urdu * 4 >= persian ? "ur" : persian > 0 ? "fa" : "ar", weight)
  }
}

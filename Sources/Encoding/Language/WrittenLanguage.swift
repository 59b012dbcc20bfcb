/// The language that a text is written in.
///
/// A script that one language is mostly written in decides. Between languages in Latin or Cyrillic letters words decide:
/// each listed word gives points to the languages that use it, fewer the more languages share it; a word that is in no
/// list gives some by its ending and its runs of letters, and letters such as "ß" or "ñ" give some of their own.
///
/// Source: function words as evidence follow Grefenstette, "Comparing two language identification schemes" (JADT 1995),
/// who finds runs of letters better in short sentences and both alike in longer ones; hence both. Runs of letters follow
/// Cavnar and Trenkle, "N-Gram-Based Text Categorization" (SDAIR 1994). Lists and points are ours.
///
/// Limits: a language outside the lists is called by its nearest relative (Catalan Spanish, Malay Indonesian, Serbian
/// in Latin letters Croatian) or not at all. Danish and Norwegian, or Czech and Slovak, of a few words often tie and are
/// then called Danish or Czech. Persian without its own letters is called Arabic, Japanese without kana Chinese, every
/// language in Devanagari Hindi; Cyrillic letters that say nothing more are called Russian, even in a name. A text in
/// two languages counts as the one with more evidence.
package enum WrittenLanguage {
  /// The language that a help desk's own mark names, such as "en", "EN-US", "pt_BR" or "german"; nil for other marks.
  package static func code(ofTag tag: String) -> String? {
    let code = tag.lowercased().prefix { $0 != "-" && $0 != "_" }
    if code.utf8.count == 2, code.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) { return String(code) }
    return names[String(code)]
  }

  private static let names = [
    "english": "en", "german": "de", "french": "fr", "spanish": "es", "italian": "it", "portuguese": "pt",
    "dutch": "nl", "swedish": "sv", "danish": "da", "norwegian": "no", "finnish": "fi", "polish": "pl",
    "czech": "cs", "turkish": "tr", "russian": "ru", "japanese": "ja", "chinese": "zh", "korean": "ko",
    "arabic": "ar", "hebrew": "he",
  ]

  /// The language of a text as an ISO 639-1 code such as "en", "de" or "ja".
  ///
  /// - Parameter text: its first 60 words are read.
  /// - Returns: nil if the text gives no evidence (numbers, emoji, a name, one ambiguous word) or speaks for two
  ///   languages alike; English wins a tie.
  package static func code(of text: String) -> String? {
    let reader = LanguageReader(text)
    let cyrillicWeight = 4 * reader.cyrillicLetters
    if let other = reader.scripts.winner, 4 * other.weight > max(reader.latinWeight, cyrillicWeight) {
      return other.code
    }
    if reader.cyrillicLetters >= 2, cyrillicWeight > reader.latinWeight { return cyrillic(reader) }
    return latin(reader)
  }

  /// Enough for one content word that no other language shares, and too much for a short or a shared word.
  private static let leastPoints: Int32 = 14
  /// Enough for a sentence, where runs of letters count as well: its words are less likely names.
  private static let leastSentencePoints: Int32 = 10
  /// Enough for one short word that no other language shares: what is not foreign is most likely English.
  private static let leastEnglishPoints: Int32 = 12

  /// Runs of letters help to compare languages, but cannot decide by themselves.
  private static let mostRunPoints: Int32 = 10

  private static func latin(_ reader: LanguageReader) -> String? {
    let points = zip(reader.points, reader.runPoints).map { $0 + $1 }
    let english = points[0] - reader.englishContentPoints / 2
    let (best, isTied) = winner(points, among: 1..<LanguageProfile.firstCyrillic)
    // A quarter more than English: names and borrowed words are more often foreign to English than to others.
    if points[best] * 4 > english * 5,
      isEnough(best, leastPoints, reader)
        || reader.wordCount >= 3 && points[best] >= leastSentencePoints && points[best] > 2 * english
    {
      return isTied ? nil : LanguageProfile.all[best].code
    }
    return isEnough(0, leastEnglishPoints, reader) ? LanguageProfile.all[0].code : nil
  }

  private static func isEnough(_ language: Int, _ least: Int32, _ reader: LanguageReader) -> Bool {
    reader.points[language] + min(reader.runPoints[language], mostRunPoints) >= least
  }

  private static func cyrillic(_ reader: LanguageReader) -> String {
    let points = zip(reader.points, reader.runPoints).map { $0 + $1 }
    let (best, _) = winner(points, among: LanguageProfile.firstCyrillic..<LanguageProfile.all.count)
    return LanguageProfile.all[best].code
  }

  /// The first of the languages with most points, and whether another that is not its relative has as many.
  private static func winner(_ points: [Int32], among languages: Range<Int>) -> (best: Int, isTied: Bool) {
    var best = languages.lowerBound
    var isTied = false
    for language in languages.dropFirst() {
      if points[language] > points[best] {
        best = language
        isTied = false
      } else if points[language] == points[best] {
        isTied = isTied || LanguageProfile.all[language].nearestRelative != LanguageProfile.all[best].code
      }
    }
    return (best, isTied)
  }
}

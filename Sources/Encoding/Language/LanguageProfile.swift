/// What tells a language written in Latin or Cyrillic letters from the others: blank-separated lists of our own making.
///
/// Words are written with their accents; a word of four letters or more is also known without them. A word that two
/// languages share must stand in the lists of both.
struct LanguageProfile: Sendable {
  /// ISO 639-1.
  let code: String
  /// Words that hold sentences together and words of courtesy: the strongest evidence.
  let functionWords: String
  /// Words that customers write: weaker, for they are borrowed and stand in names of products.
  let contentWords: String
  /// The last three or four letters of words that are in no list, without accents.
  let endings: String
  /// Letters beyond a-z, or beyond those that all Cyrillic alphabets share.
  let letters: String
  /// The code of a language so close that short texts may be written in both alike; a tie of the two is given to it.
  var nearestRelative: String?

  /// In the order of the bits of a `LanguageTable.Evidence`; English is the first.
  static let all: [LanguageProfile] =
    [english] + westGermanic + northGermanic + romance + westSlavicAndCroatian + otherLatin + cyrillic

  /// Where the languages in Cyrillic letters begin in `all`.
  static let firstCyrillic = all.count - cyrillic.count
}

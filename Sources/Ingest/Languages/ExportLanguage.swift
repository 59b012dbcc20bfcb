/// How exports in one language name their columns and say their words; a file is not asked for its language, since no
/// name means two things.
///
/// Keys are as `TableHeader.key` makes them: lower case, without accents, blanks for punctuation. Jira's Spanish names
/// are from a real export; the others are the usual translations and were not checked against one.
struct ExportLanguage {
  let name: String
  /// The English names that a column's name stands for, the name of our own field among them.
  let columns: [String: [String]]
  /// The English word that a status, a priority, a channel or a rating stands for.
  let words: [String: String]

  static let all = [german, french, spanish, portuguese]

  private static let allColumns = all.reduce(into: [String: [String]]()) { known, language in
    known.merge(language.columns) { $0 + $1 }
  }
  private static let allWords = all.reduce(into: [String: String]()) { known, language in
    known.merge(language.words) { first, _ in first }
  }

  /// The keys of the English names of a column; empty for one that no language knows.
  static func columns(named key: String) -> [String] { allColumns[key] ?? [] }

  /// The English word for one of another language; any other text as it is.
  static func english(_ word: String) -> String { allWords[TableHeader.key(word)] ?? word }

  /// A text with each of its words in English, as a key.
  static func englishWords(_ text: String) -> String {
    TableHeader.key(text).split(separator: " ").map { allWords[String($0)] ?? String($0) }.joined(separator: " ")
  }
}

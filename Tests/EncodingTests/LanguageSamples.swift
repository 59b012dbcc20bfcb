/// Tickets in one language, written for this test: first lines as customers write them, with and without accents.
struct LanguageSamples: Sendable {
  /// ISO 639-1.
  let code: String
  /// One a line.
  let tickets: String

  /// All tickets with the code of their language.
  static let all = (germanicAndEnglish + romance + slavic + others).flatMap { samples in
    samples.tickets.split(separator: "\n").map { (text: String($0), code: samples.code) }
  }
}

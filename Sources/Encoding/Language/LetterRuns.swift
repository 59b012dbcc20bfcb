/// Which languages a run of three letters inside a word speaks for, counted over the listed words of every language.
///
/// It serves the words that are in no list. Source: Cavnar and Trenkle, "N-Gram-Based Text Categorization" (SDAIR 1994);
/// instead of ranks a run speaks for the languages where it is about as frequent as anywhere.
struct LetterRuns: Sendable {
  /// By the number of a run, as `WordKey.runs` gives it.
  private var evidence: [LanguageTable.Evidence]

  /// Points of a run that one language alone has; runs of more languages than this say nothing.
  private static let points: Int32 = 4

  /// A language with fewer runs than this gives too little to count: Vietnamese, whose words are short.
  private static let leastTotal: Int32 = 1000

  /// - Parameter words: the listed words of each language.
  init(words: [[WordKey]]) {
    var counts = [Int32](repeating: 0, count: WordKey.runLimit * words.count)
    var totals = [Int32](repeating: 0, count: words.count)
    for (language, list) in words.enumerated() {
      for word in list {
        word.forEachRun { run in
          counts[run * words.count + language] += 1
          totals[language] += 1
        }
      }
    }
    evidence = [LanguageTable.Evidence](
      repeating: LanguageTable.Evidence(languages: 0, points: 0), count: WordKey.runLimit)
    for run in 0..<WordKey.runLimit {
      let here = counts[run * words.count..<(run + 1) * words.count]
      guard here.contains(where: { $0 > 1 }) else { continue }
      let shares = zip(here, totals).map { Float($0) / Float(max($1, LetterRuns.leastTotal)) }
      let highest = shares.max() ?? 0
      for (language, share) in shares.enumerated() where share * 2 >= highest {
        evidence[run].languages |= 1 << UInt32(language)
      }
      let sharing = Int32(evidence[run].languages.nonzeroBitCount)
      evidence[run].points = sharing <= LetterRuns.points ? (LetterRuns.points + sharing - 1) / sharing : 0
    }
  }

  /// What a run speaks for; no points if nothing.
  subscript(run: Int) -> LanguageTable.Evidence { evidence[run] }
}

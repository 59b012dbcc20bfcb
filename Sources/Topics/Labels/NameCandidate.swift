/// A phrase that may name a topic.
struct NameCandidate: Sendable {
  var phrase: LabelPhrase
  var form: PhraseForm
  /// The words that tell its name from others.
  var key: WordRun
  /// Of the topic's texts those that hold the phrase.
  var share: Double
  /// Of every topic's texts those that hold its words in whatever order.
  var shares: [Double]
  /// How well it tells what the topic is about, 0 to 1, whatever its form.
  var weight: Double
  /// How well it serves as a name.
  var score: Double

  /// The best first; of equal ones the one held by more texts, then the one met first.
  static func ranked(
    _ candidates: [NameCandidate], by value: (NameCandidate) -> Double
  ) -> [NameCandidate] {
    candidates.enumerated().sorted {
      (value($0.element), $0.element.share, $1.offset) > (value($1.element), $1.element.share, $0.offset)
    }.map(\.element)
  }
}

import Records

/// What a reader should know of a single topic before believing its name and its count.
struct TopicRemarks {
  /// From this share of tickets on it is said that they are not in English.
  private static let leastForeignShare = 0.1

  private let figures: [String: Double]

  /// Remarks on the topics of `contents`.
  init(_ contents: ReportContents) {
    figures = Dictionary(
      contents.run.topicChoice.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  /// What there is to say of a topic: a few words, and the whole sentence.
  func remarks(_ topic: TopicSummary) -> [(words: String, sentence: String)] {
    [described(topic.topic.id), foreign(topic)].compactMap { $0 }
  }

  /// Of a topic that the configuration describes: how many of its tickets are probably right.
  private func described(_ id: String) -> (words: String, sentence: String)? {
    guard let claimed = figures[NamedFigure.seededClaimed + id] else { return nil }
    var sentence = "described in the configuration"
    if claimed > 0, let precision = figures[NamedFigure.seededPrecision + id] {
      sentence += "; about \(NumberText.percent(precision)) of its tickets are probably right"
    }
    return ("described by hand", Words.sentence(sentence))
  }

  private func foreign(_ topic: TopicSummary) -> (words: String, sentence: String)? {
    let share = topic.notEnglish
    guard let rate = share.rate, rate >= TopicRemarks.leastForeignShare else { return nil }
    let known = share.total == topic.tickets ? "" : " whose language is known"
    return (
      "\(NumberText.percent(rate)) not in English",
      "\(NumberText.count(share.successes)) of \(Words.plural(share.total, "ticket", "tickets"))\(known) "
        + "\(share.successes == 1 ? "is" : "are") not in English: names and groups rest on their words."
    )
  }
}

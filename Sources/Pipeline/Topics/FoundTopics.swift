import Encoding
import Records
import Topics

/// The topics of a run and where every ticket was placed.
struct FoundTopics {
  static let encoderName = "lexical: TF-IDF with truncated SVD"

  let topics: [Topic]
  let parents: [Topic]
  /// In the order of the corpus.
  let placements: [TopicPlacement]
  let figures: [NamedFigure]

  /// - Throws: `StoreError`.
  init(_ corpus: TicketCorpus, options: TopicOptions) throws {
    let encoder = LexicalEncoder.fit(corpus.sample.tickets().texts, seed: options.seed)
    let finder = TopicFinder(options: options) { encoder.vectors(for: $0) }
    let model = try finder.topics(of: corpus.sample)
    topics = model.topics
    parents = model.parents
    placements = try corpus.placements(by: finder, in: model)
    figures = model.figures
  }
}

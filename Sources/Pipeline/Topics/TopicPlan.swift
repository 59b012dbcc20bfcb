import Configuration
import Encoding
import Records
import Store
import Topics

/// What a run does about topics: which encoder reads the texts, how topics are looked for, and whether those that the
/// archive knows hold.
struct TopicPlan {
  let options: TopicOptions
  let encoder: TextEncoder
  let seeds: [SeededTopic]
  /// As the archive has it; nil before the first fit.
  let registry: TopicRegistry?
  /// Why all topics are fitted anew; nil when those of the registry hold, or when there are none yet.
  let refitReason: String?
  /// Whether tickets stay where earlier runs placed them.
  let keepsPlaces: Bool

  static let asked = "as asked"

  /// - Parameter isRefit: whether the user asks for a new fit.
  /// - Throws: `StoreError`.
  init(_ session: Session, encoder: TextEncoder, isRefit: Bool) throws {
    let configuration = session.configuration
    options = TopicOptions(session)
    seeds = configuration.seededTopics
    self.encoder = encoder
    registry = try session.archive.topicRegistry()
    refitReason = registry.flatMap { [encoder, options] registry in
      if isRefit { return TopicPlan.asked }
      if registry.model.encoder != encoder.identity { return "the encoder is now \(encoder.name)" }
      if registry.model.settings != options.summary { return "the settings are now \(options.summary)" }
      return nil
    }
    keepsPlaces = refitReason == nil && registry?.model.seeds == SeededTopic.summary(seeds)
  }

  /// Whether a topic of the registry was found in tickets, rather than described or split off by the manager.
  func isFound(_ topic: Int) -> Bool {
    registry?.topics[topic].origin == .found
  }

  /// The registry whose topics a fit goes on from: one that was fitted with the same settings.
  var continues: TopicRegistry? {
    registry.flatMap { $0.model.settings == options.summary ? $0 : nil }
  }

  /// Whether topics are found in the tickets rather than tickets placed among known topics.
  var fits: Bool { registry == nil || refitReason != nil }
}

extension TextEncoder {
  /// The encoder that the configuration names, with its weights loaded.
  ///
  /// - Throws: `EncodingError` when they are missing or damaged.
  init(_ session: Session) throws {
    switch session.configuration.encoder {
    case .lexical: self = .lexical
    case .sentence:
      let console = session.console
      self = .sentence(
        CachedEncoder(try SentenceEncoder(), cache: session.archive) { done, total in
          console.progress("encoding texts: \(done) of \(total)")
        })
    }
  }
}

extension TopicOptions {
  init(_ session: Session) {
    self.init()
    granularity = session.configuration.granularity
    seed = session.options.seed
    minimumSize = session.configuration.minimumTopicSize ?? minimumSize
  }

  /// In words; other words than on the day of the fit call for a new one.
  var summary: String { "granularity \(granularity), minimum size \(minimumSize), seed \(seed)" }
}

extension SeededTopic {
  /// What tells a set of seeded topics from another.
  static func summary(_ seeds: [SeededTopic]) -> String {
    seeds.isEmpty
      ? ""
      : Digest(
        of: seeds.map { ([$0.name] + $0.examples + ["not"] + $0.counterexamples).joined(separator: "\u{1F}") }
          .joined(separator: "\u{1E}")
      ).hexadecimal
  }
}

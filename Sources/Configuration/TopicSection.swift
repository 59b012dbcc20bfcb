import Records

extension AssayConfiguration {
  private static let seededLimit = 50
  private static let exampleCount = 2...10

  /// The section that steers how topics are found, named and described.
  mutating func readTopics(_ root: YAMLSection) throws {
    guard
      let section = try root.section(
        "topics", known: ["granularity", "minimum_size", "encoder", "curation", "seeded"])
    else { return }
    granularity =
      try section.parsed(
        "granularity", expected: "coarse, auto, fine or a number of topics from 2 to 1000",
        AssayConfiguration.granularity) ?? granularity
    minimumTopicSize = try section.integer("minimum_size", in: 1...100_000) ?? minimumTopicSize
    encoder = try section.choice("encoder", of: EncoderChoice.self) ?? encoder
    if let path = try section.text("curation"), !path.isEmpty { curationPath = path }
    if let sections = try section.sections("seeded", known: ["name", "examples", "not"]) {
      guard sections.count <= AssayConfiguration.seededLimit else {
        throw section.mismatch("seeded", expected: "at most \(AssayConfiguration.seededLimit) topics")
      }
      seededTopics = try seeded(sections)
    }
  }

  private func seeded(_ sections: [YAMLSection]) throws -> [SeededTopic] {
    var names: Set<String> = []
    return try sections.map { section in
      let name = try section.required(
        "name", try section.text("name"), expected: "a name such as Cancel an order")
      let words = name.split(whereSeparator: \.isWhitespace)
      guard !words.isEmpty else {
        throw section.mismatch("name", expected: "a name such as Cancel an order")
      }
      guard names.insert(words.joined(separator: " ").lowercased()).inserted else {
        throw section.mismatch("name", expected: "a name that no other seeded topic has")
      }
      let expected = "two to ten sentences as customers would write them"
      let examples = try section.required("examples", try section.sentences("examples"), expected: expected)
      guard AssayConfiguration.exampleCount.contains(examples.count) else {
        throw section.mismatch("examples", expected: expected)
      }
      return SeededTopic(
        name: words.joined(separator: " "), examples: examples,
        counterexamples: try section.sentences("not") ?? [])
    }
  }

  private static func granularity(_ text: String) -> Granularity? {
    switch text {
    case "coarse": .coarse
    case "auto": .auto
    case "fine": .fine
    default: Int(text).flatMap { (2...1000).contains($0) ? .count($0) : nil }
    }
  }
}

import Records
import Testing
import Topics

@Suite struct `Curation of topics` {
  private let date = Timestamp(milliseconds: 1_700_000_000_000)

  /// Five topics, the last one retired; the first two share a parent.
  private func registry() -> TopicRegistry {
    let names = ["Refund", "Cancel order", "Track parcel", "Login", "Fax"]
    var registry = TopicRegistry(model: TopicModelState(encoder: "e", settings: "s", fittedAt: date))
    registry.topics = names.enumerated().map { index, name in
      RegisteredTopic(
        topic: Topic(
          id: "t-000\(index + 1)", parentID: index < 2 ? "p-0001" : nil, name: name, keywords: [],
          status: index == 4 ? .retired : .active),
        centre: [1], reach: 0, bornAt: date, origin: .found)
    }
    return registry
  }

  private func rules(_ lines: [[String]], _ registry: TopicRegistry? = nil) -> CurationRules {
    CurationRules(
      rows: lines.enumerated().map { (line: $0 + 2, fields: $1) }, file: "topics-curation.csv",
      registry: registry ?? self.registry())
  }

  /// Reads the rules, registers their splits and applies them.
  private func curation(_ lines: [[String]], _ registry: inout TopicRegistry) -> Curation {
    let read = rules(lines, registry)
    #expect(read.findings.isEmpty)
    registry.register(splits: read.rules, at: date)
    return Curation(read.rules, in: registry)
  }

  private func shown(_ curation: Curation, _ topic: Int, _ text: String) -> Int {
    curation.shownTopic(of: topic, keywords: curation.matcher.matches(text))
  }

  @Test func `without rules shows what was found`() {
    var registry = registry()
    let curation = curation([], &registry)
    #expect(curation.topics == registry.topics.map(\.topic))
    let weights = [TopicWeight(topic: 2, weight: 0.6), TopicWeight(topic: 1, weight: 0.4)]
    let applied = curation.applied(to: .assigned(topic: 2, similarity: 0.9), weights: weights, keywords: 0)
    #expect(applied.placement == .assigned(topic: 2, similarity: 0.9) && applied.weights == weights)
  }

  @Test func `renames, mutes, pins and marks as done`() {
    var registry = registry()
    let before = registry
    let curation = curation(
      [
        ["topic_id", "action", "argument"], ["t-0001", "Rename", "Money back"], ["T-0002", "MUTE", ""],
        ["t-0003", "done"], ["t-0004", "pin", ""], ["", "", ""],
      ].enumerated().map { $1 }, &registry)
    #expect(curation.topics.map(\.name) == ["Money back", "Cancel order", "Track parcel", "Login", "Fax"])
    #expect(curation.topics.map(\.status) == [.active, .muted, .done, .active, .retired])
    #expect(registry == before, "what was found stays as it was")
  }

  @Test func `follows merges to their end and adds weights up`() {
    var registry = registry()
    let curation = curation([["t-0001", "merge", "t-0002"], ["t-0002", "Merge Into", "t-0003"]], &registry)
    #expect(curation.topics.map(\.status) == [.merged, .merged, .active, .active, .retired])
    #expect((0..<4).map { shown(curation, $0, "") } == [2, 2, 2, 3])
    let applied = curation.applied(
      to: .assigned(topic: 0, similarity: 0.8),
      weights: [
        TopicWeight(topic: 3, weight: 0.5), TopicWeight(topic: 0, weight: 0.25), TopicWeight(topic: 2, weight: 0.25),
      ],
      keywords: 0)
    #expect(applied.placement == .assigned(topic: 2, similarity: 0.8))
    #expect(applied.weights == [TopicWeight(topic: 2, weight: 0.5), TopicWeight(topic: 3, weight: 0.5)])
    let one = curation.applied(
      to: .assigned(topic: 0, similarity: 0.8),
      weights: [TopicWeight(topic: 0, weight: 0.6), TopicWeight(topic: 2, weight: 0.4)], keywords: 0)
    #expect(one.weights.isEmpty)
    #expect(curation.applied(to: .unassigned(.rare), weights: [], keywords: 0).placement == .unassigned(.rare))
  }

  @Test func `splits by keyword under a number of its own, found again later`() {
    var registry = registry()
    let lines = [["t-0001", "split by keyword", "Gift card"], ["t-0001", "rename", "Money back"]]
    let first = curation(lines, &registry)
    #expect(first.topics[5].id == "t-0006")
    #expect(first.topics[5].name == "Money back: gift card")
    #expect(first.topics[5].status == .active && first.topics[5].parentID == "p-0001")
    #expect(registry.topics[5].origin == .split(topicID: "t-0001", keyword: "gift card"))
    #expect(shown(first, 0, "I paid with a GIFT CARD!") == 5)
    #expect(shown(first, 0, "a card as a gift") == 0)
    #expect(shown(first, 1, "gift card") == 1, "only the topic's own tickets")

    let after = registry
    #expect(curation(lines, &registry).topics == first.topics)
    #expect(registry == after, "nothing is registered twice")
    let gone = curation([], &registry)
    #expect(gone.topics[5].status == .retired && shown(gone, 0, "gift card") == 0)
    let renamed = curation(lines + [["t-0006", "rename", "Gift cards"], ["t-0006", "mute"]], &registry)
    #expect(renamed.topics[5].name == "Gift cards" && renamed.topics[5].status == .muted)
  }

  @Test func `splits what was merged in, and merges what no split takes`() {
    var registry = registry()
    let curation = curation(
      [
        ["t-0002", "merge into", "t-0001"], ["t-0001", "split", "voucher"], ["t-0003", "split", "late"],
        ["t-0003", "merge", "t-0004"],
      ], &registry)
    #expect(shown(curation, 1, "my voucher") == 5)
    #expect(shown(curation, 1, "my order") == 0)
    #expect(shown(curation, 2, "too late") == 6)
    #expect(shown(curation, 2, "where is it") == 3)
  }

  @Test func `gives a freed name to another topic, and lets two topics swap theirs`() {
    #expect(rules([["t-0002", "merge", "t-0001"], ["t-0001", "rename", "Cancel order"]]).findings.isEmpty)
    #expect(rules([["t-0001", "rename", "Login"], ["t-0004", "rename", "Refund"]]).findings.isEmpty)
    #expect(rules([["t-0001", "rename", "Fax"]]).findings.isEmpty, "a retired topic is not shown")
  }

  @Test(arguments: [
    (
      ["t-0001", "explode", ""], 2,
      "action is \"explode\", expected rename, merge into, split by keyword, pin, mute or done"
    ),
    (["t-0001"], 2, "a rule needs a topic_id and an action"),
    (["", "pin"], 1, "a rule needs a topic_id and an action"),
    (["t-0099", "pin"], 1, "topic_id is \"t-0099\", expected the id of a topic such as t-0001"),
    (["refund", "pin"], 1, "topic_id is \"refund\", expected the id of a topic such as t-0001"),
    (["t-0001", "rename", " "], 3, "rename needs the new name as its argument"),
    (["t-0001", "merge"], 3, "merge into needs a topic_id as its argument"),
    (["t-0001", "merge", "Login"], 3, "argument is \"login\", expected the id of a topic such as t-0001"),
    (["t-0001", "split"], 3, "split by keyword needs a keyword as its argument"),
    (["t-0001", "split", "a-b"], 3, "keyword is \"a-b\", expected at least three letters"),
    (["t-0001", "mute", "please"], 3, "mute takes no argument, found \"please\"; leave it empty"),
    (
      ["t-0001", "rename", "Refund", "now"], 4,
      "there is \"now\" after the argument; put an argument with commas in quotes"
    ),
    (["t-0001", "rename", "login"], 3, "name \"login\" is that of t-0004; choose another"),
    (["t-0001", "merge", "t-0001"], 3, "topic t-0001 cannot be merged into itself"),
    (["t-0001", "merge", "t-0005"], 3, "topic t-0005 is retired; remove the line"),
    (["t-0005", "pin"], 1, "topic t-0005 is retired; remove the line"),
  ])
  func `rejects a line with its place`(fields: [String], column: Int, message: String) {
    let read = rules([fields])
    #expect(read.rules.isEmpty)
    #expect(read.findings.map(\.message) == [message])
    #expect(read.findings.first?.file == "topics-curation.csv" && read.findings.first?.line == 2)
    #expect(read.findings.first?.column == column && read.findings.first?.code == .curation)
  }

  @Test(arguments: [
    (["t-0001", "pin"], ["t-0001", "PIN"], "the same rule stands in line 2; remove one"),
    (["t-0001", "mute"], ["t-0001", "done"], "done contradicts mute in line 2; remove one"),
    (["t-0001", "merge", "t-0002"], ["t-0001", "pin"], "pin contradicts merge into in line 2; remove one"),
    (
      ["t-0001", "rename", "One"], ["t-0001", "rename", "Two"],
      "rename contradicts line 2, which has another argument; remove one"
    ),
    (
      ["t-0001", "merge", "t-0002"], ["t-0002", "merge", "t-0001"],
      "merging t-0002 into t-0001 leads in a circle; remove one of the lines"
    ),
    (["t-0001", "rename", "One"], ["t-0002", "rename", "one"], "name \"one\" is that of t-0001; choose another"),
  ])
  func `of two lines that contradict each other applies the first`(first: [String], second: [String], message: String) {
    let read = rules([first, second])
    #expect(read.rules.map(\.line) == [2])
    #expect(read.findings.map(\.line) == [3])
    #expect(read.findings.map(\.message) == [message])
  }

  @Test func `sends no ticket in a circle through a split`() {
    var registry = registry()
    let split = [["t-0001", "split", "voucher"]]
    registry.register(splits: rules(split, registry).rules, at: date)
    let read = rules(split + [["t-0006", "merge", "t-0001"]], registry)
    #expect(read.findings.map(\.message) == ["merging t-0006 into t-0001 leads in a circle; remove one of the lines"])
    let orphan = rules([["t-0006", "mute"]], registry)
    #expect(orphan.findings.map(\.message) == ["topic t-0006 was split off by a rule that is gone; remove the line"])
  }

  @Test func `has room for sixty-four splits`() {
    let lines = (0..<65).map { ["t-0001", "split", "keyword\($0)"] }
    let read = rules(lines)
    #expect(read.rules.count == 64)
    #expect(read.findings.map(\.message) == ["there are more than 64 splits; remove some"])
    var registry = registry()
    registry.register(splits: read.rules, at: date)
    let curation = Curation(read.rules, in: registry)
    #expect(shown(curation, 0, "my keyword63 here") == 68)
  }

  @Test func `tells a refit what is pinned and which names are given`() {
    let read = rules([["t-0001", "pin"], ["t-0002", "rename", "Stop an order"]])
    #expect(read.pinnedIDs == ["t-0001"])
    #expect(read.givenNames == ["Stop an order"])
  }
}

@Suite struct `A keyword` {
  @Test(arguments: [
    ("refund", "I want a Refund.", true), ("refund", "I want refunds", false), ("refund", "prerefund", false),
    ("gift card", "GIFT-CARD", true), ("gift card", "gift gift card", true), ("gift card", "gift\n card?", true),
    ("gift card", "gift of a card", false), ("don't", "I dont", true), ("dont", "I don’t", true),
    ("Überweisung", "die ÜBERWEISUNG fehlt", true), ("退款", "我要退款。", true), ("退款", "退货款", false),
    ("e-mail", "no e mail came", true), ("error 404", "Error 404: gone", true), ("error 404", "error 4040", false),
  ])
  func `is found as whole words whatever their case`(keyword: String, text: String, isFound: Bool) {
    #expect(KeywordMatcher([keyword]).matches(text) == (isFound ? 1 : 0))
  }

  @Test func `has its own bit`() {
    let matcher = KeywordMatcher(["late", "too late", "parcel", "late parcel"])
    #expect(matcher.matches("Too late, parcel gone") == 0b1111)
    #expect(matcher.matches("parcel") == 0b0100)
    #expect(matcher.matches("") == 0)
    #expect(KeywordMatcher([]).matches("late") == 0)
  }
}

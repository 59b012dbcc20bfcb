import Records
import Testing
import Topics

@Suite struct `A refit of the registry` {
  private let date = Timestamp(milliseconds: 1_700_000_000_000)
  private let later = Timestamp(milliseconds: 1_702_000_000_000)

  private func model(_ date: Timestamp) -> TopicModelState {
    TopicModelState(encoder: "minilm", settings: "auto", fittedAt: date)
  }

  private func fitted(_ name: String, parent: Int? = nil, _ x: Float = 1) -> FittedTopic {
    FittedTopic(name: name, keywords: [name.lowercased() + " word"], parent: parent, centre: [x, 0], reach: 0.5)
  }

  private func parent(_ name: String) -> FittedParent { FittedParent(name: name, keywords: []) }

  private func first(_ names: [String], parents: [Int?]? = nil, parentNames: [String] = []) -> TopicRegistry {
    RegistryRefit(
      previous: nil, model: model(date),
      topics: names.enumerated().map { fitted($1, parent: parents?[$0]) },
      parents: parentNames.map(parent), overlap: TicketOverlap(old: 0, new: names.count), at: date
    ).registry
  }

  /// - Parameter counts: tickets by topic before and topic now.
  private func overlap(_ counts: [[Int]]) -> TicketOverlap {
    var overlap = TicketOverlap(old: counts.count, new: counts[0].count)
    for (old, row) in counts.enumerated() {
      for (new, count) in row.enumerated() { for _ in 0..<count { overlap.add(old: old, new: new) } }
    }
    return overlap
  }

  private func refit(
    _ registry: TopicRegistry, _ names: [String], _ counts: [[Int]], pinned: [PinnedTopic] = [], reserved: [String] = []
  ) -> RegistryRefit {
    RegistryRefit(
      previous: registry, model: model(later), topics: names.map { fitted($0, 0.5) }, parents: [],
      overlap: overlap(counts), pinned: pinned, reserved: reserved, at: later)
  }

  private func events(_ refit: RegistryRefit) -> [String] {
    refit.registry.events.filter { $0.at == later }.map { "\($0.topicID) \($0.kind.rawValue): \($0.detail)" }
  }

  @Test func `numbers the topics of the first fit and says that they are new`() {
    let registry = first(["Cancel order", "Track parcel"])
    #expect(registry.topics.map(\.topic.id) == ["t-0001", "t-0002"])
    #expect(registry.topics.allSatisfy { $0.topic.status == .active && $0.bornAt == date })
    #expect(registry.events.map(\.kind) == [.new, .new])
    #expect(registry.index(ofTopic: "t-0002") == 1)
    #expect(registry.index(ofTopic: "t-0003") == nil && registry.index(ofTopic: "t-2") == nil)
  }

  @Test func `keeps id and name, and refreshes keywords and centre`() {
    let result = refit(
      first(["Cancel order", "Track parcel"]), ["Follow a parcel", "Stop order"], [[1, 99], [100, 0]])
    #expect(result.topicOfGroup == [1, 0])
    #expect(result.registry.topics.map(\.topic.name) == ["Cancel order", "Track parcel"])
    #expect(result.registry.topics.map(\.topic.keywords) == [["stop order word"], ["follow a parcel word"]])
    #expect(result.registry.topics.allSatisfy { $0.centre == [0.5, 0] && $0.bornAt == date })
    #expect(
      events(result) == [
        "t-0001 kept: 50 % of the tickets, 50 % before; 99 % of its tickets stayed",
        "t-0002 kept: 51 % of the tickets, 50 % before; 100 % of its tickets stayed",
      ])
  }

  @Test func `says what grew, shrank, was split off, joined and went`() {
    let result = refit(
      first(["A", "B", "C", "D", "E"]), ["a", "b", "b2", "x"],
      [
        [100, 0, 0, 0],
        [0, 120, 80, 0],
        [60, 0, 0, 0],
        [0, 14, 12, 14],
        [0, 0, 0, 0],
      ])
    #expect(result.topicOfGroup == [0, 1, 5, 3])
    #expect(
      events(result) == [
        "t-0001 grown: 40 % of the tickets, 25 % before; 100 % of its tickets stayed",
        "t-0002 shrunk: 34 % of the tickets, 50 % before; 60 % of its tickets stayed",
        "t-0003 merged-into: 100 % of its tickets went to t-0001",
        "t-0004 shrunk: 4 % of the tickets, 10 % before; 35 % of its tickets stayed",
        "t-0005 retired: none of its tickets is left",
        "t-0006 split-from: 87 % of its tickets were in t-0002",
      ])
    #expect(result.registry.topics.map(\.topic.status) == [.active, .active, .retired, .active, .retired, .new])
    #expect(result.registry.topics[2].centre.isEmpty)
  }

  @Test func `never gives the number of a retired topic again, nor its id to a topic like it`() {
    let once = refit(first(["A", "B"]), ["A"], [[10], [0]]).registry
    let again = refit(once, ["A", "B"], [[10, 0], [0, 0]]).registry
    #expect(again.topics.map(\.topic.id) == ["t-0001", "t-0002", "t-0003"])
    #expect(again.topics.map(\.topic.status) == [.active, .retired, .new])
    #expect(again.topics[2].topic.name == "B")
  }

  @Test func `does not hand an id to a topic of other tickets`() {
    // The best matching alone would carry the first to the large one, for ten tickets.
    let result = refit(first(["Small", "Large"]), ["One", "Two"], [[10, 0], [490, 600]])
    #expect(result.topicOfGroup == [2, 1])
    #expect(result.registry.topics[0].topic.status == .retired)
  }

  @Test func `keeps new names apart from those carried over and those the manager gave`() {
    let result = refit(
      first(["Cancel order"]), ["Other", "cancel the order", "Refund"], [[50, 0, 0]], reserved: ["Refund"])
    #expect(
      result.registry.topics.map(\.topic.name) == [
        "Cancel order", "cancel the order: cancel the order word", "Refund: refund word",
      ])
  }

  @Test func `never retires a pinned topic`() {
    let pin = PinnedTopic(topicID: "t-0002", centre: [0, 1], reach: 0.7)
    let result = refit(first(["A", "B"]), ["A"], [[100], [30]], pinned: [pin])
    #expect(result.registry.topics[1].topic.status == .active)
    #expect(result.registry.topics[1].centre == [0, 1] && result.registry.topics[1].reach == 0.7)
    #expect(events(result).last == "t-0002 kept: pinned; no group of its own in this fit")
  }

  @Test func `carries parents by the same tickets`() {
    let registry = first(["A", "B", "C", "D"], parents: [0, 0, 1, 1], parentNames: ["Orders", "Bills"])
    let result = RegistryRefit(
      previous: registry, model: model(later),
      topics: [fitted("d", parent: 0), fitted("c", parent: 0), fitted("a", parent: 1), fitted("b")],
      parents: [parent("Money"), parent("Parcels")],
      overlap: overlap([[0, 0, 50, 0], [0, 0, 0, 50], [0, 50, 0, 0], [50, 0, 0, 0]]), at: later)
    #expect(result.registry.parents.map(\.id) == ["p-0001", "p-0002"])
    #expect(result.registry.parents.map(\.name) == ["Orders", "Bills"])
    #expect(result.registry.topics.map(\.topic.parentID) == ["p-0001", nil, "p-0002", "p-0002"])
    let none = refit(registry, ["A"], [[50], [0], [0], [0]]).registry
    #expect(none.parents.map(\.status) == [.retired, .retired])
  }

  @Test func `leaves alone what the manager described or split off`() {
    var registry = first(["A"])
    let seeded = registry.register([SeededTopic(name: "Phone stolen", examples: ["x", "y"])], at: date)
    #expect(seeded == [1])
    #expect(registry.register([SeededTopic(name: "Phone stolen", examples: ["z", "y"])], at: later) == [1])
    let result = refit(registry, ["A", "B"], [[40, 0], [0, 40]])
    #expect(result.registry.topics.map(\.topic.status) == [.active, .active, .new])
    #expect(result.registry.topics[1] == registry.topics[1])
    #expect(result.topicOfGroup == [0, 2])
  }

  @Test func `with half the tickets replaced keeps nearly every unchanged ticket's id`() {
    var generator = SeededGenerator(seed: 2)
    let topics = 30
    var registry = first((0..<topics).map { "Topic \($0)" })
    for round in 0..<3 {
      // The fit finds the topics in another order and puts one ticket of twenty elsewhere.
      let order = Array(0..<topics).shuffled(using: &generator)
      var table = TicketOverlap(old: registry.topics.count, new: topics)
      var kept = 0
      var unchanged: [(old: Int, new: Int)] = []
      for _ in 0..<6_000 {
        let need = Int.random(in: 0..<topics, using: &generator)
        let strays = Int.random(in: 0..<20, using: &generator) == 0
        let group = strays ? Int.random(in: 0..<topics, using: &generator) : order.firstIndex(of: need) ?? 0
        let isNewTicket = Bool.random(using: &generator)
        table.add(old: isNewTicket ? nil : need, new: group)
        if !isNewTicket { unchanged.append((need, group)) }
      }
      let result = RegistryRefit(
        previous: registry, model: model(later), topics: order.map { fitted("Fit \(round) \($0)") }, parents: [],
        overlap: table, at: later)
      for ticket in unchanged where result.topicOfGroup[ticket.new] == ticket.old { kept += 1 }
      #expect(Double(kept) >= 0.94 * Double(unchanged.count))
      registry = result.registry
      #expect(registry.topics.count == topics)
    }
  }
}

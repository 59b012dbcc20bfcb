import Records
import Store
import Testing

@Suite struct `Where tickets were placed` {
  private static let placements: [PlacedTicket] = {
    var placements = [
      Samples.placed("1", .assigned(topic: 0, similarity: 0.5), reported: 1),
      Samples.placed("10", .assigned(topic: 5, similarity: 0.1), reported: 0),
      Samples.placed("2", .assigned(topic: 1, similarity: 0.75), reported: 1),
      Samples.placed("3", .unassigned(.noText)),
      Samples.placed("4", .assigned(topic: 1, similarity: 0.5), reported: 1),
      Samples.placed("5", .unassigned(.rare), reported: 1),
    ]
    placements[0].weights = [TopicWeight(topic: 0, weight: 0.7), TopicWeight(topic: 5, weight: .leastNonzeroMagnitude)]
    placements[1].isFar = true
    placements[1].textKey = TextKey(bits: .max)
    placements[2].textKey = TextKey(bits: 0)
    placements[3].textKey = nil
    return placements
  }()

  private static func store() throws -> TemporaryArchive {
    let store = try TemporaryArchive()
    try store.importTickets([["1", "2", "3", "4", "5", "10", "11"].map { Samples.bareTicket($0) }])
    try store.archive.save(Samples.registry, placements: placements, replacing: true)
    return store
  }

  @Test func `comes back with every field as it went in, by the bytes of the ids`() throws {
    let store = try Self.store()
    #expect(try store.allPlacements() == Self.placements)
  }

  @Test(arguments: UnassignedReason.allCases)
  func `keeps the reason of a ticket without a topic`(reason: UnassignedReason) throws {
    let store = try Self.store()
    let placed = Samples.placed("11", .unassigned(reason))
    try store.archive.save(Samples.registry, placements: [placed], replacing: false)
    #expect(try store.allPlacements()[2] == placed)
  }

  @Test func `is read from the first through the last ticket of a batch, over sources`() throws {
    let store = try Self.store()
    try store.importTickets([[], [Samples.bareTicket("1", source: "a")]])
    var other = PlacedTicket(source: "a", ticketID: "1", textKey: nil, placement: .unassigned(.tooShort))
    other.isFar = true
    try store.archive.save(Samples.registry, placements: [other], replacing: false)
    var read: [PlacedTicket] = []
    try store.archive.forEachTicketBatch(size: 3) { batch in
      let keys = batch.map { TicketKey(source: $0.source, id: $0.id) }
      read += try store.archive.placements(from: keys[0], through: keys[keys.count - 1])
    }
    #expect(read == [other] + Self.placements)
    let one = TicketKey(source: "zendesk", id: "10")
    #expect(try store.archive.placements(from: one, through: one) == [Self.placements[1]])
    let none = TicketKey(source: "zendesk", id: "11")
    #expect(try store.archive.placements(from: none, through: none).isEmpty)
  }

  @Test func `changes for the tickets handed over, and for no others`() throws {
    let store = try Self.store()
    var changed = Self.placements
    changed[0] = Samples.placed("1", .unassigned(.automaticReply))
    changed[3] = Samples.placed("3", .assigned(topic: 4, similarity: -0.25), reported: 4)
    try store.archive.save(Samples.registry, placements: [changed[3], changed[0], changed[4]], replacing: false)
    #expect(try store.allPlacements() == changed)
  }

  /// Rows are stored in groups.
  @Test(arguments: [15, 16, 17, 40])
  func `is kept for any number of tickets, of two places of one the later`(count: Int) throws {
    let store = try TemporaryArchive()
    let placements = (0..<count).map { Samples.placed("\(100 + $0)", .assigned(topic: $0 % 6, similarity: 0.5)) }
    try store.importTickets([placements.map { Samples.bareTicket($0.ticketID) }])
    let earlier = placements.map { Samples.placed($0.ticketID, .unassigned(.rare)) }
    try store.archive.save(Samples.registry, placements: [earlier[3]] + placements, replacing: true)
    #expect(try store.allPlacements() == placements)
    try store.archive.save(Samples.registry, placements: earlier.reversed(), replacing: false)
    #expect(try store.allPlacements() == earlier)
  }

  @Test func `is forgotten for all when it is replaced`() throws {
    let store = try Self.store()
    let placed = Samples.placed("11", .assigned(topic: 0, similarity: 1))
    try store.archive.save(Samples.registry, placements: [placed], replacing: true)
    #expect(try store.allPlacements() == [placed])
  }

  @Test(arguments: [false, true])
  func `stays as it was when a placed ticket is not in the archive`(replacing: Bool) throws {
    let store = try Self.store()
    var registry = Samples.registry
    registry.model.encoder = "another"
    registry.topics.append(registry.topics[0])
    let placements = [Samples.placed("2", .unassigned(.rare)), Samples.placed("6", .unassigned(.rare))]
    #expect(throws: StoreError.self) {
      try store.archive.save(registry, placements: placements, replacing: replacing)
    }
    #expect(try store.archive.topicRegistry() == Samples.registry)
    #expect(try store.allPlacements() == Self.placements)
  }

  @Test func `lists the tickets shown under a topic, the most similar first`() throws {
    let store = try Self.store()
    #expect(try store.archive.tickets(ofTopic: "t-0002").map(\.id) == ["2", "1", "4", "5"])
    #expect(try store.archive.tickets(ofTopic: "t-0001") == [TicketKey(source: "zendesk", id: "10")])
    #expect(try store.archive.tickets(ofTopic: "t-0006").isEmpty)
    #expect(try store.archive.tickets(ofTopic: "p-0001").isEmpty)
    #expect(try store.archive.tickets(ofTopic: "t-0009").isEmpty)
  }

  @Test func `does not keep a ticket from being updated`() throws {
    let store = try Self.store()
    var newer = Samples.bareTicket("1")
    newer.updatedAt = Samples.at(0)
    let summary = try store.archive.importFile(Samples.summary(.tickets, "later"), importedAt: Samples.clock) {
      try $0.insert([newer])
    }
    #expect(summary.counts.updated == 1)
    #expect(try store.allPlacements() == Self.placements)
  }
}

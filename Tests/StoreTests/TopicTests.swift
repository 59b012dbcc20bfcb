import Records
import Store
import Testing

@Suite struct `The topics of a run` {
  private static let topics = [
    Topic(id: "t-0002", parentID: nil, name: "Refunds", keywords: ["refund", "móney"], status: .active),
    Topic(id: "t-0001", parentID: "t-0002", name: "Late refunds", keywords: [], status: .new),
  ]

  private static func store() throws -> TemporaryArchive {
    let store = try TemporaryArchive()
    try store.importTickets([["1", "2", "3", "4"].map { Samples.bareTicket($0) }])
    try store.archive.saveTopics(
      topics,
      placements: [
        ("zendesk", "1", .assigned(topic: 0, similarity: 0.5)), ("zendesk", "2", .assigned(topic: 0, similarity: 0.75)),
        ("zendesk", "3", .unassigned(.tooShort)), ("zendesk", "4", .assigned(topic: 0, similarity: 0.5)),
      ])
    return store
  }

  @Test func `come back in their order with their tickets, the most similar first`() throws {
    let store = try Self.store()
    #expect(try store.archive.topics() == Self.topics)
    #expect(try store.archive.tickets(ofTopic: "t-0002").map(\.id) == ["2", "1", "4"])
    #expect(try store.archive.tickets(ofTopic: "t-0001").isEmpty)
    #expect(try store.archive.tickets(ofTopic: "t-0009").isEmpty)
  }

  @Test func `are replaced as a whole`() throws {
    let store = try Self.store()
    let topic = Topic(id: "t-0003", parentID: nil, name: "Other", keywords: ["x"], status: .muted)
    try store.archive.saveTopics([topic], placements: [("zendesk", "3", .assigned(topic: 0, similarity: 1))])
    #expect(try store.archive.topics() == [topic])
    #expect(try store.archive.tickets(ofTopic: "t-0003") == [TicketKey(source: "zendesk", id: "3")])
  }

  @Test func `stay as they were when a placed ticket is not in the archive`() throws {
    let store = try Self.store()
    #expect(throws: StoreError.self) {
      try store.archive.saveTopics([], placements: [("zendesk", "5", .unassigned(.rare))])
    }
    #expect(try store.archive.topics() == Self.topics)
  }

  @Test func `do not keep a ticket from being updated`() throws {
    let store = try Self.store()
    var newer = Samples.bareTicket("1")
    newer.updatedAt = Samples.at(0)
    let summary = try store.archive.importFile(Samples.summary(.tickets, "later"), importedAt: Samples.clock) {
      try $0.insert([newer])
    }
    #expect(summary.counts.updated == 1)
    #expect(try store.archive.tickets(ofTopic: "t-0002").count == 3)
  }
}

import Records
import Store
import Testing

@Suite struct `Damage among the topics` {
  @Test(arguments: [
    "UPDATE topic_model SET rare_centres = x'000000'",
    "UPDATE topic_model SET rare_centres = x'00000000'",
    "UPDATE topic_model SET figures = x'05'",
    "UPDATE topic_model SET figures = x'0000'",
    "UPDATE topic SET centre = substr(centre, 2) WHERE number = 2",
    "UPDATE topic SET centre = substr(centre, 5) WHERE number = 2",
    "UPDATE topic SET reach = x'' WHERE number = 2",
    "UPDATE topic SET keywords = x'80' WHERE number = 2",
    "UPDATE topic SET keywords = x'0000' WHERE kind = 'parent'",
    "UPDATE topic SET status = 'gone' WHERE number = 1",
    "UPDATE topic SET origin = 'gone' WHERE number = 1",
    "UPDATE topic SET origin_text = NULL WHERE number = 2",
    "UPDATE topic SET number = 99 WHERE number = 2",
    "UPDATE topic_event SET kind = 'gone'",
  ])
  func `is told when the registry is read`(edit: String) throws {
    let store = try TemporaryArchive()
    try store.archive.save(Samples.registry, placements: [], replacing: true)
    try store.edit(edit)
    #expect(throws: StoreError.damaged(path: store.archive.path)) { try store.archive.topicRegistry() }
  }

  @Test(arguments: [
    "weights = x'01'", "weights = x'0101'", "weights = x'010100FF'", "weights = x'010000'", "weights = x'016300'",
    "weights = x'0101FFFFFFFF7F'", "topic_number = 99", "reported_topic_number = 7",
    "unassigned_reason = 'gone', topic_number = NULL, similarity = NULL",
  ])
  func `is told when placements are read`(edit: String) throws {
    let store = try TemporaryArchive()
    try store.importTickets([[Samples.bareTicket("1")]])
    let placed = Samples.placed("1", .assigned(topic: 0, similarity: 0.5))
    try store.archive.save(Samples.registry, placements: [placed], replacing: true)
    try store.edit("UPDATE ticket_topic SET " + edit)
    #expect(throws: StoreError.damaged(path: store.archive.path)) { try store.allPlacements() }
  }

  @Test func `is told when a vector is read`() throws {
    let store = try TemporaryArchive()
    let key = VectorKey(high: 1, low: 2)
    try store.archive.keep([(key: key, vector: [1, 2])])
    try store.edit("UPDATE vector_cache SET vector = x'0000803F00'")
    #expect(throws: StoreError.damaged(path: store.archive.path)) { try store.archive.vectors(for: [key]) }
  }
}

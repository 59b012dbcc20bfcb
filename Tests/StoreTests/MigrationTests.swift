import Records
import Store
import Testing

@Suite struct `An archive of an earlier version` {
  /// Brings back the topic tables of migration 1, with a topic and two placed tickets in them.
  private static let beforeTheRegistry = """
    DROP TABLE topic_model;
    DROP TABLE topic;
    DROP TABLE topic_event;
    DROP TABLE ticket_topic;
    DROP TABLE vector_cache;
    DELETE FROM grdb_migrations WHERE identifier = '2 topic registry';
    CREATE TABLE topic (
      position INTEGER PRIMARY KEY,
      topic_id TEXT NOT NULL UNIQUE,
      parent_topic_id TEXT,
      name TEXT NOT NULL,
      keywords BLOB NOT NULL,
      status TEXT NOT NULL
    ) STRICT;
    CREATE TABLE ticket_topic (
      source TEXT NOT NULL,
      ticket_id TEXT NOT NULL,
      topic_position INTEGER REFERENCES topic,
      similarity REAL,
      unassigned_reason TEXT,
      PRIMARY KEY (source, ticket_id),
      FOREIGN KEY (source, ticket_id) REFERENCES ticket (source, ticket_id),
      CHECK ((topic_position IS NULL) = (unassigned_reason IS NOT NULL))
    ) STRICT, WITHOUT ROWID;
    INSERT INTO topic VALUES (0, 't-0001', NULL, 'Refunds', x'00', 'active');
    INSERT INTO ticket_topic VALUES ('zendesk', '1', 0, 0.5, NULL), ('zendesk', '2', NULL, NULL, 'rare');
    """

  @Test func `keeps its tickets and executions, and has no topics until the next fit`() throws {
    let store = try TemporaryArchive()
    let tickets = [Samples.bareTicket("1"), Samples.bareTicket("2"), Samples.fullTicket(text: "é")]
    try store.importTickets([tickets])
    try store.importExecutions([[Samples.bareExecution("1")]])
    try store.edit(Self.beforeTheRegistry)

    let archive = try Archive(path: store.archive.path)
    var read: [Ticket] = []
    try archive.forEachTicketBatch { read += $0 }
    #expect(read == tickets)
    #expect(try archive.executions(id: "1") == [Samples.bareExecution("1")])
    #expect(try archive.imports().count == 2)
    #expect(try archive.topicRegistry() == nil)
    #expect(try archive.tickets(ofTopic: "t-0001").isEmpty)
    let placed = Samples.placed("2", .assigned(topic: 0, similarity: 0.5), reported: 0)
    try archive.save(Samples.registry, placements: [placed], replacing: false)
    #expect(try archive.topicRegistry() == Samples.registry)
    #expect(try archive.tickets(ofTopic: "t-0001").map(\.id) == ["2"])
  }
}

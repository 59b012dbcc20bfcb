import GRDB
package import Records

extension Archive {
  /// Replaces what the last run made of the tickets: its topics, and where it placed each ticket.
  ///
  /// - Parameter placements: indexes in them refer to `topics`.
  /// - Throws: `StoreError`, for one when a placed ticket is not in the archive; then the earlier topics stay.
  package func saveTopics(
    _ topics: [Topic], placements: [(source: String, ticketID: String, placement: TopicPlacement)]
  ) throws {
    try writing { database in
      try database.execute(sql: "DELETE FROM ticket_topic; DELETE FROM topic")
      try Archive.insert(topics, into: database)
      let insert = try BulkStatement(
        database,
        """
        INSERT INTO ticket_topic (source, ticket_id, topic_position, similarity, unassigned_reason)
        VALUES (?, ?, ?, ?, ?)
        """)
      for (source, ticketID, placement) in placements {
        insert.bind(source, at: 0)
        insert.bind(ticketID, at: 1)
        switch placement {
        case .assigned(let topic, let similarity):
          insert.bind(Int64(topic), at: 2)
          insert.bind(Double(similarity), at: 3)
          insert.bindNull(at: 4)
        case .unassigned(let reason):
          insert.bindNull(at: 2)
          insert.bindNull(at: 3)
          insert.bind(reason.rawValue, at: 4)
        }
        try insert.run()
      }
    }
  }

  /// The topics of the last run, in its order.
  package func topics() throws -> [Topic] {
    try reading { database in
      let rows = try BulkStatement(
        database, "SELECT topic_id, parent_topic_id, name, keywords, status FROM topic ORDER BY position")
      var topics: [Topic] = []
      while try rows.next() {
        guard let status = Topic.Status(rawValue: rows.text(at: 4)) else {
          throw DatabaseError(resultCode: .SQLITE_CORRUPT)
        }
        topics.append(
          Topic(
            id: rows.text(at: 0), parentID: rows.optionalText(at: 1), name: rows.text(at: 2),
            keywords: try PackedReader.texts(rows.bytes(at: 3)), status: status))
      }
      return topics
    }
  }

  /// The tickets that the last run assigned to a topic, the most similar first, then by source and id (as bytes).
  package func tickets(ofTopic id: String) throws -> [TicketKey] {
    try reading { database in
      let rows = try BulkStatement(
        database,
        """
        SELECT source, ticket_id FROM ticket_topic WHERE topic_position = (SELECT position FROM topic WHERE topic_id = ?)
        ORDER BY similarity DESC, source, ticket_id
        """)
      rows.bind(id, at: 0)
      var keys: [TicketKey] = []
      while try rows.next() { keys.append(TicketKey(source: rows.text(at: 0), id: rows.text(at: 1))) }
      return keys
    }
  }

  private static func insert(_ topics: [Topic], into database: Database) throws {
    let insert = try BulkStatement(
      database,
      "INSERT INTO topic (position, topic_id, parent_topic_id, name, keywords, status) VALUES (?, ?, ?, ?, ?, ?)")
    for (position, topic) in topics.enumerated() {
      var keywords = PackedWriter()
      keywords.append(topic.keywords)
      insert.bind(Int64(position), at: 0)
      insert.bind(topic.id, at: 1)
      insert.bind(topic.parentID, at: 2)
      insert.bind(topic.name, at: 3)
      insert.bind(bytes: keywords.bytes, at: 4)
      insert.bind(topic.status.rawValue, at: 5)
      try insert.run()
    }
  }
}

import GRDB
package import Records

extension Archive {
  /// Where the tickets of a range were placed, by source, then id (as bytes), as `forEachTicketBatch` hands them over;
  /// both ends are included, and tickets never placed are missing.
  package func placements(from first: TicketKey, through last: TicketKey) throws -> [PlacedTicket] {
    try reading { database in
      let topicCount = try TopicRow.topicCount(database)
      let rows = try BulkStatement(
        database,
        """
        SELECT \(PlacementRow.columnList) FROM ticket_topic
        WHERE (source, ticket_id) >= (?, ?) AND (source, ticket_id) <= (?, ?) ORDER BY source, ticket_id
        """)
      for (position, text) in [first.source, first.id, last.source, last.id].enumerated() {
        rows.bind(text, at: position)
      }
      var placements: [PlacedTicket] = []
      while try rows.next() { placements.append(try PlacementRow.placed(from: rows, topicCount: topicCount)) }
      return placements
    }
  }

  /// How many tickets the last report showed under each topic, by index in the registry; topics without one are missing.
  ///
  /// - Complexity: reads the whole table of placements.
  package func reportedTickets() throws -> [Int: Int] {
    try reading { database in
      let rows = try BulkStatement(
        database,
        """
        SELECT reported_topic_number, count(*) FROM ticket_topic
        WHERE reported_topic_number IS NOT NULL GROUP BY reported_topic_number
        """)
      var counts: [Int: Int] = [:]
      while try rows.next() { counts[Int(rows.int64(at: 0)) - 1] = Int(rows.int64(at: 1)) }
      return counts
    }
  }

  /// The tickets that the last report showed under a topic, the most similar first, then by source and id (as bytes).
  ///
  /// - Complexity: reads the whole table of placements, which has no second index so that runs stay fast.
  package func tickets(ofTopic id: String) throws -> [TicketKey] {
    try reading { database in
      let rows = try BulkStatement(
        database,
        """
        SELECT source, ticket_id FROM ticket_topic
        WHERE reported_topic_number = (SELECT number FROM topic WHERE kind = 'topic' AND topic_id = ?)
        ORDER BY similarity DESC, source, ticket_id
        """)
      rows.bind(id, at: 0)
      var keys: [TicketKey] = []
      while try rows.next() { keys.append(TicketKey(source: rows.text(at: 0), id: rows.text(at: 1))) }
      return keys
    }
  }
}

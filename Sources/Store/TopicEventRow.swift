import GRDB
import Records

/// What happened to topics, as rows of `topic_event`.
enum TopicEventRow {
  private static let values = ["topic_id", "happened_at", "kind", "detail"]

  /// Makes the table hold these events and no others; those that are there already cost no write.
  static func save(_ events: [TopicEvent], to database: Database) throws {
    let upsert = try BulkStatement(database, Upsert(table: "topic_event", key: ["number"], values: values).sql())
    for (index, event) in events.enumerated() {
      upsert.bind(Int64(index + 1), at: 0)
      upsert.bind(event.topicID, at: 1)
      upsert.bind(event.at.milliseconds, at: 2)
      upsert.bind(event.kind.rawValue, at: 3)
      upsert.bind(event.detail, at: 4)
      try upsert.run()
    }
    let delete = try BulkStatement(database, "DELETE FROM topic_event WHERE number > ?")
    delete.bind(Int64(events.count), at: 0)
    try delete.run()
  }

  /// In the order they happened.
  static func events(_ database: Database) throws -> [TopicEvent] {
    let row = try BulkStatement(
      database, "SELECT \(values.joined(separator: ", ")) FROM topic_event ORDER BY number")
    var events: [TopicEvent] = []
    while try row.next() {
      guard let kind = TopicEvent.Kind(rawValue: row.text(at: 2)) else {
        throw DatabaseError(resultCode: .SQLITE_CORRUPT)
      }
      events.append(
        TopicEvent(
          topicID: row.text(at: 0), at: Timestamp(milliseconds: row.int64(at: 1)), kind: kind, detail: row.text(at: 3)))
    }
    return events
  }
}

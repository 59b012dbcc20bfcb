import GRDB
import Records

/// Registered topics and their parents as rows of `topic`.
enum TopicRow {
  private enum Kind: String {
    case topic, parent
  }

  private static let key = ["kind", "number"]
  private static let values = [
    "topic_id", "parent_topic_id", "name", "keywords", "status", "centre", "reach", "born_at", "origin",
    "origin_topic_id", "origin_text",
  ]

  /// Makes the table hold these topics and parents and no others.
  static func save(_ registry: TopicRegistry, to database: Database) throws {
    let upsert = try BulkStatement(database, Upsert(table: "topic", key: key, values: values).sql())
    for (index, topic) in registry.topics.enumerated() {
      bind(topic.topic, .topic, at: index, to: upsert)
      bind(topic, to: upsert)
      try upsert.run()
    }
    for (index, parent) in registry.parents.enumerated() {
      bind(parent, .parent, at: index, to: upsert)
      for position in 7...12 { upsert.bindNull(at: position) }
      try upsert.run()
    }
    for (kind, count) in [(Kind.topic, registry.topics.count), (.parent, registry.parents.count)] {
      let delete = try BulkStatement(database, "DELETE FROM topic WHERE kind = ? AND number > ?")
      delete.bind(kind.rawValue, at: 0)
      delete.bind(Int64(count), at: 1)
      try delete.run()
    }
  }

  /// By number.
  static func topics(_ database: Database) throws -> [RegisteredTopic] {
    try rows(database, .topic) { row, topic in
      let reach = try [Float](packedFloats: row.bytes(at: 7))
      guard reach.count == 1 else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
      return RegisteredTopic(
        topic: topic, centre: try [Float](packedFloats: row.bytes(at: 6)), reach: reach[0],
        bornAt: Timestamp(milliseconds: row.int64(at: 8)), origin: try origin(from: row))
    }
  }

  /// By number.
  static func parents(_ database: Database) throws -> [Topic] {
    try rows(database, .parent) { _, parent in parent }
  }

  /// How many topics are registered, parents not among them.
  static func topicCount(_ database: Database) throws -> Int {
    let row = try BulkStatement(database, "SELECT max(number) FROM topic WHERE kind = 'topic'")
    return try row.next() ? Int(row.int64(at: 0)) : 0
  }

  private static func bind(_ topic: Topic, _ kind: Kind, at index: Int, to statement: BulkStatement) {
    var keywords = PackedWriter()
    keywords.append(topic.keywords)
    statement.bind(kind.rawValue, at: 0)
    statement.bind(Int64(index + 1), at: 1)
    statement.bind(topic.id, at: 2)
    statement.bind(topic.parentID, at: 3)
    statement.bind(topic.name, at: 4)
    statement.bind(bytes: keywords.bytes, at: 5)
    statement.bind(topic.status.rawValue, at: 6)
  }

  private static func bind(_ topic: RegisteredTopic, to statement: BulkStatement) {
    statement.bind(bytes: topic.centre.packedFloats, at: 7)
    statement.bind(bytes: [topic.reach].packedFloats, at: 8)
    statement.bind(topic.bornAt.milliseconds, at: 9)
    let (origin, topicID, text): (String, String?, String?) =
      switch topic.origin {
      case .found: ("found", nil, nil)
      case .seeded(let name): ("seeded", nil, name)
      case .split(let topicID, let keyword): ("split", topicID, keyword)
      }
    statement.bind(origin, at: 10)
    statement.bind(topicID, at: 11)
    statement.bind(text, at: 12)
  }

  private static func rows<Element>(
    _ database: Database, _ kind: Kind, _ element: (BulkStatement, Topic) throws -> Element
  ) throws -> [Element] {
    let row = try BulkStatement(
      database, "SELECT number, \(values.joined(separator: ", ")) FROM topic WHERE kind = ? ORDER BY number")
    row.bind(kind.rawValue, at: 0)
    var elements: [Element] = []
    while try row.next() {
      // Other tables name a topic by its number: none may be missing.
      guard row.int64(at: 0) == elements.count + 1, let status = Topic.Status(rawValue: row.text(at: 5)) else {
        throw DatabaseError(resultCode: .SQLITE_CORRUPT)
      }
      let topic = Topic(
        id: row.text(at: 1), parentID: row.optionalText(at: 2), name: row.text(at: 3),
        keywords: try PackedReader.texts(row.bytes(at: 4)), status: status)
      elements.append(try element(row, topic))
    }
    return elements
  }

  private static func origin(from row: BulkStatement) throws -> RegisteredTopic.Origin {
    switch (row.text(at: 9), row.optionalText(at: 10), row.optionalText(at: 11)) {
    case ("found", nil, nil): .found
    case ("seeded", nil, let name?): .seeded(name: name)
    case ("split", let topicID?, let keyword?): .split(topicID: topicID, keyword: keyword)
    default: throw DatabaseError(resultCode: .SQLITE_CORRUPT)
    }
  }
}

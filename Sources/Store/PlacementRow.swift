import GRDB
import Records

/// Where a ticket was placed, as a row of `ticket_topic`. Topics have numbers there, from 1 on, in place of indexes.
enum PlacementRow {
  static let upsert = Upsert(table: "ticket_topic", key: ["source", "ticket_id"], values: values)
  static let columnList = (upsert.key + values).joined(separator: ", ")
  /// Of a row without weights, for the choice of the journal.
  static let typicalBytes = 48

  private static let values = [
    "text_key", "topic_number", "similarity", "unassigned_reason", "weights", "is_far", "reported_topic_number",
  ]

  /// How many parameters a row has.
  static let width = upsert.key.count + values.count

  /// Binds the parameters of one row of `upsert`, from the given one on.
  ///
  /// - Precondition: no index is beyond the registered topics; such a row could not be read again.
  static func bind(_ placed: PlacedTicket, topicCount: Int, to statement: BulkStatement, firstParameter first: Int) {
    func number(ofIndex index: Int) -> Int64 {
      precondition(index >= 0 && index < topicCount, "a ticket placed in a topic that is not registered")
      return Int64(index + 1)
    }
    statement.bind(placed.source, at: first)
    statement.bind(placed.ticketID, at: first + 1)
    statement.bind(placed.textKey.map { Int64(bitPattern: $0.bits) }, at: first + 2)
    switch placed.placement {
    case .assigned(let topic, let similarity):
      statement.bind(number(ofIndex: topic), at: first + 3)
      statement.bind(Double(similarity), at: first + 4)
      statement.bindNull(at: first + 5)
    case .unassigned(let reason):
      statement.bindNull(at: first + 3)
      statement.bindNull(at: first + 4)
      statement.bind(reason.rawValue, at: first + 5)
    }
    if placed.weights.isEmpty {
      statement.bindNull(at: first + 6)
    } else {
      // Pairs of a topic's number and the bits of its weight.
      var writer = PackedWriter()
      writer.append(UInt64(placed.weights.count))
      for weight in placed.weights {
        writer.append(UInt64(number(ofIndex: weight.topic)))
        writer.append(UInt64(weight.weight.bitPattern))
      }
      statement.bind(bytes: writer.bytes, at: first + 6)
    }
    statement.bind(placed.isFar, at: first + 7)
    statement.bind(placed.reportedTopic.map(number), at: first + 8)
  }

  /// The placement of the present row of a query over `columnList`.
  ///
  /// - Throws: `DatabaseError` when the row is damaged, as when it names a topic beyond the registered ones.
  static func placed(from row: BulkStatement, topicCount: Int) throws -> PlacedTicket {
    func index(ofNumber number: UInt64) throws -> Int {
      guard number > 0, number <= UInt64(topicCount) else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
      return Int(number) - 1
    }
    let placement: TopicPlacement
    if let number = row.optionalInt64(at: 3) {
      placement = .assigned(
        topic: try index(ofNumber: UInt64(bitPattern: number)), similarity: Float(row.optionalDouble(at: 4) ?? 0))
    } else {
      guard let reason = UnassignedReason(rawValue: row.text(at: 5)) else {
        throw DatabaseError(resultCode: .SQLITE_CORRUPT)
      }
      placement = .unassigned(reason)
    }
    var placed = PlacedTicket(
      source: row.text(at: 0), ticketID: row.text(at: 1),
      textKey: row.optionalInt64(at: 2).map { TextKey(bits: UInt64(bitPattern: $0)) }, placement: placement)
    if !row.isNull(at: 6) {
      var reader = PackedReader(row.bytes(at: 6))
      placed.weights = try (0..<reader.count()).map { _ in
        let topic = try index(ofNumber: reader.unsigned())
        guard let bits = UInt32(exactly: try reader.unsigned()) else {
          throw DatabaseError(resultCode: .SQLITE_CORRUPT)
        }
        return TopicWeight(topic: topic, weight: Float(bitPattern: bits))
      }
      try reader.end()
    }
    placed.isFar = row.int64(at: 7) != 0
    placed.reportedTopic = try row.optionalInt64(at: 8).map { try index(ofNumber: UInt64(bitPattern: $0)) }
    return placed
  }
}

import GRDB
import Records

/// Stores placements, several by one statement: running a statement costs more than a row.
struct PlacementWriter {
  private let database: Database
  private let topicCount: Int
  private let group: BulkStatement
  /// Placements on their way, fewer than a group.
  private var waiting: [PlacedTicket] = []

  private static let capacity = 16

  init(_ database: Database, topicCount: Int) throws {
    self.database = database
    self.topicCount = topicCount
    group = try BulkStatement(database, PlacementRow.upsert.sql(rowCount: PlacementWriter.capacity))
    waiting.reserveCapacity(PlacementWriter.capacity)
  }

  mutating func save(_ placed: PlacedTicket) throws {
    waiting.append(placed)
    if waiting.count == PlacementWriter.capacity { try store(by: group) }
  }

  /// Stores what is left.
  mutating func finish() throws {
    if waiting.isEmpty { return }
    try store(by: BulkStatement(database, PlacementRow.upsert.sql(rowCount: waiting.count)))
  }

  private mutating func store(by statement: BulkStatement) throws {
    for (index, placed) in waiting.enumerated() {
      PlacementRow.bind(
        placed, topicCount: topicCount, to: statement, firstParameter: index * PlacementRow.width)
    }
    try statement.run()
    waiting.removeAll(keepingCapacity: true)
  }
}

import GRDB
import Records

/// The fitted topic model as the one row of `topic_model`.
enum TopicModelRow {
  private static let columns = [
    "encoder", "settings", "fitted_at", "figures", "space", "student", "rare_centres", "seeds",
  ]

  static func save(_ model: TopicModelState, to database: Database) throws {
    let upsert = Upsert(table: "topic_model", key: ["topic_model_id"], values: columns)
    let statement = try BulkStatement(database, upsert.sql())
    statement.bind(1, at: 0)
    statement.bind(model.encoder, at: 1)
    statement.bind(model.settings, at: 2)
    statement.bind(model.fittedAt.milliseconds, at: 3)
    statement.bind(bytes: packed(model.figures), at: 4)
    statement.bind(bytes: model.space, at: 5)
    statement.bind(bytes: model.student, at: 6)
    statement.bind(bytes: model.rareCentres.packedFloats, at: 7)
    statement.bind(model.seeds, at: 8)
    try statement.run()
  }

  /// Nil before the first fit.
  static func model(_ database: Database) throws -> TopicModelState? {
    let row = try BulkStatement(database, "SELECT \(columns.joined(separator: ", ")) FROM topic_model")
    guard try row.next() else { return nil }
    var model = TopicModelState(
      encoder: row.text(at: 0), settings: row.text(at: 1), fittedAt: Timestamp(milliseconds: row.int64(at: 2)))
    model.figures = try figures(packed: row.bytes(at: 3))
    model.space = row.bytes(at: 4)
    model.student = row.bytes(at: 5)
    model.rareCentres = try [Float](packedFloats: row.bytes(at: 6))
    model.seeds = row.text(at: 7)
    return model
  }

  /// Names and the bits of the values: a column of numbers would lose what is not one, and the sign of zero.
  private static func packed(_ figures: [NamedFigure]) -> [UInt8] {
    var writer = PackedWriter()
    writer.append(UInt64(figures.count))
    for figure in figures {
      writer.append(figure.name)
      writer.append(figure.value.bitPattern)
    }
    return writer.bytes
  }

  private static func figures(packed bytes: [UInt8]) throws -> [NamedFigure] {
    var reader = PackedReader(bytes)
    let figures = try (0..<reader.count()).map { _ in
      NamedFigure(name: try reader.text(), value: Double(bitPattern: try reader.unsigned()))
    }
    try reader.end()
    return figures
  }
}

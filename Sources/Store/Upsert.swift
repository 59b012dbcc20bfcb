/// A statement that adds a row, or brings the row with the same key to new values.
///
/// A row that has the values already is not written: its page stays as it is, on the disk and in the log.
struct Upsert {
  let table: String
  let key: [String]
  let values: [String]

  /// With a parameter for each column of the key, then of the values, of one row after the other.
  func sql(rowCount: Int = 1) -> String {
    let columns = (key + values).joined(separator: ", ")
    let parameters = "(" + (key + values).map { _ in "?" }.joined(separator: ", ") + ")"
    let rows = [String](repeating: parameters, count: rowCount).joined(separator: ", ")
    let assignments = values.map { "\($0) = excluded.\($0)" }.joined(separator: ", ")
    let (old, new) = (list(of: table), list(of: "excluded"))
    return """
      INSERT INTO \(table) (\(columns)) VALUES \(rows)
      ON CONFLICT (\(key.joined(separator: ", "))) DO UPDATE SET \(assignments) WHERE (\(old)) IS NOT (\(new))
      """
  }

  private func list(of table: String) -> String {
    values.map { "\(table).\($0)" }.joined(separator: ", ")
  }
}

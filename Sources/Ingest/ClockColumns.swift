import Records

extension TableSurvey {
  /// Names of columns that should hold how long a ticket took, and in some exports hold when it was solved.
  private static let durationNames = ["time to resolution", "resolution time", "time to resolve"]
  /// The share of dates above which such a column is one of times, in percent.
  private static let clockPercent = 90

  /// The columns of a format in this table, with the time of solving read from a column named like a duration where that
  /// holds dates.
  func columns(of format: TableFormat, in header: TableHeader) -> ColumnMap {
    var columns = format.map(of: header, options)
    guard format.kind == .tickets, columns.position("solved_at") == nil else { return columns }
    let taken = Set(columns.sources.map(\.column)).subtracting(durationColumn(columns, header))
    let candidates = [columns.position("resolution_s"), header.position(of: TableSurvey.durationNames)]
    let found = candidates.compactMap(\.self).first { holdsDates($0, percent: TableSurvey.clockPercent) }
    guard let position = found, !taken.contains(header.names[position]) else { return columns }
    columns.use(position, of: header, for: "solved_at")
    return columns
  }

  private func durationColumn(_ columns: ColumnMap, _ header: TableHeader) -> [String] {
    columns.position("resolution_s").map { [header.names[$0]] } ?? []
  }
}

import Records

extension TableSurvey {
  /// Names of columns that should hold how long a ticket took, and in some exports hold when it was solved.
  private static let durationNames = ["time to resolution", "resolution time", "time to resolve"]
  /// The share of dates above which such a column is one of times, in percent.
  private static let clockPercent = 90

  /// The columns of a table of tickets, with the time of solving read from a column named like a duration where that
  /// holds dates.
  func readingClocks(_ columns: ColumnMap) -> ColumnMap {
    guard let header, columns.position("ticket_id") != nil, columns.position("solved_at") == nil else {
      return columns
    }
    let taken = Set(columns.sources.map(\.column)).subtracting(durationColumn(columns, header))
    let candidates = [columns.position("resolution_s"), header.position(of: TableSurvey.durationNames)]
    let found = candidates.compactMap(\.self).first { holdsDates($0, percent: TableSurvey.clockPercent) }
    guard let position = found,
      !taken.contains(header.names[position])
    else { return columns }
    var columns = columns
    columns.use(position, of: header, for: "solved_at")
    return columns
  }

  private func durationColumn(_ columns: ColumnMap, _ header: TableHeader) -> [String] {
    columns.position("resolution_s").map { [header.names[$0]] } ?? []
  }
}

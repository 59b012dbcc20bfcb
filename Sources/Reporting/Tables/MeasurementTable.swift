package import Records

/// `measurement.csv`: a figure of a task a row, tasks as the configuration names them, their figures in a fixed order.
///
/// `k` of `n` are counts behind a share; `low` and `high` are the interval at 95 %. `unit` is `share` (0 to 1),
/// `share_change` (a difference of shares: 0.15 is 15 points), a currency, or what is counted. `period` is a first and a
/// last day, both included. Several topics in one cell are parted by `;`.
package enum MeasurementTable {
  /// The file's name.
  static let name = "measurement.csv"
  /// The header; other programs rely on names and order, new columns go to the end.
  static let columns = [
    "task", "topic_id", "section", "name", "period", "k", "n", "value", "low", "high", "unit",
  ]

  /// Puts the table into a folder in one step, over the one of an earlier run.
  ///
  /// - Returns: the file's path.
  /// - Throws: `ReportingError.cannotWrite`.
  package static func replace(
    in folder: String, by measurements: [TaskMeasurement], zone: TimeZoneRules
  ) throws -> String {
    try FilePlace.replace(name, in: folder) { _ = try write(measurements, zone: zone, to: $0) }
    return folder + "/" + name
  }

  /// - Throws: `ReportingError.cannotWrite`.
  static func write(_ measurements: [TaskMeasurement], zone: TimeZoneRules, to path: String) throws -> OutputFile {
    let csv = try CSVWriter(path: path, columns: columns)
    for measurement in measurements {
      for figure in MeasurementFigures(measurement, zone: zone).all {
        csv.text(measurement.task)
        csv.list(figure.topicIDs)
        csv.text(figure.section.rawValue)
        csv.text(figure.name)
        csv.text(figure.period)
        csv.count(figure.share?.successes)
        csv.count(figure.share?.total)
        value(figure, in: measurement.currency, csv)
        csv.text(figure.unit)
        try csv.endRow()
      }
    }
    return try csv.finish()
  }

  private static func value(_ figure: MeasurementFigure, in currency: Currency, _ csv: CSVWriter) {
    switch figure.value {
    case .unknown: csv.empty()
    case .count(let count): csv.count(count)
    case .share(let share): csv.figure(share)
    case .money(let money): csv.rounded(money, in: currency)
    }
    csv.figure(figure.interval?.low)
    csv.figure(figure.interval?.high)
  }
}

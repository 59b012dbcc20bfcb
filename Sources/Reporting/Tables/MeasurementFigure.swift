import Records

/// A row of `measurement.csv` but for the task.
struct MeasurementFigure {
  var section: Section
  var name: String
  /// Those it is about.
  var topicIDs: [String]
  /// A first and a last day such as `2026-03-02/2026-03-29`; nil when the figure is about no time.
  var period: String?
  /// The counts behind it.
  var share: Share?
  var value: Value
  /// At 95 %.
  var interval: Interval?
  /// `share`, `share_change`, a currency, or what is counted.
  var unit: String

  /// What a figure is about.
  enum Section: String {
    case effect
    case guardRail = "guard"
    case week, funnel, coverage, misfire, cost, failed
  }

  /// What a figure is.
  enum Value {
    case unknown
    case count(Int)
    case share(Double)
    case money(Money)
  }
}

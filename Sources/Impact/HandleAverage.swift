import Records

/// Human minutes per ticket: measured where the export has them, else inferred, else assumed.
///
/// A mean needs `leastTickets` tickets that have the figure; with fewer the mean of the whole window stands in.
struct HandleAverage: Sendable, Hashable {
  /// Fewer make no mean.
  static let leastTickets = 5

  /// Per ticket, rounded as written.
  let minutes: Double
  /// Where the minutes come from.
  let source: FigureSource

  /// The mean over a topic's tickets, falling back on the window's mean and then on the assumption.
  init(_ indices: [Int], of facts: [TicketFacts], fallback: HandleAverage) {
    self =
      HandleAverage.mean(indices, of: facts, source: .measured)
      ?? (fallback.source == .measured ? fallback : nil)
      ?? HandleAverage.mean(indices, of: facts, source: .inferred) ?? fallback
  }

  /// The mean over the whole window, falling back on the assumption.
  init(window indices: [Int], of facts: [TicketFacts], assumedMinutes: Double) {
    self =
      HandleAverage.mean(indices, of: facts, source: .measured)
      ?? HandleAverage.mean(indices, of: facts, source: .inferred)
      ?? HandleAverage(minutes: assumedMinutes, source: .assumed)
  }

  private init(minutes: Double, source: FigureSource) {
    self.minutes = minutes.roundedAsWritten
    self.source = source
  }

  private static func mean(_ indices: [Int], of facts: [TicketFacts], source: FigureSource) -> HandleAverage? {
    var sum = 0.0
    var count = 0
    for index in indices where facts[index].handleMinutesSource == source {
      guard let minutes = facts[index].handleMinutes else { continue }
      sum += minutes
      count += 1
    }
    return count >= leastTickets ? HandleAverage(minutes: sum / Double(count), source: source) : nil
  }
}

extension Double {
  /// Rounded to four decimals, the precision of the CSV files: factors are rounded before they are multiplied, so
  /// that the written columns multiply to the written score.
  var roundedAsWritten: Double { (self * 10_000).rounded() / 10_000 }
}

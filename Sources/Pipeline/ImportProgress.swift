import Records

/// The progress line of one file: rows, rate, time left.
struct ImportProgress {
  private let file: String
  private let console: Console
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  private var rows = 0
  private var shownAfter = 1.0

  init(file: String, console: Console) {
    self.file = file
    self.console = console
    start = clock.now
  }

  /// - Parameter fraction: how much of the file has been read, from 0 to 1.
  mutating func advance(rows count: Int, fraction: Double) {
    rows += count
    let (seconds, attoseconds) = (clock.now - start).components
    let elapsed = Double(seconds) + Double(attoseconds) / 1e18
    guard elapsed >= shownAfter, fraction > 0 else { return }
    shownAfter = elapsed + 0.25
    let rate = Int(Double(rows) / elapsed)
    let left = Int(elapsed / fraction - elapsed)
    console.progress(
      "\(file): \(rows.grouped) rows, \(rate.grouped) a second, \(left) s left")
  }
}

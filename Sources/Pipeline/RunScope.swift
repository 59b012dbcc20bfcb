import Configuration
import Records
import Store

/// The stretches of time that a run speaks about.
struct RunScope: Sendable, Hashable {
  /// Later rows than this much after as-of are set aside (billing rule 35, and the same for tickets).
  private static let toleranceSeconds: Int64 = 300

  /// The cut of knowledge.
  let asOf: Timestamp
  let zone: TimeZoneRules
  /// Analysed for topics and ranking.
  private(set) var window: Period
  /// As long as the window and right before it; nil when the data does not reach back that far.
  private(set) var before: Period?
  /// The first creation of a ticket; as-of without any.
  let oldest: Timestamp
  /// The billed month.
  var month: Month

  /// - Throws: `RunError.nothingToReport` when the archive holds neither tickets nor executions, `StoreError`.
  init(_ session: Session) throws {
    let options = session.options
    let newest = try session.archive.newestInstant(notAfter: options.now)
    if newest == nil, try session.archive.ticketCount() == 0 {
      throw RunError.nothingToReport(path: options.databasePath)
    }
    let asOf = options.asOf ?? newest ?? options.now
    let zone = session.configuration.accounts[0].zone
    let end = asOf.advanced(seconds: RunScope.toleranceSeconds)
    let longest = asOf.advanced(days: -Int64(options.windowDays))
    let oldest = try session.archive.oldestCreation() ?? asOf
    // All there is, from the start of the first day on and never less than a day.
    let start = max(longest, min(zone.start(of: zone.day(of: oldest)), asOf.advanced(days: -1)))
    self.asOf = asOf
    self.zone = zone
    self.oldest = oldest
    window = Period(start: start, end: end)
    before =
      oldest < longest
      ? Period(start: longest.advanced(days: -Int64(options.windowDays)), end: start) : nil
    month = options.month ?? session.configuration.accounts[0].calendar.month(of: asOf)
  }

  /// The same cut of knowledge over everything from an instant on, without a window before.
  func reaching(backTo start: Timestamp) -> RunScope {
    var scope = self
    scope.window = Period(start: min(start, window.end), end: window.end)
    scope.before = nil
    return scope
  }

  /// Everything that is analysed: the window and the one before.
  var whole: Period { Period(start: before?.start ?? window.start, end: window.end) }

  /// The report folder's name: the month of as-of.
  var label: String { zone.month(of: asOf).description }
}

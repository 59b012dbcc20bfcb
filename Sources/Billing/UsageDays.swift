import Records

/// The local days of one month in one zone, to find a unit's day without asking the zone's rules every time.
struct DayTable: Sendable {
  let days: [CivilDate]
  /// Start of every day in milliseconds.
  private let starts: [Int64]

  init(zone: TimeZoneRules, month: Month) {
    let first = month.firstDay.daysSince1970
    days = (first..<month.next.firstDay.daysSince1970).map { CivilDate(daysSince1970: $0) }
    starts = days.map { zone.start(of: $0).milliseconds }
  }

  /// The position in `days` of an instant of the month.
  func position(of instant: Timestamp) -> Int {
    var position = starts.count - 1
    while position > 0 && starts[position] > instant.milliseconds { position -= 1 }
    return position
  }
}

/// What one account used on one local day under one price version.
struct DayTotals: Sendable {
  var quantity: Int64 = 0
  var executions = 0
  /// Units whose execution went to a person, and units whose ticket is unknown (rules 24 and 19).
  var handover: Int64 = 0
  var unknownTicket: Int64 = 0
  /// Units by position in the ledger's tasks.
  var tasks: [Int32: Int64] = [:]

  /// - Throws: `BillingError.overflow`.
  mutating func add(_ unit: UsageUnit, task: Int32) throws(BillingError) {
    quantity = try sum(quantity, unit.quantity)
    executions += unit.executions
    if unit.marks.contains(.handover) { handover += unit.quantity }
    if unit.marks.contains(.unknownTicket) { unknownTicket += unit.quantity }
    tasks[task, default: 0] += unit.quantity
  }
}

/// A day of one account under one price version; every figure of a bill is a sum over these.
struct UsageDay: Sendable {
  let price: AccountPrice
  let day: CivilDate
  var totals: DayTotals
}

/// The sum of two quantities.
///
/// - Throws: `BillingError.overflow`.
func sum(_ left: Int64, _ right: Int64) throws(BillingError) -> Int64 {
  let (result, overflow) = left.addingReportingOverflow(right)
  if overflow { throw .overflow }
  return result
}

import Records

/// The local days of one billing period, to find a unit's day without asking the zone's rules every time.
struct DayTable: Sendable {
  let days: [CivilDate]
  /// Start of every day in milliseconds.
  private let starts: [Int64]

  init(_ calendar: BillingCalendar, _ month: Month) {
    let zone = calendar.zone(of: month)
    days = calendar.days(of: month)
    starts = days.map { zone.start(of: $0).milliseconds }
  }

  /// The position in `days` of an instant of the period.
  func position(of instant: Timestamp) -> Int {
    let milliseconds = instant.milliseconds
    // Days are about 24 hours long, so the guess is close; the clock changes that make it wrong are put right below.
    let guess = (milliseconds - (starts.first ?? 0)) / Timestamp.millisecondsPerDay
    var position = min(max(Int(guess), 0), starts.count - 1)
    while position > 0 && starts[position] > milliseconds { position -= 1 }
    while position + 1 < starts.count && starts[position + 1] <= milliseconds { position += 1 }
    return position
  }
}

/// What one account used on one local day under one price version.
struct DayTotals: Sendable {
  private(set) var quantity: Int64 = 0
  private(set) var executions = 0
  /// Units whose execution went to a person, and units whose ticket is unknown (rules 24 and 19).
  private(set) var handover: Int64 = 0
  private(set) var unknownTicket: Int64 = 0
  /// Charges of keys that are charged under two kinds of price (rule 40).
  private(set) var boundaryCharges = 0
  /// Units by position in the usage's tasks; tasks after the last one used are left out.
  private(set) var tasks: [Int64] = []

  /// - Throws: `BillingError.overflow`.
  mutating func add(_ unit: UsageUnit) throws(BillingError) {
    quantity = try sum(quantity, unit.quantity)
    executions += unit.executions
    if unit.marks.contains(.handover) { handover += unit.quantity }
    if unit.marks.contains(.unknownTicket) { unknownTicket += unit.quantity }
    if unit.marks.contains(.priceBoundary) { boundaryCharges += 1 }
    add(unit.quantity, toTask: Int(unit.task))
  }

  /// - Throws: `BillingError.overflow`.
  mutating func add(_ other: DayTotals) throws(BillingError) {
    quantity = try sum(quantity, other.quantity)
    executions += other.executions
    handover += other.handover
    unknownTicket += other.unknownTicket
    boundaryCharges += other.boundaryCharges
    for (task, units) in other.tasks.enumerated() { add(units, toTask: task) }
  }

  private mutating func add(_ units: Int64, toTask task: Int) {
    while tasks.count <= task { tasks.append(0) }
    tasks[task] += units
  }
}

/// A day of one account under one price version or part of one; every figure of a bill is a sum over these.
struct UsageDay: Sendable {
  let price: AccountPrice
  let day: CivilDate
  var totals: DayTotals
  /// The amount of an adjustment, which has no totals; nil for usage.
  var adjustment: Money?
}

/// The sum of two quantities.
///
/// - Throws: `BillingError.overflow`.
func sum(_ left: Int64, _ right: Int64) throws(BillingError) -> Int64 {
  let (result, overflow) = left.addingReportingOverflow(right)
  if overflow { throw .overflow }
  return result
}

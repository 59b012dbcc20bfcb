import Records

/// Finds the billing period of an instant without asking the calendar every time.
///
/// Periods are numbered after the month they are named after: `year * 12 + month - 1`.
struct MonthTable: Sendable {
  private static let firstNumber: Int32 = 1970 * 12
  /// A twelfth of the mean Gregorian year, in milliseconds.
  private static let meanLength: Int64 = 2_629_746_000

  private let calendar: BillingCalendar
  /// Start of every period from January 1970 on, in milliseconds, and the end of the last one.
  private let starts: [Int64]

  /// Covers January 1970 to the period after that of `last`; others are found the slow way.
  init(_ calendar: BillingCalendar, last: Timestamp) {
    self.calendar = calendar
    let end = max(MonthTable.number(of: calendar.month(of: last)) + 2, MonthTable.firstNumber + 1)
    starts = calendar.starts(
      from: MonthTable.month(MonthTable.firstNumber), count: Int(end - MonthTable.firstNumber)
    ).map(\.milliseconds)
  }

  static func number(of month: Month) -> Int32 {
    Int32(clamping: month.year * 12 + month.month - 1)
  }

  static func month(_ number: Int32) -> Month {
    Month(
      containing: CivilDate(year: Int(number / 12), month: Int(number % 12) + 1, day: 1) ?? CivilDate(daysSince1970: 0))
  }

  /// The number of the period an instant lies in.
  func number(of instant: Timestamp) -> Int32 {
    let milliseconds = instant.milliseconds
    guard let first = starts.first, let last = starts.last, first <= milliseconds, milliseconds < last
    else { return MonthTable.number(of: calendar.month(of: instant)) }
    var guess = min(max(0, Int((milliseconds - first) / MonthTable.meanLength)), starts.count - 2)
    while starts[guess] > milliseconds { guess -= 1 }
    while starts[guess + 1] <= milliseconds { guess += 1 }
    return MonthTable.firstNumber + Int32(guess)
  }
}

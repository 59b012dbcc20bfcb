import Records

/// Finds the local month of an instant without asking the zone's rules every time.
///
/// Months are numbered `year * 12 + month - 1`.
struct MonthTable: Sendable {
  private static let firstNumber: Int32 = 1970 * 12
  /// A twelfth of the mean Gregorian year, in milliseconds.
  private static let meanLength: Int64 = 2_629_746_000

  private let zone: TimeZoneRules
  /// Start of every local month from January 1970 on, in milliseconds, and the end of the last one.
  private let starts: [Int64]

  /// Covers January 1970 to the month after `last`; other months are found the slow way.
  init(zone: TimeZoneRules, last: Timestamp) {
    self.zone = zone
    let end = max(MonthTable.number(of: zone.month(of: last)) + 2, MonthTable.firstNumber + 1)
    starts = (MonthTable.firstNumber...end).map {
      zone.start(of: MonthTable.month($0).firstDay).milliseconds
    }
  }

  static func number(of month: Month) -> Int32 {
    Int32(clamping: month.year * 12 + month.month - 1)
  }

  static func month(_ number: Int32) -> Month {
    Month(
      containing: CivilDate(year: Int(number / 12), month: Int(number % 12) + 1, day: 1) ?? CivilDate(daysSince1970: 0))
  }

  /// The number of the local month an instant lies in.
  func number(of instant: Timestamp) -> Int32 {
    let milliseconds = instant.milliseconds
    guard let first = starts.first, let last = starts.last, first <= milliseconds, milliseconds < last
    else { return MonthTable.number(of: zone.month(of: instant)) }
    var guess = min(Int((milliseconds - first) / MonthTable.meanLength), starts.count - 2)
    while starts[guess] > milliseconds { guess -= 1 }
    while starts[guess + 1] <= milliseconds { guess += 1 }
    return MonthTable.firstNumber + Int32(guess)
  }
}

import struct Foundation.Date
import struct Foundation.TimeZone

/// The rules of an IANA time zone: the only place where the program asks for an offset from UTC.
package struct TimeZoneRules: Sendable, Hashable {
  package static let utc = TimeZoneRules(zone: .gmt, identifier: "Etc/UTC")

  package let identifier: String
  private let zone: TimeZone

  /// Nil when the identifier is no IANA zone, such as `Europe/Berlin`.
  package init?(identifier: String) {
    guard let zone = TimeZone(identifier: identifier) else { return nil }
    self.init(zone: zone, identifier: identifier)
  }

  package static func == (left: TimeZoneRules, right: TimeZoneRules) -> Bool {
    left.identifier == right.identifier
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(identifier)
  }

  private init(zone: TimeZone, identifier: String) {
    self.zone = zone
    self.identifier = identifier
  }

  /// Seconds east of UTC in force at an instant.
  package func offsetSeconds(at instant: Timestamp) -> Int64 {
    let date = Date(timeIntervalSince1970: Double(instant.milliseconds) / 1000)
    return Int64(zone.secondsFromGMT(for: date))
  }

  /// The local day an instant falls on.
  package func day(of instant: Timestamp) -> CivilDate {
    let local = instant.milliseconds + offsetSeconds(at: instant) * 1000
    return CivilDate(daysSince1970: local.flooredQuotient(by: Timestamp.millisecondsPerDay))
  }

  /// The first instant of a local day: local midnight, or where that does not exist (a clock put forward
  /// at midnight) the first instant after the gap.
  package func start(of day: CivilDate) -> Timestamp {
    let midnight = Timestamp(milliseconds: day.daysSince1970 * Timestamp.millisecondsPerDay)
    return instant(local: midnight)
  }

  /// The instant at which local clocks show `local` (a wall-clock reading held as if it were UTC): the earlier
  /// one where clocks show it twice, the first instant after the gap where they never show it.
  package func instant(local: Timestamp) -> Timestamp {
    let before = offsetSeconds(at: local.advanced(days: -1))
    let after = offsetSeconds(at: local.advanced(days: 1))
    let candidates = [max(before, after), min(before, after)]
      .map { local.advanced(seconds: -$0) }
    for candidate in candidates
    where candidate.advanced(seconds: offsetSeconds(at: candidate)) == local {
      return candidate
    }
    return firstInstant(in: candidates[0], candidates[1], withOffset: after)
  }

  /// The half-open period of a local day.
  package func period(of day: CivilDate) -> Period {
    Period(start: start(of: day), end: start(of: day.advanced(days: 1)))
  }

  /// The local month an instant falls in.
  package func month(of instant: Timestamp) -> Month {
    Month(containing: day(of: instant))
  }

  /// The earliest instant between two at which `offset` is already in force, by bisection to the millisecond.
  private func firstInstant(in low: Timestamp, _ high: Timestamp, withOffset offset: Int64) -> Timestamp {
    var low = low.milliseconds
    var high = high.milliseconds
    while low < high {
      let middle = low + (high - low) / 2
      if offsetSeconds(at: Timestamp(milliseconds: middle)) == offset {
        high = middle
      } else {
        low = middle + 1
      }
    }
    return Timestamp(milliseconds: low)
  }
}

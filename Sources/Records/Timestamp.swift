/// An instant, in milliseconds since 1970-01-01T00:00:00Z.
///
/// The archive stores it as a 64-bit integer, so that comparing instants never needs a calendar.
package struct Timestamp: Sendable, Hashable, Comparable {
  package static let millisecondsPerDay: Int64 = 86_400_000

  /// Milliseconds since 1970-01-01T00:00:00Z.
  package var milliseconds: Int64

  package init(milliseconds: Int64) {
    self.milliseconds = milliseconds
  }

  package init(seconds: Int64) {
    self.milliseconds = seconds * 1000
  }

  package static func < (left: Timestamp, right: Timestamp) -> Bool {
    left.milliseconds < right.milliseconds
  }

  /// This instant moved by whole milliseconds; negative moves it back.
  package func advanced(milliseconds: Int64) -> Timestamp {
    Timestamp(milliseconds: self.milliseconds + milliseconds)
  }

  package func advanced(seconds: Int64) -> Timestamp {
    advanced(milliseconds: seconds * 1000)
  }

  /// This instant moved by periods of exactly 24 hours.
  package func advanced(days: Int64) -> Timestamp {
    advanced(milliseconds: days * Timestamp.millisecondsPerDay)
  }

  /// Seconds from `earlier` to this instant, with fraction.
  package func seconds(since earlier: Timestamp) -> Double {
    Double(milliseconds - earlier.milliseconds) / 1000
  }
}

extension Timestamp: CustomStringConvertible {
  /// RFC 3339 in UTC, such as `2020-05-12T12:25:56Z`; with `.123` only when there are milliseconds.
  package var description: String {
    let day = CivilDate(daysSince1970: milliseconds.flooredQuotient(by: Timestamp.millisecondsPerDay))
    let rest = milliseconds - day.daysSince1970 * Timestamp.millisecondsPerDay
    let fraction = rest % 1000
    let time = [rest / 3_600_000, rest / 60_000 % 60, rest / 1000 % 60]
      .map { $0.zeroPadded(to: 2) }.joined(separator: ":")
    return "\(day)T\(time)\(fraction == 0 ? "" : "." + fraction.zeroPadded(to: 3))Z"
  }
}

extension Timestamp {
  /// Reads RFC 3339 with a zone, such as `2020-05-12T14:25:56.5+02:00`; a blank may stand for `T`.
  ///
  /// Fractions beyond milliseconds are cut. Nil for anything else: no zone, an impossible date, other text around it.
  package init?(rfc3339 text: some Collection<UInt8>) {
    var scanner = DigitScanner(text)
    guard let date = scanner.civilDate(), scanner.skip(UInt8(ascii: "T"), UInt8(ascii: " ")),
      let time = scanner.clockTime(), let offset = scanner.zoneOffsetSeconds(), scanner.isAtEnd
    else { return nil }
    self.init(
      milliseconds: date.daysSince1970 * Timestamp.millisecondsPerDay + time - offset * 1000)
  }

  package init?(rfc3339 text: String) {
    self.init(rfc3339: text.utf8)
  }
}

/// Reads dates and clock times from ASCII bytes, one field after the other.
///
/// Every method either consumes a whole field or returns nil; after nil the scanner is spent.
package struct DigitScanner<Text: Collection<UInt8>> {
  private let text: Text
  private var position: Text.Index

  package init(_ text: Text) {
    self.text = text
    self.position = text.startIndex
  }

  package var isAtEnd: Bool { position == text.endIndex }

  /// The next byte, not consumed; nil at the end.
  package var next: UInt8? { isAtEnd ? nil : text[position] }

  /// Consumes the next byte when it is one of `candidates`.
  package mutating func skip(_ candidates: UInt8...) -> Bool {
    guard let byte = next, candidates.contains(byte) else { return false }
    position = text.index(after: position)
    return true
  }

  /// Consumes between `atLeast` and `atMost` digits and returns their value.
  package mutating func number(atLeast: Int, atMost: Int) -> Int64? {
    var value: Int64 = 0
    var count = 0
    while count < atMost, let byte = next, byte >= 0x30, byte <= 0x39 {
      value = value * 10 + Int64(byte - 0x30)
      count += 1
      position = text.index(after: position)
    }
    return count >= atLeast ? value : nil
  }

  /// `YYYY-MM-DD` or `YYYY/MM/DD`; nil when the day does not exist.
  package mutating func civilDate() -> CivilDate? {
    guard let year = number(atLeast: 4, atMost: 4), let separator = next,
      skip(UInt8(ascii: "-"), UInt8(ascii: "/")), let month = number(atLeast: 1, atMost: 2),
      skip(separator), let day = number(atLeast: 1, atMost: 2)
    else { return nil }
    return CivilDate(year: Int(year), month: Int(month), day: Int(day))
  }

  /// `HH:MM`, `HH:MM:SS` or `HH:MM:SS.fff…` as milliseconds of the day.
  package mutating func clockTime() -> Int64? {
    guard let hour = number(atLeast: 1, atMost: 2), hour < 24, skip(UInt8(ascii: ":")),
      let minute = number(atLeast: 2, atMost: 2), minute < 60
    else { return nil }
    var milliseconds = (hour * 60 + minute) * 60_000
    guard skip(UInt8(ascii: ":")) else { return milliseconds }
    guard let second = number(atLeast: 2, atMost: 2), second <= 60 else { return nil }
    milliseconds += min(second, 59) * 1000
    guard skip(UInt8(ascii: "."), UInt8(ascii: ",")) else { return milliseconds }
    var weight: Int64 = 100
    var digits = 0
    while let digit = number(atLeast: 1, atMost: 1) {
      milliseconds += digit * weight
      weight /= 10
      digits += 1
    }
    return digits > 0 ? milliseconds : nil
  }

  /// `Z`, `+02:00`, `+0200` or `+02` as seconds east of UTC.
  package mutating func zoneOffsetSeconds() -> Int64? {
    if skip(UInt8(ascii: "Z"), UInt8(ascii: "z")) { return 0 }
    guard let sign = next, skip(UInt8(ascii: "+"), UInt8(ascii: "-")),
      let hours = number(atLeast: 2, atMost: 2), hours < 24
    else { return nil }
    let hasColon = skip(UInt8(ascii: ":"))
    let minutes = number(atLeast: 2, atMost: 2)
    if hasColon, minutes == nil { return nil }
    guard (minutes ?? 0) < 60 else { return nil }
    let seconds = hours * 3600 + (minutes ?? 0) * 60
    return sign == UInt8(ascii: "-") ? -seconds : seconds
  }
}

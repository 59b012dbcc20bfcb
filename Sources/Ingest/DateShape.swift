import Records

/// What a cell with a date says.
enum DateReading: Equatable {
  /// An instant: the cell names its zone, or counts from 1970.
  case instant(Timestamp)
  /// A wall-clock reading without a zone, held as if it were UTC.
  case local(Timestamp)
  /// A date such as 03/04/2024 while the order of day and month is not known.
  case needsOrder
  /// A count from 1970 that lies before 1990 or more than two days ahead, and so is no time of a ticket.
  case implausible
}

/// Reads the date shapes that exports have.
///
/// Year first with `-`, `/` or `.`; day or month first with the same, also with an English month name; each with
/// or without a time (`15:57`, `15:57:42.123`, `9:26 AM`) and a zone (`Z`, `+02:00`, `UTC`); seconds, milliseconds,
/// microseconds or nanoseconds since 1970, told apart by their size.
struct DateShape {
  /// What the first part of `03/04/2024` is; nil when it is not known.
  var order: DateOrder?
  /// The wall clock when the file is read; nil lets counts from 1970 lie anywhere after 1990.
  var now: Timestamp?

  /// Nil for anything that is no date, and for dates that do not exist.
  func reading(_ bytes: Span<UInt8>, _ cell: Range<Int>) -> DateReading? {
    if let instant = DateShape.canonical(bytes, cell) { return .instant(instant) }
    if let epoch = DateShape.epoch(bytes, cell) {
      let isLate = now.map { epoch > $0.advanced(milliseconds: DateShape.clockTolerance) } ?? false
      return isLate || epoch < DateShape.firstEpoch ? .implausible : .instant(epoch)
    }
    var cursor = ByteCursor(cell)
    guard let parts = DateShape.dateParts(bytes, &cursor) else { return nil }
    guard let day = parts.date(order) else {
      return parts.isAmbiguous && order == nil ? .needsOrder : nil
    }
    let midnight = day.daysSince1970 * Timestamp.millisecondsPerDay
    if cursor.isAtEnd { return .local(Timestamp(milliseconds: midnight)) }
    guard cursor.skip("T", bytes) || cursor.skip(" ", bytes) || cursor.skip(",", bytes) else { return nil }
    cursor.skipBlanks(bytes)
    guard let time = DateShape.clockTime(bytes, &cursor) else { return nil }
    let local = Timestamp(milliseconds: midnight + time)
    cursor.skipBlanks(bytes)
    if cursor.isAtEnd { return .local(local) }
    guard let offset = DateShape.offsetSeconds(bytes, &cursor), cursor.isAtEnd else { return nil }
    return .instant(local.advanced(seconds: -offset))
  }

  /// The hot path: exactly `YYYY-MM-DDTHH:MM:SSZ`.
  private static func canonical(_ bytes: Span<UInt8>, _ cell: Range<Int>) -> Timestamp? {
    guard cell.count == 20 else { return nil }
    let text = bytes.extracting(cell)
    guard text[4] == 0x2D, text[7] == 0x2D, text[10] == 0x54, text[13] == 0x3A, text[16] == 0x3A,
      text[19] == 0x5A, let century = pair(text, 0), let year = pair(text, 2), let month = pair(text, 5),
      let day = pair(text, 8), let hour = pair(text, 11), let minute = pair(text, 14), let second = pair(text, 17),
      hour < 24, minute < 60, second < 60,
      let date = CivilDate(year: century * 100 + year, month: month, day: day)
    else { return nil }
    let seconds = Int64((hour * 60 + minute) * 60 + second)
    return Timestamp(seconds: date.daysSince1970 * 86_400 + seconds)
  }

  private static func pair(_ text: Span<UInt8>, _ position: Int) -> Int? {
    let high = text[position] &- 0x30
    let low = text[position + 1] &- 0x30
    return high <= 9 && low <= 9 ? Int(high) * 10 + Int(low) : nil
  }

  /// Nine to nineteen digits or a zero, perhaps with `.0`.
  private static func epoch(_ bytes: Span<UInt8>, _ cell: Range<Int>) -> Timestamp? {
    var cursor = ByteCursor(cell)
    let start = cursor.position
    guard let value = cursor.number(bytes, atLeast: 1, atMost: 19), value == 0 || cursor.position - start >= 9 else {
      return nil
    }
    if cursor.skip(".", bytes) {
      while cursor.skip("0", bytes) {}
    }
    guard cursor.isAtEnd else { return nil }
    let milliseconds =
      switch value {
      case ..<100_000_000_000: value * 1000
      case ..<100_000_000_000_000: value
      case ..<100_000_000_000_000_000: value / 1000
      default: value / 1_000_000
      }
    return Timestamp(milliseconds: milliseconds)
  }

  /// 1990-01-01T00:00:00Z.
  private static let firstEpoch = Timestamp(milliseconds: 631_152_000_000)
  /// Clocks and zones that are wrong account for less than two days.
  private static let clockTolerance = 2 * Timestamp.millisecondsPerDay

  /// `H:MM`, `HH:MM:SS`, `HH:MM:SS.fff`, each perhaps with AM or PM, as milliseconds of the day.
  private static func clockTime(_ bytes: Span<UInt8>, _ cursor: inout ByteCursor) -> Int64? {
    guard var hour = cursor.number(bytes, atLeast: 1, atMost: 2), hour < 24, cursor.skip(":", bytes),
      let minute = cursor.number(bytes, atLeast: 2, atMost: 2), minute < 60
    else { return nil }
    var rest: Int64 = 0
    if cursor.skip(":", bytes) {
      guard let second = cursor.number(bytes, atLeast: 2, atMost: 2), second <= 60 else { return nil }
      rest = min(second, 59) * 1000
      if cursor.skip(".", bytes) || cursor.skip(",", bytes) {
        guard let fraction = cursor.milliseconds(bytes) else { return nil }
        rest += fraction
      }
    }
    var word = cursor
    word.skipBlanks(bytes)
    switch word.letters(bytes) {
    case "am" where (1...12).contains(hour):
      hour %= 12
      cursor = word
    case "pm" where (1...12).contains(hour):
      hour = hour % 12 + 12
      cursor = word
    default: break
    }
    return (hour * 60 + minute) * 60_000 + rest
  }

  /// `Z`, `UTC`, `GMT`, `+02:00`, `+0200` or `+02` as seconds east of UTC.
  private static func offsetSeconds(_ bytes: Span<UInt8>, _ cursor: inout ByteCursor) -> Int64? {
    let word = cursor.letters(bytes)
    if word == "z" || word == "utc" || word == "gmt" { return 0 }
    guard word.isEmpty else { return nil }
    let isWest = cursor.skip("-", bytes)
    guard isWest || cursor.skip("+", bytes), let hours = cursor.number(bytes, atLeast: 2, atMost: 2), hours < 24
    else { return nil }
    let hasColon = cursor.skip(":", bytes)
    let minutes = cursor.number(bytes, atLeast: 2, atMost: 2)
    if hasColon, minutes == nil { return nil }
    guard (minutes ?? 0) < 60 else { return nil }
    let seconds = hours * 3600 + (minutes ?? 0) * 60
    return isWest ? -seconds : seconds
  }
}

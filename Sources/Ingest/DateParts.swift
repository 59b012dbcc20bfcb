import Records

/// The three parts of a date as they stand in a cell.
struct DateParts {
  var first: Int64
  var second: Int64
  var third: Int64
  /// Whether the first part is the year.
  var isYearFirst: Bool
  /// Whether the second part was a month's name.
  var hasMonthName: Bool

  /// Whether only `DateOrder` says which part is the month.
  var isAmbiguous: Bool { !isYearFirst && !hasMonthName }

  /// The date, two-digit years in this century; nil when it does not exist or needs an order.
  func date(_ order: DateOrder?) -> CivilDate? {
    if isYearFirst { return CivilDate(year: Int(first), month: Int(second), day: Int(third)) }
    let year = Int(third < 100 ? third + 2000 : third)
    if hasMonthName { return CivilDate(year: year, month: Int(second), day: Int(first)) }
    return switch order {
    case .dayFirst: CivilDate(year: year, month: Int(second), day: Int(first))
    case .monthFirst: CivilDate(year: year, month: Int(first), day: Int(second))
    case nil: nil
    }
  }
}

extension DateShape {
  /// The parts of the date at the start of a cell; nil for anything else.
  static func dateParts(_ bytes: Span<UInt8>, _ cursor: inout ByteCursor) -> DateParts? {
    let start = cursor.position
    guard let first = cursor.number(bytes, atLeast: 1, atMost: 4) else { return nil }
    let isYearFirst = cursor.position - start == 4
    guard isYearFirst || cursor.position - start <= 2, let separator = cursor.next(bytes),
      "-/. ".utf8.contains(separator)
    else { return nil }
    cursor.position += 1
    let name = cursor.letters(bytes)
    let second =
      name.isEmpty
      ? cursor.number(bytes, atLeast: 1, atMost: 2)
      : months[String(name.prefix(3))]
    guard let second, cursor.next(bytes) == separator else { return nil }
    cursor.position += 1
    let thirdStart = cursor.position
    guard let third = cursor.number(bytes, atLeast: 1, atMost: 4) else { return nil }
    let digits = cursor.position - thirdStart
    guard isYearFirst ? digits <= 2 : digits == 2 || digits == 4 else { return nil }
    return DateParts(
      first: first, second: second, third: third, isYearFirst: isYearFirst, hasMonthName: !name.isEmpty)
  }

  /// The beginnings of month names in English, and where they differ in Spanish, French, German, Italian and Portuguese.
  private static let months: [String: Int64] = [
    "jan": 1, "ene": 1, "gen": 1, "feb": 2, "fev": 2, "mar": 3, "apr": 4, "abr": 4, "avr": 4, "may": 5, "mai": 5,
    "mag": 5, "jun": 6, "giu": 6, "jul": 7, "lug": 7, "aug": 8, "ago": 8, "sep": 9, "set": 9, "oct": 10, "okt": 10,
    "ott": 10, "out": 10, "nov": 11, "dec": 12, "dez": 12, "dic": 12,
  ]
}

/// Walks through the bytes of a cell. The bytes are an argument of each step, since a `Span` cannot be kept.
struct ByteCursor {
  var position: Int
  let end: Int

  init(_ cell: Range<Int>) {
    position = cell.lowerBound
    end = cell.upperBound
  }

  var isAtEnd: Bool { position >= end }

  func next(_ bytes: Span<UInt8>) -> UInt8? { isAtEnd ? nil : bytes[position] }

  /// Passes over `character` when it comes next.
  mutating func skip(_ character: Unicode.Scalar, _ bytes: Span<UInt8>) -> Bool {
    guard next(bytes) == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  mutating func skipBlanks(_ bytes: Span<UInt8>) {
    while next(bytes) == 0x20 { position += 1 }
  }

  /// Consumes up to `atMost` (at most 19) digits; nil when there are fewer than `atLeast`.
  mutating func number(_ bytes: Span<UInt8>, atLeast: Int, atMost: Int) -> Int64? {
    var value: Int64 = 0
    var count = 0
    while count < atMost, let byte = next(bytes), byte >= 0x30, byte <= 0x39 {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      let (sum, carried) = product.addingReportingOverflow(Int64(byte - 0x30))
      if overflow || carried { return nil }
      value = sum
      count += 1
      position += 1
    }
    return count >= atLeast ? value : nil
  }

  /// Consumes the digits of a fraction of a second; what is finer than milliseconds is cut.
  mutating func milliseconds(_ bytes: Span<UInt8>) -> Int64? {
    var value: Int64 = 0
    var weight: Int64 = 100
    let start = position
    while let digit = number(bytes, atLeast: 1, atMost: 1) {
      value += digit * weight
      weight /= 10
    }
    return position > start ? value : nil
  }

  /// Consumes ASCII letters and gives them in lower case; empty when none come next.
  mutating func letters(_ bytes: Span<UInt8>) -> String {
    var word = ""
    while let byte = next(bytes), (0x41...0x5A).contains(byte & 0xDF) {
      word.unicodeScalars.append(Unicode.Scalar(byte | 0x20))
      position += 1
    }
    return word
  }
}

import Records

/// Reads amounts the way invoices of many countries write them, exactly.
///
/// `1,234.56`, `1.234,56`, `1 234,56`, `1'234.56`, `$1,234.56`, `12,00 €`, `(12.00)` and `12.00-` for negatives.
enum LocaleNumber {
  /// The amount; nil where `decimal` is.
  static func money(_ text: String) -> Money? {
    decimal(text).map { Money(micro: $0) }
  }

  /// The value in millionths; nil for anything else, for more than six decimals, and on overflow.
  ///
  /// With both `.` and `,` the later one is the decimal point. A separator that repeats groups digits. A single one
  /// followed by exactly three digits (`1,234`, `1.234`), where no zero leads (`0,500`), may be either: then `mark` decides;
  /// without it a comma groups digits and a point is a decimal point.
  /// - Parameter mark: the decimal mark of the column, where other values tell it.
  static func decimal(_ text: String, mark: DecimalMark? = nil) -> Int64? {
    guard let (digits, isNegative) = bare(text), let plain = plain(digits, mark ?? .point),
      let value = FixedDecimal.parse(plain, decimals: 6)
    else { return nil }
    return isNegative ? -value : value
  }

  /// Digits, points and commas without currency sign, blanks and apostrophes, and whether a sign was negative.
  static func bare(_ text: String) -> (digits: [UInt8], isNegative: Bool)? {
    var scalars = ArraySlice(text.unicodeScalars.filter { !isBlank($0) })
    var signs = 0
    if scalars.first == "(", scalars.last == ")" {
      scalars = scalars.dropFirst().dropLast()
      signs += 1
    }
    (scalars, signs) = trimmed(scalars, signs: signs)
    guard signs <= 1, let first = scalars.first, let last = scalars.last,
      isDigit(last), isDigit(first) || first == "." || first == ","
    else { return nil }
    var digits: [UInt8] = []
    for (index, scalar) in scalars.enumerated() {
      if isApostrophe(scalar) {
        guard index > 0 else { return nil }
      } else if isDigit(scalar) || scalar == "." || scalar == "," {
        digits.append(UInt8(scalar.value))
      } else {
        return nil
      }
    }
    return (digits, signs == 1)
  }

  /// Takes currency signs and codes and minus signs off both ends.
  private static func trimmed(
    _ text: ArraySlice<Unicode.Scalar>, signs: Int
  ) -> (ArraySlice<Unicode.Scalar>, Int) {
    var text = text
    var signs = signs
    func isAffix(_ scalar: Unicode.Scalar) -> Bool {
      scalar.properties.generalCategory == .currencySymbol || scalar.properties.isAlphabetic || scalar == "+"
        || isMinus(scalar)
    }
    while let first = text.first, isAffix(first) {
      if isMinus(first) { signs += 1 }
      text = text.dropFirst()
    }
    while let last = text.last, isAffix(last) {
      if isMinus(last) { signs += 1 }
      text = text.dropLast()
    }
    return (text, signs)
  }

  /// Digits with at most one point. Nil when the separators make no number.
  private static func plain(_ digits: [UInt8], _ mark: DecimalMark) -> [UInt8]? {
    let point = UInt8(ascii: ".")
    let comma = UInt8(ascii: ",")
    let lastPoint = digits.lastIndex(of: point)
    let lastComma = digits.lastIndex(of: comma)
    let decimalMark: Int?
    switch (lastPoint, lastComma) {
    case (nil, nil): decimalMark = nil
    case (let point?, let comma?): decimalMark = max(point, comma)
    case (let last?, nil), (nil, let last?):
      let isRepeated = digits.firstIndex(of: digits[last]) != last
      let isGroup = isThousand(last, of: digits) && DecimalMark(digits[last]) != mark
      decimalMark = isRepeated || isGroup ? nil : last
    }
    let whole = digits[..<(decimalMark ?? digits.count)]
    let groups = whole.split(omittingEmptySubsequences: false) { $0 == point || $0 == comma }
    if groups.count > 1 {
      guard let head = groups.first, (1...3).contains(head.count), groups.dropFirst().allSatisfy({ $0.count == 3 }),
        Set(whole.filter { $0 == point || $0 == comma }).count == 1
      else { return nil }
    }
    guard let decimalMark else { return Array(groups.joined()) }
    let fraction = digits[(decimalMark + 1)...]
    if fraction.contains(point) || fraction.contains(comma) { return nil }
    if whole.contains(digits[decimalMark]) { return nil }
    return Array(groups.joined()) + [point] + fraction
  }

  /// Whether the only separator of a number may group thousands: three digits after it, one to three before it, no
  /// leading zero.
  static func isThousand(_ separator: Int, of digits: [UInt8]) -> Bool {
    digits.count - separator == 4 && (1...3).contains(separator) && digits[0] != UInt8(ascii: "0")
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
  private static func isMinus(_ scalar: Unicode.Scalar) -> Bool { scalar == "-" || scalar == "\u{2212}" }
  private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool { scalar == "'" || scalar == "\u{2019}" }
  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }
}

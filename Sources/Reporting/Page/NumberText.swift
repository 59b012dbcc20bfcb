package import Records

/// Numbers as the page and the summary show them: thousands parted by commas, shares in per cent, a true minus.
package enum NumberText {
  /// Keeps a number and its unit on one line.
  package static let noBreak = "\u{A0}"

  /// `1,860`.
  package static func count(_ value: some BinaryInteger) -> String {
    (value < 0 ? "−" : "") + value.magnitude.grouped
  }

  /// `1,234.5`: fixed decimals, half away from zero.
  package static func figure(_ value: Double, decimals: Int) -> String {
    let text = DecimalText.text(value, decimals: decimals)
    guard !text.isEmpty else { return "not known" }
    return grouped(text)
  }

  /// A figure of tickets: whole from 10 on, one decimal below.
  package static func tickets(_ value: Double) -> String {
    figure(value, decimals: value.magnitude < 9.95 && value != 0 ? 1 : 0)
  }

  /// `41 %`, `4.1 %` below ten, `under 0.1 %`, `99.9 %` rather than a rounded-up 100.
  package static func percent(_ rate: Double?) -> String {
    guard let rate else { return "undefined" }
    return percentDigits(rate) + noBreak + "%"
  }

  /// `38–44 %`.
  package static func percentRange(_ interval: Interval?) -> String {
    guard let interval else { return "undefined" }
    return percentDigits(interval.low) + "–" + percentDigits(interval.high) + noBreak + "%"
  }

  /// `412 of 1,005`.
  package static func fraction(_ share: Share) -> String {
    count(share.successes) + " of " + count(share.total)
  }

  /// `+2.1 points`.
  package static func points(_ difference: Double) -> String {
    signedPoints(difference) + noBreak + "points"
  }

  /// `+2.1`: points, without the word.
  package static func signedPoints(_ difference: Double) -> String { signed(difference * 100, decimals: 1) }

  /// `+9.8 to +18.6`: points, without the word.
  package static func pointsRange(_ interval: Interval) -> String {
    signedPoints(interval.low) + " to " + signedPoints(interval.high)
  }

  /// `+4 %`, with one decimal below ten.
  package static func change(_ relative: Double) -> String {
    signed(relative * 100, decimals: (relative * 100).magnitude < 9.95 ? 1 : 0) + noBreak + "%"
  }

  /// `$1,234.50`, `KWD 1.234`; a minus in front.
  package static func money(_ value: Money, in currency: Currency) -> String {
    exact(value.rounded(to: currency), in: currency)
  }

  /// Money with every decimal it has.
  package static func exact(_ value: Money, in currency: Currency) -> String {
    let digits = value.text(minimumDecimals: currency.minorUnitDigits)
    let plain = grouped(digits)
    let symbol = symbols[currency.code] ?? currency.code + noBreak
    return plain.hasPrefix("−") ? "−" + symbol + plain.dropFirst() : symbol + plain
  }

  private static let symbols = ["USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥"]

  private static func signed(_ value: Double, decimals: Int) -> String {
    let text = figure(value, decimals: decimals)
    return text.hasPrefix("−") || value == 0 ? text : "+" + text
  }

  private static func percentDigits(_ rate: Double) -> String {
    let percent = rate * 100
    if percent <= 0 { return "0" }
    if percent < 0.05 { return "under 0.1" }
    if percent < 9.95 { return DecimalText.text(percent, decimals: 1) }
    if percent >= 99.5, percent < 100 {
      return DecimalText.text(min(percent, 99.9), decimals: 1)
    }
    return DecimalText.text(percent, decimals: 0)
  }

  /// Parts the thousands of a plain decimal and shows its minus as a minus.
  private static func grouped(_ text: String) -> String {
    let isNegative = text.hasPrefix("-")
    let parts = text.drop { $0 == "-" }.split(separator: ".", maxSplits: 1)
    let whole = parts.first.flatMap { Int64($0) }.map { count($0) } ?? "0"
    let fraction = parts.count > 1 ? "." + parts[1] : ""
    return (isNegative ? "−" : "") + whole + fraction
  }
}

/// An ISO 4217 currency and the number of decimals its minor unit has.
package struct Currency: Sendable, Hashable {
  package static let usd = Currency(uncheckedCode: "USD", minorUnitDigits: 2)

  /// Three capital letters, such as `USD`.
  package let code: String
  /// Decimals of the minor unit: USD 2, JPY 0, KWD 3.
  package let minorUnitDigits: Int

  /// Nil when the text is not three letters. The decimals come from ISO 4217; two where it names none.
  package init?(code: String) {
    guard code.utf8.count == 3, code.utf8.allSatisfy({ (0x41...0x5A).contains($0 & 0xDF) }) else {
      return nil
    }
    let upper = code.uppercased()
    self.init(uncheckedCode: upper, minorUnitDigits: Currency.exceptions[upper] ?? 2)
  }

  /// Millionths in one minor unit: USD 10,000, JPY 1,000,000.
  package var microPerMinorUnit: Int64 {
    (0..<minorUnitDigits).reduce(Money.microPerUnit) { step, _ in step / 10 }
  }

  private init(uncheckedCode: String, minorUnitDigits: Int) {
    code = uncheckedCode
    self.minorUnitDigits = minorUnitDigits
  }

  /// Currencies whose minor unit is not a hundredth. Source: ISO 4217:2015 table A.1.
  private static let exceptions: [String: Int] = [
    "BHD": 3, "BIF": 0, "CLF": 4, "CLP": 0, "DJF": 0, "GNF": 0, "IQD": 3, "ISK": 0, "JOD": 3,
    "JPY": 0, "KMF": 0, "KRW": 0, "KWD": 3, "LYD": 3, "OMR": 3, "PYG": 0, "RWF": 0, "TND": 3,
    "UGX": 0, "UYI": 0, "UYW": 4, "VND": 0, "VUV": 0, "XAF": 0, "XOF": 0, "XPF": 0,
  ]
}

import Billing
import Records

/// Reads prices as the case table writes them: `flat 10`, `package 100@2.95`, `graduated <=10@10+2; rest@5`.
enum PriceNotation {
  struct Unreadable: Error {
    let text: String
  }

  static func terms(_ text: String) throws -> PriceTerms {
    let words = text.split(separator: " ", maxSplits: 1).map(String.init)
    guard words.count == 2 else { throw Unreadable(text: text) }
    switch words[0] {
    case "flat": return PriceTerms(.flat(try money(words[1])))
    case "graduated": return PriceTerms(.graduated(try tiers(words[1])))
    case "volume": return PriceTerms(.volume(try tiers(words[1])))
    case "package":
      let (size, price) = try halves(words[1], at: "@")
      var terms = PriceTerms(.flat(try money(price)))
      terms.block = UnitBlock(size: try quantity(size))
      return terms
    default: throw Unreadable(text: text)
    }
  }

  /// `<=10@10+2; <=20@5; rest@1`: bound, unit price, fee; price or fee may be missing.
  private static func tiers(_ text: String) throws -> [PriceTier] {
    try text.split(separator: ";").map { item in
      var rest = item.drop { $0 == " " }
      var tier = PriceTier(upTo: nil)
      if let plus = rest.firstIndex(of: "+") {
        tier.fee = try money(String(rest[rest.index(after: plus)...]))
        rest = rest[..<plus]
      }
      if let at = rest.firstIndex(of: "@") {
        tier.unitPrice = try money(String(rest[rest.index(after: at)...]))
        rest = rest[..<at]
      }
      if rest != "rest" {
        guard rest.hasPrefix("<=") else { throw Unreadable(text: text) }
        tier.upTo = try quantity(String(rest.dropFirst(2)))
      }
      return tier
    }
  }

  static func money(_ text: String) throws -> Money {
    guard let money = Money(decimal: text) else { throw Unreadable(text: text) }
    return money
  }

  static func quantity(_ text: String) throws -> Int64 {
    guard let micro = FixedDecimal.parse(text.utf8, decimals: 6) else { throw Unreadable(text: text) }
    return micro
  }

  private static func halves(_ text: String, at separator: Character) throws -> (String, String) {
    let parts = text.split(separator: separator).map(String.init)
    guard parts.count == 2 else { throw Unreadable(text: text) }
    return (parts[0], parts[1])
  }
}

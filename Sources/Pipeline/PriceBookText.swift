import Billing
import Records

/// The price book as one canonical text, so that a run can state by a hash which prices it used.
enum PriceBookText {
  static func digest(_ book: PriceBook) -> Digest {
    let lines = book.versions.map { version in
      ([
        version.sku, version.id, version.accountID ?? "", version.from?.description ?? "",
        version.to?.description ?? "", version.unit.rawValue,
        version.unitPrice.text(minimumDecimals: 6), version.currency.code,
      ] + terms(version.terms)).joined(separator: "\u{1F}")
    }
    return Digest(of: lines.joined(separator: "\n"))
  }

  /// What a price says besides its unit price; nothing for a plain one.
  private static func terms(_ terms: PriceTerms) -> [String] {
    var texts: [String] = []
    for (position, tier) in terms.model.tiers.enumerated() {
      let bound = tier.upTo.map { "\($0)" } ?? "open"
      texts.append("\(terms.model.name) \(position) \(bound) \(tier.unitPrice.micro) \(tier.fee.micro)")
    }
    if let block = terms.block {
      texts.append("block \(block.size) \(block.counting.rawValue) \(block.discount)")
    }
    if terms.included > 0 { texts.append("included \(terms.included)") }
    if let minimum = terms.minimum { texts.append("minimum \(minimum.micro)") }
    if let maximum = terms.maximum { texts.append("maximum \(maximum.micro)") }
    if terms.isFirstFeeUnconditional { texts.append("flat at zero") }
    return texts
  }
}

extension Granularity: CustomStringConvertible {
  /// As the configuration writes it.
  package var description: String {
    switch self {
    case .coarse: "coarse"
    case .auto: "auto"
    case .fine: "fine"
    case .count(let topics): "\(topics)"
    }
  }
}

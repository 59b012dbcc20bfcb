import Billing
import Records

/// The price book as one canonical text, so that a run can state by a hash which prices it used.
enum PriceBookText {
  static func digest(_ book: PriceBook) -> Digest {
    let lines = book.versions.map { version in
      [
        version.sku, version.id, version.accountID ?? "", version.from?.description ?? "",
        version.to?.description ?? "", version.unit.rawValue,
        version.unitPrice.text(minimumDecimals: 6), version.currency.code,
      ].joined(separator: "\u{1F}")
    }
    return Digest(of: lines.joined(separator: "\n"))
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

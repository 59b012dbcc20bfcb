import Billing
import Configuration
package import Records

/// Prints what a number of units costs under a price of the configuration; needs no archive.
package struct Quotation {
  private let options: RunOptions

  package init(_ options: RunOptions) {
    self.options = options
  }

  /// - Parameters:
  ///   - price: a price id, or a SKU whose version in force at the instant is taken.
  ///   - billed: units of `quantity` that were billed already; nil when none were.
  ///   - isFinal: whether the period is over, so that the minimum holds.
  /// - Throws: `ConfigurationError`, `BillingError`, `RunError.unknownAccount`.
  package func quote(
    price: String, quantity: String, billed: String? = nil, at instant: Timestamp?, isFinal: Bool = false
  ) throws -> RunVerdict {
    let configuration = try ConfigurationFile(path: options.configurationPath).configuration
    let book = try PriceBook(versions: configuration.prices)
    let account = options.accountID ?? configuration.accounts[0].id
    let id = book.version(sku: price, account: account, at: instant ?? options.now)?.id ?? price
    let quote = try Quote(
      book: book, priceID: id, quantity: quantity, billed: billed, at: instant, isFinal: isFinal,
      rounding: configuration.billing.rounding)
    let isOneLine = billed == nil && quote.components.map(\.part) == [.whole]
    return RunVerdict(
      output: isOneLine ? [line(quote, quantity)] : parts(quote) + [total(quote, quantity, billed)])
  }

  private func line(_ quote: Quote, _ quantity: String) -> String {
    let version = quote.version
    return "\(quantity) x \(version.unitPrice.text(minimumDecimals: 2)) \(version.currency.code) per "
      + "\(version.unit.rawValue) under \(version.id) = \(quote.exactText), billed as \(billed(quote))"
  }

  /// A line for every part of the price, as a bill has them.
  private func parts(_ quote: Quote) -> [String] {
    let version = quote.version
    return quote.components.map { component in
      let unit = name(of: component.part, version)
      let product =
        component.part.isAdjustment
        ? unit
        : "\(component.quantityText) x \(component.unitPrice.text(minimumDecimals: 2)) \(version.currency.code) \(unit)"
      return "  \(version.id)\(component.part.suffix): \(product) = \(component.exactText(in: version.currency)), "
        + "billed as \(component.billed.text(in: version.currency)) \(version.currency.code)"
    }
  }

  private func name(of part: PricePart, _ version: PriceVersion) -> String {
    switch part {
    case .fee(let number): "fee of tier \(number)"
    case .maximum: "down to the maximum"
    case .minimum: "up to the minimum"
    case .whole, .included: "per \(version.unit.rawValue)"
    case .package, .inPackage, .discount, .tier:
      version.terms.block.map { block in
        "per \(FixedDecimal.text(block.size, decimals: 6, minimumDecimals: 0)) \(version.unit.pluralName)"
      } ?? "per \(version.unit.rawValue)"
    }
  }

  private func total(_ quote: Quote, _ quantity: String, _ alreadyBilled: String?) -> String {
    let after = alreadyBilled.map { " after \($0) billed" } ?? ""
    return "\(quantity)\(after) under \(quote.version.id) = \(quote.exactText), billed as \(billed(quote))"
  }

  private func billed(_ quote: Quote) -> String {
    "\(quote.rounded.text(in: quote.version.currency)) \(quote.version.currency.code)"
  }
}

extension BillableUnitKind {
  fileprivate var pluralName: String {
    switch self {
    case .conversation: "conversations"
    case .conversationTask: "conversation tasks"
    case .reply: "replies"
    }
  }
}

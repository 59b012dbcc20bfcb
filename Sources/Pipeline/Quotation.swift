import Billing
import Configuration
package import Records

/// Prints what a number of units costs under a price of the configuration; needs no archive.
package struct Quotation {
  private let options: RunOptions

  package init(_ options: RunOptions) {
    self.options = options
  }

  /// - Parameter price: a price id, or a SKU whose version in force at the instant is taken.
  /// - Throws: `ConfigurationError`, `BillingError`.
  package func quote(price: String, quantity: String, at instant: Timestamp?) throws -> RunVerdict {
    let configuration = try ConfigurationFile(path: options.configurationPath).configuration
    let book = try PriceBook(versions: configuration.prices)
    let account = configuration.accounts[0].id
    let id = book.version(sku: price, account: account, at: instant ?? options.now)?.id ?? price
    let quote = try Quote(
      book: book, priceID: id, quantity: quantity, at: instant, rounding: configuration.billing.rounding)
    let version = quote.version
    return RunVerdict(output: [
      "\(quantity) x \(version.unitPrice.text(minimumDecimals: 2)) \(version.currency.code) per "
        + "\(version.unit.rawValue) under \(version.id) = \(quote.exactText), billed as "
        + "\(quote.rounded.text(in: version.currency)) \(version.currency.code)"
    ])
  }
}

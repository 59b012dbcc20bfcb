package import Records

/// Why a bill cannot be computed: the price book is wrong, or the rows read do not add up.
package enum BillingError: Error, Equatable {
  /// Two versions of one SKU, for the same accounts, are in force at the same time (rule 38).
  case overlappingVersions(sku: String, first: String, second: String)
  case duplicateVersion(id: String)
  /// The terms of a price cannot be applied.
  case badTerms(id: String, PriceDefect)
  /// A bound of a price lies between two whole units, of which a bill is made.
  case splitsUnits(id: String)
  /// A version that ends no later than it starts.
  case emptyVersion(id: String)
  /// No version of the book has this id.
  case unknownPrice(id: String, known: [String])
  case priceNotInForce(id: String, at: Timestamp)
  case badQuantity(String)
  /// Rows read are not the sum of what became of them (rule 9).
  case controlTotals(accountID: String, ControlTotals)
  /// A period cannot be closed before this instant.
  case periodNotOver(Month, accountID: String, closesFrom: Timestamp)
  /// An earlier period that was used is still open.
  case earlierPeriodOpen(Month, accountID: String, earlier: Month)
  case alreadyClosed(Month, accountID: String, invoiceID: String)
  /// There is no close to replace.
  case neverClosed(Month, accountID: String)
  /// A later period is closed, so that corrections go into the next open one.
  case laterPeriodClosed(Month, accountID: String, later: Month)
  /// Credits exceed the charges (rule 62).
  case negativeTotal(Month, accountID: String, total: String)
  /// An amount does not fit in 64 bits of millionths (rule 45).
  case overflow
}

extension BillingError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .overlappingVersions(let sku, let first, let second):
      "price book: versions \(first) and \(second) of \(sku) overlap, expected one to end where the other starts"
    case .duplicateVersion(let id):
      "price book: two versions have the id \(id), expected every id once"
    case .badTerms(let id, let defect):
      "price book: \(defect.key)\(defect.tier.map { " of tier \($0 + 1)" } ?? "") of \(id) is "
        + "\(Finding.quoted(defect.value)), expected \(defect.expected)"
    case .splitsUnits(let id):
      "price book: \(id) has a bound between two units, expected whole numbers for a price that is billed"
    case .emptyVersion(let id):
      "price book: \(id) ends before it starts, expected `from` before `to`"
    case .unknownPrice(let id, let known):
      "price \(Finding.quoted(id)) is not in the price book, expected one of \(known.joined(separator: ", "))"
    case .priceNotInForce(let id, let instant):
      "price \(id) is not in force at \(instant), expected an instant between its dates"
    case .badQuantity(let text):
      "quantity is \(Finding.quoted(text)), expected a number such as 250 or 100.5 with at most six decimals"
    case .controlTotals(let accountID, let totals):
      "account \(accountID): \(totals.rowsRead) rows read are not \(totals.rated) rated"
        + " + \(totals.nonBillable) non-billable + \(totals.duplicates) duplicate"
        + " + \(totals.quarantined) quarantined + \(totals.suspense) in suspense + \(totals.voided) voided"
    case .periodNotOver(let month, let accountID, let instant):
      "account \(accountID): \(month) cannot be closed before \(instant), expected a later --as-of or data up to then"
    case .earlierPeriodOpen(let month, let accountID, let earlier):
      "account \(accountID): \(month) cannot be closed while \(earlier) is open, close --period \(earlier) first"
    case .alreadyClosed(let month, let accountID, let invoiceID):
      "account \(accountID): \(month) is closed by invoice \(invoiceID), changes go into the next open period; "
        + "--supersede replaces the close"
    case .neverClosed(let month, let accountID):
      "account \(accountID): \(month) was never closed, leave out --supersede"
    case .laterPeriodClosed(let month, let accountID, let later):
      "account \(accountID): \(month) cannot be superseded after \(later) was closed, changes go into the next open period"
    case .negativeTotal(let month, let accountID, let total):
      "account \(accountID): \(month) comes to \(total), --allow-negative closes it all the same"
    case .overflow: ArithmeticOverflow().description
    }
  }
}

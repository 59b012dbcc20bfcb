package import Records

/// The dated prices of everything that is charged, checked once so that every instant has at most one.
package struct PriceBook: Sendable, Hashable {
  /// What one use of a task is priced under.
  package static let taskUsageSKU = "task-usage"

  /// Holds when there is no price book: USD 0.10 for a conversation in which a task was used, at any time.
  package static let defaultVersion = PriceVersion(
    sku: taskUsageSKU, id: "\(taskUsageSKU)@start", unit: .conversation,
    unitPrice: Money(micro: 100_000), currency: .usd)

  /// Ordered by SKU, account (versions for every account first), start and id.
  package let versions: [PriceVersion]

  /// The book with the default version alone.
  package init() {
    versions = [PriceBook.defaultVersion]
  }

  /// - Throws: `BillingError` when two versions overlap or share an id, the terms of a price cannot be
  ///   applied, or a version is empty.
  package init(versions: [PriceVersion]) throws(BillingError) {
    for version in versions {
      if let defect = version.terms.defect(in: version.currency) { throw .badTerms(id: version.id, defect) }
      if let from = version.from, let to = version.to, to <= from { throw .emptyVersion(id: version.id) }
    }
    let ordered = versions.sorted(by: PriceBook.isOrdered)
    for (earlier, later) in zip(ordered, ordered.dropFirst())
    where earlier.sku == later.sku && earlier.accountID == later.accountID {
      guard let end = earlier.to, let start = later.from, end <= start else {
        throw .overlappingVersions(sku: later.sku, first: earlier.id, second: later.id)
      }
    }
    let ids = versions.map(\.id).sorted()
    for (id, next) in zip(ids, ids.dropFirst()) where id == next { throw .duplicateVersion(id: id) }
    self.versions = ordered
  }

  /// The version in force; one made for the account beats the one for every account. Nil when there is none.
  package func version(
    sku: String = PriceBook.taskUsageSKU, account: String, at instant: Timestamp
  ) -> PriceVersion? {
    let inForce = versions.filter { $0.sku == sku && $0.isInForce(at: instant) }
    return inForce.first { $0.accountID == account } ?? inForce.first { $0.accountID == nil }
  }

  /// - Throws: `BillingError.unknownPrice`.
  package func version(id: String) throws(BillingError) -> PriceVersion {
    guard let version = versions.first(where: { $0.id == id }) else {
      throw .unknownPrice(id: id, known: versions.map(\.id))
    }
    return version
  }

  private static func isOrdered(_ left: PriceVersion, _ right: PriceVersion) -> Bool {
    let starts = (left.from?.milliseconds ?? .min, right.from?.milliseconds ?? .min)
    return (left.sku, left.accountID ?? "", starts.0, left.id)
      < (right.sku, right.accountID ?? "", starts.1, right.id)
  }
}

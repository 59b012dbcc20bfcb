import Records

/// An account and a price version, or a part of one: what a line of the bill is about.
struct AccountPrice: Sendable, Hashable {
  /// Position in `MeteredUsage.usage`.
  let account: Int
  /// Position in `PriceBook.versions`, or `PriceTimeline.unpriced`.
  let version: Int
  var part: PricePart = .whole
}

/// Numbers every account and version from 0, so that sums over units are kept in arrays.
struct PriceSlots: Sendable {
  /// For every slot: why its units cannot be rated, or nil.
  private let obstacles: [UnratedUnits.Reason?]
  /// Slots of one account: its unpriced units, then every version of the book.
  private let width: Int
  /// For every version: whether its units are priced one by one, in the order of use.
  private let isSplit: [Bool]

  init(_ usage: MeteredUsage) {
    width = usage.book.versions.count + 1
    isSplit = [false] + usage.book.versions.map { !$0.terms.isPlain }
    obstacles = usage.usage.flatMap { entry in
      [.priceMissing] + usage.book.versions.map { $0.currency == entry.account.currency ? nil : .currencyMismatch }
    }
  }

  var count: Int { obstacles.count }

  func slot(account: Int, version: Int16) -> Int {
    account * width + Int(version) + 1
  }

  func price(at slot: Int) -> AccountPrice {
    AccountPrice(account: slot / width, version: slot % width - 1)
  }

  func obstacle(at slot: Int) -> UnratedUnits.Reason? {
    obstacles[slot]
  }

  /// Whether the units themselves are needed, and not just their sums.
  func needsUnits(at slot: Int) -> Bool {
    isSplit[slot % width]
  }
}

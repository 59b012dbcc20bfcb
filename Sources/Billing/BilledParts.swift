import Records

/// The usage of a month by account, version and part, with the amounts that are not tied to units.
struct BilledParts {
  /// Every part's days, oldest first; those of one part are neighbours.
  var days: [UsageDay] = []
  /// Each in the part it falls in; in no stated order.
  var units: [UsageUnit] = []
  var adjustments: [PriceAdjustment] = []
}

/// An amount of a bill that is not tied to a unit: a tier's fee, a maximum, a minimum.
struct PriceAdjustment {
  let price: AccountPrice
  /// The use that brought it about, or the end of the period.
  let occurredAt: Timestamp
  let amount: Money
}

/// Takes the usage of a month apart into the parts of its prices (rules 41 and 42).
///
/// Plain prices pass through as they are. Under other prices units are numbered in the order of use, and each is put
/// where its number falls; days are summed anew from them.
struct PartSplit {
  let usage: MeteredUsage
  let month: Month
  /// For every account of the usage, the days of the month.
  let dayTables: [DayTable]
  let policy: BillingPolicy
  let order: UnitOrder

  /// - Throws: `BillingError.overflow`; `BillingError.splitsUnits` for a bound between two units.
  func parts(of rated: Rating.Result) throws(BillingError) -> BilledParts {
    let versions = usage.book.versions
    guard versions.contains(where: { !$0.terms.isPlain }) else {
      return BilledParts(days: rated.days, units: rated.units)
    }
    var parts = BilledParts()
    let days = Dictionary(grouping: rated.days, by: \.price)
    var units: [AccountPrice: [UsageUnit]] = [:]
    for position in order.positions(of: rated.units) {
      let unit = rated.units[position]
      let account = Int(usage.ledger.table.keys[Int(unit.key)].account)
      units[AccountPrice(account: account, version: Int(unit.version)), default: []].append(unit)
    }
    let periodPrices = PeriodPrices(usage: usage, month: month, policy: policy)
    for account in usage.usage.indices {
      var quantities: [Int: Int64] = [:]
      for version in versions.indices {
        for day in days[AccountPrice(account: account, version: version)] ?? [] {
          quantities[version] = try sum(quantities[version] ?? 0, day.totals.quantity)
        }
      }
      for stretch in periodPrices.stretches(account, quantities) {
        if versions[stretch.price.version].terms.isPlain {
          parts.days += days[stretch.price] ?? []
          parts.units += units[stretch.price] ?? []
        } else {
          try VersionSplit(self, stretch).add(units[stretch.price] ?? [], to: &parts)
        }
      }
    }
    return parts
  }
}

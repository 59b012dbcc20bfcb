import Records

extension AssayConfiguration {
  /// The sections that steer metering, prices and eligibility.
  mutating func readBilling(_ root: YAMLSection) throws {
    if let section = try root.section("billing", known: AssayConfiguration.billingKeys) {
      billing.recurrence =
        try section.choice("recurrence", of: BillingPolicy.Recurrence.self) ?? billing.recurrence
      billing.strictCompleted = try section.flag("strict_completed") ?? billing.strictCompleted
      graceDays = try section.integer("grace_days", in: 0...366) ?? graceDays
      maxCorrectionAgeDays =
        try section.integer("max_correction_age_days", in: 0...36_500) ?? maxCorrectionAgeDays
      billing.rounding = try section.choice("rounding", of: RoundingRule.self) ?? billing.rounding
      billing.carriesTiers = try section.flag("carry_tiers") ?? billing.carriesTiers
      billing.budget = try section.money("budget") ?? billing.budget
    }
    if let sections = try root.sections("prices", known: AssayConfiguration.priceKeys) {
      prices = try sections.map(price)
    }
    if let sections = try root.sections("eligibility", known: ["from", "tickets_per_month"]) {
      eligibility = try sections.map { section in
        EligibilityRule(
          from: try instant("from", in: section),
          ticketsPerMonth: try section.integer("tickets_per_month", in: 0...1_000_000_000) ?? 5000)
      }
    }
    try readCredits(root)
    if let section = try root.section("vendor", known: ["provider", "service"]) {
      vendor.provider = try section.text("provider") ?? vendor.provider
      vendor.service = try section.text("service") ?? vendor.service
    }
  }

  private static let priceKeys =
    ["id", "sku", "account", "from", "to", "unit", "unit_price", "currency"] + PriceTerms.keys
  private static let billingKeys = [
    "recurrence", "strict_completed", "rounding", "carry_tiers", "grace_days", "max_correction_age_days", "budget",
  ]

  private func price(_ section: YAMLSection) throws -> PriceVersion {
    let sku = try section.text("sku") ?? "task-usage"
    let start = try section.text("from") ?? "start"
    let account = try section.text("account")
    let currency = try AssayConfiguration.currency(section) ?? accounts[0].currency
    return PriceVersion(
      sku: sku,
      id: try section.text("id") ?? "\(sku)@\(start)" + (account.map { "-\($0)" } ?? ""),
      accountID: account,
      from: try instant("from", in: section),
      to: try instant("to", in: section),
      unit: try section.choice("unit", of: BillableUnitKind.self) ?? .conversation,
      terms: try PriceTerms(section, in: currency),
      currency: currency)
  }

  /// A day in the first account's zone, or an instant with its own zone.
  private func instant(_ key: String, in section: YAMLSection) throws -> Timestamp? {
    try section.instant(key, in: accounts[0].zone, expected: "a day such as 2025-10-27")
  }
}

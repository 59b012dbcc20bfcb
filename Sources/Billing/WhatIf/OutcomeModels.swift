extension PriceModel {
  private static let silence = "resolved: confirmed, or silent for 72 hours by as-of"

  /// Prices of a resolution or another outcome.
  static let outcomeModels = [
    PriceModel(
      "Intercom Fin", per: "outcome", .flat(dollars(0, cents: 99)),
      source: "intercom.com/help, article 8205718 (Fin outcomes)",
      assuming: "\(silence), or passed on by a task; a reopened conversation counts as it ended, none as a "
        + "qualification of 9.99",
      count: UnitCount.outcomes),
    PriceModel(
      "Zendesk (committed)", per: "verified resolution", .flat(dollars(1, cents: 50)), since: (2026, 5, 18),
      source: "support.zendesk.com, article 9570369117338 (tiers); the price, about 1.50, as third parties report it",
      assuming: "all of them within the committed number; verified as Zendesk's own tag says",
      count: UnitCount.verified),
    PriceModel(
      "Zendesk (overage)", per: "verified resolution", .flat(dollars(2)), since: (2026, 5, 18),
      source: "support.zendesk.com, article 9570369117338 (tiers); the price as third parties report it",
      assuming: "none of them committed; verified as Zendesk's own tag says",
      count: UnitCount.verified),
    PriceModel(
      "Gorgias", per: "resolved ticket", .unknown(reason: "a rate: it goes by plan, none was read"),
      source: "Gorgias, plans", assuming: "a ticket fee and an automation fee, both by plan",
      count: UnitCount.resolved),
    PriceModel(
      "HubSpot (before 14 April 2026)", per: "conversation", .flat(dollars(1)),
      source: "HubSpot, customer agent: 100 credits, ended 2026-04-13",
      assuming: "resolved or not; no included credits", count: UnitCount.conversations),
    PriceModel(
      "HubSpot", per: "resolved conversation", .flat(dollars(0, cents: 50)), since: (2026, 4, 14),
      source: "HubSpot, customer agent: 50 credits from 2026-04-14",
      assuming: "\(silence), no person had a part; no included credits", count: UnitCount.resolved),
    PriceModel(
      "Redo", per: "resolution: 0.95 to 50, 0.90 to 100, 0.85 to 300",
      .graduated([
        Tier(last: 50, price: dollars(0, cents: 95)), Tier(last: 100, price: dollars(0, cents: 90)),
        Tier(last: 300, price: dollars(0, cents: 85)),
      ]),
      source: "help.getredo.com, article 11673216 (AI resolution pricing)",
      assuming: "\(silence), no person had a part, not rated 1 to 3; unrated ones count",
      count: UnitCount.notRatedLow),
    PriceModel(
      "Fini", per: "resolution", .unknown(reason: "a price: none was found"), source: "the vendor's pages",
      assuming: "a resolution as the vendor defines it", count: UnitCount.resolved),
  ]
}

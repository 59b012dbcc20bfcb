extension PriceModel {
  /// Prices of a stretch of conversation, or of what is done in it.
  static let sessionModels = [
    PriceModel(
      "Salesforce Agentforce (conversations)", per: "conversation of at most 24 hours", .flat(dollars(2)),
      source: "Salesforce help, Agentforce conversations",
      assuming: "24 hours from an AI reply on, then the next reply opens another", count: UnitCount.windows),
    PriceModel(
      "Salesforce Agentforce (actions)", per: "action", .flat(dollars(0, cents: 10)),
      source: "Salesforce rate card: 20 Flex Credits",
      assuming: "an action is a tool call that the log counts for executions of the month",
      count: UnitCount.actions),
    PriceModel(
      "Freshworks Freddy", per: "pack of 100 sessions", .pack(of: 100, dollars(49)), since: (2025, 11, 13),
      source: "crmsupport.freshworks.com, article 50000004664 (sessions)",
      assuming: "a chat for 24 hours, or an e-mail reply; a started pack in full; previews are not counted",
      count: UnitCount.sessions),
    PriceModel(
      "Freshworks Freddy (before 13 November 2025)", per: "pack of 1,000 sessions",
      .pack(of: 1000, dollars(100)),
      source: "crmsupport.freshworks.com, article 50000004664 (sessions), old packs",
      assuming: "as in packs of 100", count: UnitCount.sessions),
  ]
}

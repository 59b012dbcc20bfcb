extension PriceModel {
  /// The vendor's own prices of tasks.
  static let taskModels = [
    PriceModel(
      "My AskAI tasks (first price)", per: "conversation with a task", .flat(dollars(0, cents: 10)),
      since: (2025, 9, 29), source: "My AskAI, price of tasks as first published",
      assuming: "a conversation is a ticket, or else a conversation id of the log, once in its life",
      count: UnitCount.conversations),
    PriceModel(
      "My AskAI tasks (second price)", per: "AI reply inside a task", .flat(dollars(0, cents: 2)),
      since: (2025, 10, 27), source: "My AskAI, price of tasks as published four weeks later",
      assuming: "replies are those the log counts for executions of the month",
      count: UnitCount.replies),
  ]
}

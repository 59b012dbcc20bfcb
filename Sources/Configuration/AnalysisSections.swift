import Records

extension AssayConfiguration {
  /// The sections that steer outcomes, topics and ranking.
  mutating func readAnalysis(_ root: YAMLSection) throws {
    if let section = try root.section("outcome", known: ["policy", "silence_hours", "reopen_days"]) {
      outcomePolicy = try section.choice("policy", of: OutcomePolicy.self) ?? outcomePolicy
      if let hours = try section.integer("silence_hours", in: 1...8760) {
        outcomeWindows.silenceHours = Int64(hours)
      }
      if let days = try section.integer("reopen_days", in: 1...365) {
        outcomeWindows.reopenDays = Int64(days)
      }
    }
    try readTopics(root)
    try readRanking(root)
    try readLevers(root)
    if let section = try root.section("bands", known: ["low_below", "high_from"]) {
      let low = try section.number("low_below", in: 0...1)
      let high = try section.number("high_from", in: 0...1)
      bandThresholds = Interval(
        low: try section.required("low_below", low, expected: "a share such as 0.4"),
        high: try section.required("high_from", high, expected: "a share such as 0.7"))
    }
  }

  private mutating func readRanking(_ root: YAMLSection) throws {
    guard
      let section = try root.section(
        "ranking",
        known: ["by", "task_success", "handle_minutes", "cost_per_hour", "setup_days", "setup_day_cost"])
    else { return }
    ranking.order = try section.choice("by", of: RankingOrder.self) ?? ranking.order
    ranking.taskSuccess = try section.number("task_success", in: 0...1) ?? ranking.taskSuccess
    ranking.handleMinutes =
      try section.number("handle_minutes", in: 0...10_000) ?? ranking.handleMinutes
    ranking.costPerHour = try section.money("cost_per_hour") ?? ranking.costPerHour
    ranking.setupDays = try section.number("setup_days", in: 0...10_000)
    ranking.setupDayCost = try section.money("setup_day_cost") ?? RankingAssumptions.dayCost(ranking.costPerHour)
  }

  private mutating func readLevers(_ root: YAMLSection) throws {
    guard
      let section = try root.section(
        "levers",
        known: [
          "same_answer", "action", "data", "multi_turn", "one_follow_up", "immediate_handover",
          "several_steps",
        ])
    else { return }
    levers.sameAnswer = try section.number("same_answer", in: 0...1) ?? levers.sameAnswer
    levers.action = try section.number("action", in: 0...1) ?? levers.action
    levers.data = try section.number("data", in: 0...1) ?? levers.data
    levers.multiTurn = try section.number("multi_turn", in: 0...1) ?? levers.multiTurn
    levers.oneFollowUp = try section.number("one_follow_up", in: 0...1) ?? levers.oneFollowUp
    levers.immediateHandover =
      try section.number("immediate_handover", in: 0...1) ?? levers.immediateHandover
    levers.severalSteps = try section.integer("several_steps", in: 1...1000) ?? levers.severalSteps
  }
}

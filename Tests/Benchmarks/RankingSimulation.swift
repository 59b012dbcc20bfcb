import Impact
import Records
import TestSupport

/// What the two chosen topics really remove of what the best two could, by order of the ranking, over many worlds.
enum RankingSimulation {
  private static let worlds: UInt64 = 500
  /// Weights of what is known without a review, in tickets read.
  private static let weights = [0.5, 1, 2, 3, 5, 10]

  /// Prints the mean captured share of tickets and hours.
  static func run() throws {
    var sums: [(name: String, tickets: Double, hours: Double)] = []
    for seed in 1...worlds {
      let world = RankingWorld(seed: seed)
      let choices = try choices(world)
      if sums.isEmpty { sums = choices.map { ($0.name, 0, 0) } }
      for (index, choice) in choices.enumerated() {
        sums[index].tickets += world.captured(by: choice.pair, \.tickets)
        sums[index].hours += world.captured(by: choice.pair, \.hours)
      }
    }
    print("order,tickets_captured,hours_captured")
    for sum in sums {
      let figures = [sum.tickets, sum.hours].map { ($0 / Double(worlds) * 10_000).rounded() / 100 }
      print("\(sum.name),\(figures[0]) %,\(figures[1]) %")
    }
  }

  private static func choices(_ world: RankingWorld) throws -> [(name: String, pair: [String])] {
    var choices: [(name: String, pair: [String])] = []
    for order in [RankingOrder.resolution, .volume, .opportunity, .tickets, .hours] {
      let unread = try results(world, order)
      choices.append((order.rawValue, pair(unread)))
      guard order == .tickets || order == .hours else { continue }
      let answers = world.answers(to: unread.review)
      for weight in weights {
        let read = try results(world, order, answers, weight: weight)
        choices.append(("\(order.rawValue) reviewed weight \(weight)", pair(read)))
      }
      let known = try results(world, order, world.everyAnswer, weight: 0)
      choices.append(("\(order.rawValue) every ticket read", pair(known)))
    }
    return choices
  }

  private static func pair(_ results: ImpactResults) -> [String] {
    results.candidates.filter(\.isEligible).prefix(2).map(\.topicID)
  }

  private static func results(
    _ world: RankingWorld, _ order: RankingOrder, _ answers: [ReviewAnswer] = [], weight: Double? = nil
  ) throws -> ImpactResults {
    var input = ImpactInput(
      facts: world.facts, placements: world.placements, topics: world.topics, window: RankingWorld.window, before: nil,
      zone: .utc, assumptions: RankingAssumptions(order: order), answers: answers)
    if let weight { input.priorWeight = weight }
    return try ImpactAnalysis(input).results()
  }
}

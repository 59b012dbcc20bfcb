import Records
import TestSupport
import Testing

struct GuardRailTests {
  /// Reports of a task without harm, in which one of the three rails seems to get worse.
  private static func falseAlarms(reports: Int, tickets: Int) -> Int {
    var generator = SeededGenerator(seed: 11)
    let rails: [(GuardRail.Kind, Double)] = [(.reopens, 0.08), (.satisfaction, 0.8), (.handover, 0.4)]
    return (0..<reports).count { _ in
      rails.map { kind, rate in
        let before = Share(generator.binomial(tickets, rate: rate), of: tickets)
        let after = Share(generator.binomial(tickets, rate: rate), of: tickets)
        return GuardRail(kind, before: before, after: after).isWorse
      }.contains(true)
    }
  }

  @Test func `three rails of a task without harm alarm in at most 2,5 percent of the reports`() {
    // Three deviations of the simulation above it.
    #expect(GuardRailTests.falseAlarms(reports: 2000, tickets: 150) <= 71)
  }

  @Test func `a change beyond chance is worse, in the direction that hurts`() {
    let few = Share(10, of: 200)
    let many = Share(40, of: 200)
    #expect(GuardRail(.reopens, before: few, after: many).isWorse)
    #expect(!GuardRail(.reopens, before: many, after: few).isWorse)
    #expect(GuardRail(.satisfaction, before: many, after: few).isWorse)
    #expect(!GuardRail(.volume, before: few, after: many).isWorse)
    #expect(!GuardRail(.handover, before: Share(20, of: 200), after: Share(32, of: 200)).isWorse)
  }
}

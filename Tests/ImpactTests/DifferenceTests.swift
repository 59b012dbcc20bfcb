import Records
import TestSupport
import Testing

@testable import Impact

@Suite struct DifferenceTests {
  @Test(arguments: [(0.0, 0.0), (0.0, 0.1), (0.15, 0.1)])
  func `a topic picked for its low rate is measured without bias where the naive figure has one`(
    effect: Double, wander: Double
  ) throws {
    let simulation = EffectSimulation(worlds: 600, effect: effect, wander: wander, seed: 7)
    #expect(simulation.naive > effect + 0.15)
    #expect(abs(simulation.estimate - effect) < 3 * simulation.standardError)
    #expect((0.93...0.97).contains(try #require(simulation.coverage.rate)))
  }

  @Test func `the quantile of Student's distribution is that of the tables`() {
    for (degrees, expected) in [(3, 3.1824), (5, 2.5706), (10, 2.2281), (58, 2.0017)] {
      #expect(abs(StudentQuantile.upper(degreesOfFreedom: degrees) - expected) < 0.004)
    }
  }

  @Test func `a change of the mix alone is no change`() throws {
    let change = try #require(
      TopicChange([
        StratumPeriods(before: Share(10, of: 100), after: Share(1, of: 10)),
        StratumPeriods(before: Share(9, of: 10), after: Share(90, of: 100)),
        StratumPeriods(before: Share(0, of: 0), after: Share(5, of: 5)),
      ]))
    #expect(abs(change.change) < 1e-12)
    #expect(change.compared == Share(110, of: 115))
  }

  @Test func `periods without a common stratum are not compared`() {
    #expect(TopicChange([StratumPeriods(before: Share(0, of: 0), after: Share(5, of: 5))]) == nil)
  }

  @Test func `four control topics are too few`() throws {
    let change = try #require(TopicChange([StratumPeriods(before: Share(3, of: 9), after: Share(4, of: 9))]))
    #expect(DifferenceInDifferences(of: change, against: [change, change, change, change]) == nil)
    let difference = try #require(
      DifferenceInDifferences(of: change, against: [change, change, change, change, change]))
    #expect(abs(difference.effect) < 1e-12)
  }
}

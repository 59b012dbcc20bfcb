import Records
import Testing

@testable import Impact

struct EffectMeasuringTests {
  /// Eight topics of 40 tickets in each of the two weeks before and the two after: those without a task resolve 20 of
  /// 40 always, the first 30 of 40 before and 36 of 40 after.
  private func steady() -> MeasuringSample {
    var sample = MeasuringSample(topics: 8)
    for week in [-2, -1, 0, 1] {
      sample.add(0, day: 7 * week, count: 40, resolved: week < 0 ? 30 : 36)
      for topic in 1..<8 { sample.add(topic, day: 7 * week, count: 40, resolved: 20) }
    }
    return sample
  }

  private func difference(_ sample: MeasuringSample, _ treated: [Int] = [0]) throws -> MeasuredDifference {
    let effect = EffectMeasuring(sample.input(treated), sample.weeks(before: 2, after: 2)).effect()
    guard case .measured(let difference) = effect else {
      Issue.record("\(effect)")
      throw CancellationError()
    }
    return difference
  }

  @Test func `beside topics that do not change, the effect is the plain difference`() throws {
    let difference = try difference(steady())
    #expect(difference.weeks == 2 && !difference.isPickedLow)
    #expect(difference.rateBefore == Share(60, of: 80) && difference.rateAfter == Share(72, of: 80))
    #expect(abs(difference.effect - 0.15) < 1e-12 && abs(difference.naive - 0.15) < 1e-12)
    #expect(difference.controls == 7 && difference.controlChange == 0 && difference.regression == 0)
    // All seven others were lower, of eight topics.
    #expect(difference.lowerTopics == Share(7, of: 8))
  }

  @Test func `what the other topics gained too is no effect`() throws {
    var sample = steady()
    for topic in 1..<8 { sample.add(topic, day: 0, count: 20, resolved: 20) }
    // The others go from 40 of 80 to 60 of 100.
    let difference = try difference(sample)
    #expect(abs(difference.controlChange - 0.1) < 1e-12)
    #expect(abs(difference.effect - 0.05) < 1e-12)
  }

  @Test func `a topic that ranks low right before is compared with the weeks before those`() throws {
    var sample = MeasuringSample(topics: 8)
    for week in [-2, -1, 0] {
      sample.add(0, day: 7 * week, count: 40, resolved: [-2: 20, -1: 4, 0: 28][week] ?? 0)
      for topic in 1..<8 { sample.add(topic, day: 7 * week, count: 40, resolved: 20) }
    }
    let difference = try difference(sample)
    #expect(difference.isPickedLow && difference.weeks == 1)
    #expect(difference.rateBefore == Share(20, of: 40) && difference.rateJustBefore == Share(4, of: 40))
    #expect(abs(difference.effect - 0.2) < 1e-12)
    #expect(abs(difference.naive - 0.6) < 1e-12 && abs(difference.regression - 0.4) < 1e-12)
  }

  @Test func `a low topic with one week before is not told, a high one is`() {
    let sample = { (resolved: Int) in
      var sample = MeasuringSample(topics: 8)
      for week in [-1, 0] {
        sample.add(0, day: 7 * week, count: 40, resolved: resolved)
        for topic in 1..<8 { sample.add(topic, day: 7 * week, count: 40, resolved: 20) }
      }
      return EffectMeasuring(sample.input(), sample.weeks(before: 1, after: 1)).effect()
    }
    #expect(sample(4) == .untold(.onlyWeekOfChoice))
    if case .untold(let reason) = sample(36) { Issue.record("\(reason)") }
  }

  @Test func `several topics count as one, and a shift between them is no effect`() throws {
    var sample = steady()
    sample.topics.append(Topic(id: "t-8", parentID: nil, name: "Sibling", keywords: [], status: .active))
    // The sibling resolves 12 of 40 throughout; after the live date it has three times as many tickets.
    for week in [-2, -1, 0, 1] {
      sample.add(8, day: 7 * week, count: week < 0 ? 40 : 120, resolved: week < 0 ? 12 : 36)
    }
    let difference = try difference(sample, [0, 8])
    #expect(difference.rateBefore == Share(84, of: 160) && difference.rateAfter == Share(144, of: 320))
    #expect(difference.naive < 0)
    // A quarter of the tickets after are of the first topic, which gains 15 points; the sibling gains none.
    #expect(abs(difference.effect - 0.15 / 4) < 1e-12)
    #expect(difference.controls == 7)
  }

  @Test func `topics with a task in more than one of twenty tickets are no controls`() throws {
    var sample = steady()
    for index in sample.facts.indices where sample.placements[index].topic == 1 && index % 4 == 0 {
      sample.facts[index].tasks = ["other"]
    }
    #expect(try difference(sample).controls == 6)
  }

  @Test func `29 tickets on a side are too few`() {
    var sample = MeasuringSample(topics: 8)
    sample.add(0, day: -7, count: 29, resolved: 29)
    sample.add(0, day: 0, count: 40, resolved: 29)
    // Lower ones, so that the only week before is not the one of the choice.
    for topic in 1..<8 { sample.add(topic, day: -7, count: 10, resolved: 0) }
    let effect = EffectMeasuring(sample.input(), sample.weeks(before: 1, after: 1)).effect()
    #expect(effect == .untold(.fewTickets(before: 29, after: 40)))
  }
}

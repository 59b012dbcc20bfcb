import Impact
import Records
import Testing

struct StatisticsTests {
  @Test(arguments: [(10, 20, 0.299298, 0.700702), (0, 10, 0, 0.277533), (10, 10, 0.722467, 1)])
  func `Wilson intervals match known values`(_ k: Int, _ n: Int, _ low: Double, _ high: Double) throws {
    let interval = try #require(Share(k, of: n).interval)
    #expect(abs(interval.low - low) < 1e-6 && abs(interval.high - high) < 1e-6)
  }

  @Test func `Shrinkage matches a case worked by hand`() throws {
    let shrinkage = try #require(Shrinkage([Share(2, of: 10), Share(8, of: 10), Share(0, of: 0)]))
    #expect(shrinkage.mean == 0.5)
    // gamma = (1.8 - 0.25) / 2.25, strength = (1 - gamma) / gamma = 0.7 / 1.55.
    #expect(abs(shrinkage.strength - 0.7 / 1.55) < 1e-12)
    let rate = try #require(shrinkage.rate(of: Share(2, of: 10)))
    #expect(abs(rate - 0.2129630) < 1e-7)
    #expect(shrinkage.rate(of: Share(0, of: 0)) == nil)
  }

  @Test func `Rates that differ only by chance shrink to their mean, and no rates have none`() throws {
    let shrinkage = try #require(Shrinkage([Share(5, of: 10), Share(51, of: 100), Share(49, of: 100)]))
    #expect(shrinkage.rate(of: Share(1, of: 1)) == shrinkage.mean)
    #expect(Shrinkage([Share(0, of: 0)]) == nil)
    #expect(Shrinkage([Share(3, of: 3)])?.rate(of: Share(3, of: 3)) == 1)
  }

  @Test func `Natural breaks are the best of all groupings`() {
    for seed in UInt64(1)...40 {
      var generator = SeededGenerator(seed: seed)
      let values = (0..<Int.random(in: 3...9, using: &generator)).map { _ in
        (
          value: Double(Int.random(in: 0...20, using: &generator)) / 20,
          weight: Double.random(in: 1...50, using: &generator)
        )
      }
      let groups = NaturalBreaks.groups(values, groups: 3)
      let found = spread(values, groups)
      #expect(abs(found - leastSpread(values)) < 1e-9, "seed \(seed)")
      for (left, right) in zip(values.indices, groups) {
        for other in values.indices where values[left].value < values[other].value {
          #expect(right <= groups[other], "seed \(seed)")
        }
      }
    }
  }

  @Test func `Equal values stay together and few values make few groups`() {
    #expect(NaturalBreaks.groups([(0.5, 3), (0.5, 1)], groups: 3) == [0, 0])
    #expect(NaturalBreaks.groups([(0.9, 1), (0.1, 1), (0.9, 1)], groups: 3) == [1, 0, 1])
    #expect(NaturalBreaks.groups([], groups: 3).isEmpty)
  }

  @Test(arguments: [(8, 10, 0.5, 0.109375), (9, 10, 0.5, 0.021484375), (5, 10, 0.5, 1), (0, 3, 0.25, 0.84375)])
  func `The count test matches the binomial distribution`(_ k: Int, _ n: Int, _ rate: Double, _ p: Double) {
    #expect(abs(VolumeTest.pValue(successes: k, trials: n, rate: rate) - p) < 1e-12)
  }

  @Test func `A trend needs a test, its change is that of the share`() {
    let rising = VolumeTest.trend(current: Share(30, of: 1000), before: Share(10, of: 1000))
    #expect(rising.direction == .rising && abs((rising.change ?? 0) - 2) < 1e-12)
    #expect(VolumeTest.trend(current: Share(10, of: 1000), before: Share(30, of: 1000)).direction == .falling)
    // Six after four is half as much again, and nothing.
    let few = VolumeTest.trend(current: Share(6, of: 1000), before: Share(4, of: 1000))
    #expect(few.direction == .steady && abs((few.change ?? 0) - 0.5) < 1e-12)
    // Twice as many tickets in all: no topic rises by that.
    #expect(VolumeTest.trend(current: Share(200, of: 2000), before: Share(100, of: 1000)).direction == .steady)
    #expect(VolumeTest.trend(current: Share(1, of: 10), before: Share(0, of: 10)).direction == .steady)
    #expect(
      VolumeTest.trend(current: Share(400_000, of: 1_000_000), before: Share(100_000, of: 1_000_000)).direction
        == .rising)
  }

  @Test func `Flat volumes raise a false alarm in at most five percent of topics`() {
    var generator = SeededGenerator(seed: 11)
    let topics = 4000
    var counts = [[Int]](repeating: [0, 0], count: topics)
    for window in 0..<2 {
      for _ in 0..<(topics * 12) { counts[Int.random(in: 0..<topics, using: &generator)][window] += 1 }
    }
    let total = topics * 12
    let alarms = counts.count {
      VolumeTest.trend(current: Share($0[0], of: total), before: Share($0[1], of: total)).direction != .steady
    }
    #expect(alarms > 0 && alarms <= topics / 20)
  }

  private func spread(_ values: [(value: Double, weight: Double)], _ groups: [Int]) -> Double {
    (0..<3).reduce(0) { sum, group in
      let members = zip(values, groups).filter { $0.1 == group }.map(\.0)
      let weight = members.reduce(0) { $0 + $1.weight }
      guard weight > 0 else { return sum }
      let mean = members.reduce(0) { $0 + $1.weight * $1.value } / weight
      return sum + members.reduce(0) { $0 + $1.weight * ($1.value - mean) * ($1.value - mean) }
    }
  }

  /// Tries every pair of borders between the sorted distinct values.
  private func leastSpread(_ values: [(value: Double, weight: Double)]) -> Double {
    let borders = Set(values.map(\.value)).sorted()
    var least = Double.infinity
    for first in borders {
      for second in borders where second >= first {
        least = min(least, spread(values, values.map { ($0.value > first ? 1 : 0) + ($0.value > second ? 1 : 0) }))
      }
    }
    return least
  }
}

import Records
import TestSupport
import Testing

/// How often the interval that every share shows holds the true rate.
struct CoverageTests {
  @Test(arguments: [20, 60, 200, 500])
  func `The interval of a share holds the truth 93 to 97 percent of the time, over all rates`(_ total: Int) throws {
    var generator = SeededGenerator(seed: UInt64(total))
    let runs = 400_000 / total
    var held = 0
    for _ in 0..<runs {
      let rate = Double.random(in: 0..<1, using: &generator)
      let interval = try #require(Share(generator.binomial(total, rate: rate), of: total).interval)
      if interval.low <= rate, rate <= interval.high { held += 1 }
    }
    #expect(held * 100 >= runs * 93 && held * 100 <= runs * 97)
  }
}

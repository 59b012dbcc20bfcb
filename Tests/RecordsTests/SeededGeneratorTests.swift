import Records
import Testing

@Suite struct SeededGeneratorTests {
  /// Source: the outputs published for SplitMix64 with seed 1234567 (Rosetta Code, "Pseudo-random numbers/Splitmix64").
  @Test func `The sequence is SplitMix64's`() {
    var generator = SeededGenerator(seed: 1_234_567)
    #expect(
      (0..<5).map { _ in generator.next() } == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
        4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
      ])
  }

  @Test func `A sample has distinct elements and all of them when there are few`() {
    var generator = SeededGenerator(seed: 7)
    let sample = generator.sample(Array(0..<100), count: 20)
    #expect(Set(sample).count == 20)
    #expect(generator.sample([1, 2, 3], count: 5).sorted() == [1, 2, 3])
  }

  @Test func `Every element is sampled about equally often`() {
    var counts = [Int](repeating: 0, count: 10)
    for seed in 0..<2000 {
      var generator = SeededGenerator(seed: UInt64(seed))
      for element in generator.sample(Array(0..<10), count: 3) { counts[element] += 1 }
    }
    #expect(counts.allSatisfy { (500...700).contains($0) })
  }
}

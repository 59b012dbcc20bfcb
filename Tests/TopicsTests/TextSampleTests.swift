import Records
import Testing
import Topics

@Suite struct `A sample of texts` {
  private func sample(_ ids: [Int], limit: Int, seed: UInt64 = 1) -> TextSample {
    var sample = TextSample(limit: limit, seed: seed)
    for id in ids { sample.add(position: id, id: "T-" + String(1000 + id), text: "text \(id)") }
    return sample
  }

  @Test func `holds as many as it may, by id, with their texts and positions`() {
    let drawn = sample(Array(0..<500), limit: 60)
    let tickets = drawn.tickets()
    #expect(drawn.seen == 500 && tickets.count == 60)
    #expect(tickets.map(\.id) == tickets.map(\.id).sorted())
    #expect(tickets.allSatisfy { $0.id == "T-" + String(1000 + $0.position) && $0.text == "text \($0.position)" })
    #expect(sample([3, 1, 2], limit: 60).tickets().map(\.position) == [1, 2, 3])
    #expect(sample(Array(0..<9), limit: 0).tickets().isEmpty && sample([], limit: 5).tickets().isEmpty)
  }

  @Test(arguments: [UInt64(1), 2, 3])
  func `does not depend on the order of the tickets`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let ids = Array(0..<500)
    #expect(
      sample(ids, limit: 60).tickets().map(\.id)
        == sample(ids.shuffled(using: &generator), limit: 60).tickets().map(\.id))
  }

  @Test func `is another one for another seed, and draws from all the tickets alike`() {
    let ids = Array(0..<2000)
    let first = sample(ids, limit: 200).tickets().map(\.position)
    #expect(first != sample(ids, limit: 200, seed: 2).tickets().map(\.position))
    for part in 0..<4 { #expect((25...75).contains(first.count { $0 / 500 == part })) }
  }

  @Test func `keeps most of its tickets when some arrive`() {
    let before = Set(sample(Array(0..<500), limit: 100).tickets().map(\.position))
    let after = Set(sample(Array(0..<550), limit: 100).tickets().map(\.position))
    #expect(before.subtracting(after).count < 25)
    #expect(after.allSatisfy { before.contains($0) || $0 >= 500 }, "none comes back that was left out")
  }

  @Test func `ends where the budget does, with those first drawn`() {
    let drawn = sample(Array(0..<500), limit: 60)
    let paid = drawn.tickets(budget: 100) { _ in 4 }
    #expect(paid.count == 25)
    #expect(Set(paid.map(\.position)).isSubset(of: drawn.tickets().map(\.position)))
    #expect(Set(paid.map(\.position)) == Set(sample(Array(0..<500), limit: 25).tickets().map(\.position)))
    #expect(drawn.tickets(budget: 3) { _ in 4 }.isEmpty)
    #expect(drawn.tickets(budget: 0).count == 60, "what costs nothing is always paid")
  }
}

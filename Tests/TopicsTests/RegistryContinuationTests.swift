import Testing
import Topics

@Suite struct `Groups that go on from registered topics` {
  private func groups(
    found: [Int], start: [Int?], topics: Int, known: [Int]? = nil, multiplicity: [Int]? = nil
  ) -> [Int] {
    let ones = [Int](repeating: 1, count: found.count)
    return ContinuedGroups(
      found: found, start: start, topics: topics, known: known ?? ones, multiplicity: multiplicity ?? ones
    ).groups
  }

  @Test func `are those topics, however the graph falls apart`() {
    #expect(groups(found: [0, 1, 0, 1, 2, 2], start: [1, 1, 1, 0, 0, 0], topics: 2) == [1, 1, 1, 0, 0, 0])
  }

  @Test func `have beside them what nobody knew before`() {
    #expect(
      groups(found: [0, 0, 1, 1, 1, 1, 1], start: [0, 0, 0, 0, 0, 0, 0], topics: 1, known: [1, 1, 1, 0, 0, 0, 0])
        == [0, 0, 1, 1, 1, 1, 1])
    #expect(
      groups(found: [0, 0, 1, 1, 1, 1], start: [0, 0, 0, 0, 0, 0], topics: 1, known: [1, 1, 1, 0, 0, 0])
        == [0, 0, 0, 0, 0, 0], "a quarter known is no news")
  }

  @Test func `count tickets, not texts`() {
    #expect(
      groups(found: [0, 1, 1], start: [0, 0, 0], topics: 1, known: [1, 1, 0], multiplicity: [1, 1, 9]) == [0, 1, 1])
    #expect(
      groups(found: [0, 1, 1], start: [0, 0, 0], topics: 1, known: [1, 9, 0], multiplicity: [1, 9, 1]) == [0, 0, 0])
  }

  @Test func `leave a text near no topic in its group`() {
    #expect(groups(found: [0, 0, 1], start: [0, nil, nil], topics: 1) == [0, 1, 2])
  }

  @Test func `are numbered without gaps`() {
    #expect(groups(found: [0, 0, 1], start: [4, 2, 2], topics: 6) == [1, 0, 0])
    #expect(groups(found: [], start: [], topics: 3).isEmpty)
  }
}

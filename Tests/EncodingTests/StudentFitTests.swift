import Encoding
import LinearAlgebra
import Testing

@Suite struct `The student` {
  private static let corpus = (0..<40).flatMap { number in
    [
      "please refund order \(number) to my card", "where is my refund", "the refund is late again",
      "i forgot my password", "reset the password of my account", "password reset mail never came",
    ]
  }
  /// One direction for refunds, another for passwords.
  private static let targets = Matrix(
    rows: corpus.count, columns: 2, elements: corpus.flatMap { $0.contains("refund") ? [1, 0] : [0, 1] as [Float] })

  private var words: TermOptions {
    var options = TermOptions()
    options.characterRuns = nil
    return options
  }

  @Test func `is the ridge regression of the textbook`() {
    // Two texts without a common word: X·Xᵀ is the identity, and a text's vector its target over 1 + penalty.
    let apart = StudentFit(texts: ["refund", "password"], penalty: 0.5, options: words)
    let own = apart.map(to: Matrix(rows: 2, columns: 2, elements: [3, 4, 0, 2]))
    #expect(isClose(own.vectors(for: ["refund", "password"]).elements, [0.6, 0.8, 0, 1]))
    // Two equal texts: X·Xᵀ is all ones, and the vector the sum of the targets over 2 + penalty.
    let equal = StudentFit(texts: ["refund", "refund"], penalty: 1, options: words)
    let mean = equal.map(to: Matrix(rows: 2, columns: 2, elements: [3, 0, 0, 4]))
    #expect(isClose(mean.vectors(for: ["refund"]).elements, [0.6, 0.8]))
  }

  @Test func `places texts that it never saw as its teacher would`() {
    let map = StudentFit(texts: Self.corpus).map(to: Self.targets)
    let vectors = map.vectors(for: ["my refund order", "password forgotten", "zzz"])
    #expect(vectors[0, 0] > 0.9)
    #expect(vectors[1, 1] > 0.9)
    #expect(vectors.row(2) == [0, 0])
  }

  @Test func `can be tried on texts held back`() {
    let fit = StudentFit(texts: Self.corpus)
    let part = fit.map(to: Self.targets.rows(at: Array(0..<216)))
    let found = part.vectors(for: Array(Self.corpus[216...]))
    for row in 0..<found.rows {
      let isRefund = Self.targets[216 + row, 0] == 1
      #expect((found[row, 0] > found[row, 1]) == isRefund)
    }
  }

  @Test func `gives a text the same vector alone, in a batch, and in one that is split over the cores`() {
    let map = StudentFit(texts: Self.corpus).map(to: Self.targets)
    let many = (0..<3).flatMap { _ in Self.corpus }
    let whole = map.vectors(for: many)
    for index in [0, 255, 256, 719] {
      #expect(map.vectors(for: [many[index]]).row(0) == whole.row(index))
    }
    #expect(map.vectors(for: []).rows == 0)
  }

  @Test func `is the same after a while in the archive`() {
    let map = StudentFit(texts: Self.corpus).map(to: Self.targets)
    let packed = map.packed
    let unpacked = TermMap(packed: packed)
    #expect(unpacked?.packed == packed)
    #expect(unpacked?.vectors(for: Self.corpus) == map.vectors(for: Self.corpus))
    let small = StudentFit(texts: ["refund"], options: words).map(to: Matrix(rows: 1, columns: 1, elements: [1]))
    #expect(TermMap(packed: small.packed)?.vectors(for: ["refund"]).elements == [1])
  }

  @Test func `refuses bytes that are damaged`() {
    let packed = StudentFit(texts: ["refund", "password"], options: words).map(
      to: Matrix(rows: 2, columns: 1, elements: [1, 2])
    ).packed
    #expect(TermMap(packed: packed) != nil)
    for position in packed.indices {
      var damaged = packed
      damaged[position] ^= 1
      #expect(TermMap(packed: damaged) == nil)
      #expect(TermMap(packed: Array(packed.prefix(position))) == nil)
    }
    #expect(TermMap(packed: packed + [0]) == nil)
  }

  @Test func `of no texts maps everything to zeros`() {
    let map = StudentFit(texts: []).map(to: Matrix(rows: 0, columns: 3))
    #expect(map.vectors(for: ["anything"]).elements == [0, 0, 0])
  }

  private func isClose(_ found: [Float], _ expected: [Float]) -> Bool {
    found.count == expected.count && zip(found, expected).allSatisfy { abs($0 - $1) < 1e-5 }
  }
}

import LinearAlgebra
import Testing
import Topics

@Suite struct `The silhouette` {
  @Test func `of two right-angled groups is that of the formula`() {
    let vectors = Matrix(rows: 4, columns: 2, elements: [1, 0, 0.8, 0.6, 0, 1, 0, 1])
    let group = [0, 0, 1, 1]
    let centres = vectors.centres(of: group, groups: 2)
    // The first centre is (1.8, .6) / sqrt(3.6): cosines to own and other centre by hand.
    let length = Float(3.6).squareRoot()
    let own: [Float] = [1.8 / length, (0.8 * 1.8 + 0.6 * 0.6) / length, 1, 1]
    let other: [Float] = [0, 0.6, 0.6 / length, 0.6 / length]
    let expected = zip(own, other).map { ($0 - $1) / (1 - $1) }.reduce(0, +) / 4
    let ones = [1, 1, 1, 1]
    let silhouette = vectors.simplifiedSilhouette(of: group, centres: centres, multiplicity: ones)
    #expect(abs(silhouette - Double(expected)) < 1e-5)
    let one = centres.rows(at: [0])
    #expect(vectors.simplifiedSilhouette(of: [0, 0, 0, 0], centres: one, multiplicity: ones) == 0)
  }

  @Test func `counts a ticket alone as nothing, a text of many tickets in full`() {
    let vectors = Matrix(rows: 3, columns: 2, elements: [1, 0, 0.8, 0.6, 0, 1])
    let alone = [0, 1, 2]
    #expect(vectors.simplifiedSilhouette(of: alone, centres: vectors, multiplicity: [1, 1, 1]) == 0)
    #expect(abs(vectors.simplifiedSilhouette(of: alone, centres: vectors, multiplicity: [1, 1, 9]) - 1.0 / 3) < 1e-6)
  }
}

package import LinearAlgebra
package import Records

/// Places texts in the encoder's space without the encoder: a linear map from their terms to the space's leading
/// directions, taught by a sample that the encoder has read.
package struct Student: Sendable {
  /// Columns of its vectors: of 640 they keep what the nearest centre needs, and a text costs a fifth.
  private static let width = 128
  /// Texts it learns from, at most: its cost grows with their cube.
  private static let lessonLimit = 6_000
  /// Of the lesson, one in so many is held back to see how often it agrees with its teacher.
  private static let heldBackPart = 10

  /// At most `width` rows of the encoder's width.
  private let directions: Matrix
  private let map: TermMap

  private init(directions: Matrix, map: TermMap) {
    self.directions = directions
    self.map = map
  }

  /// Teaches a student and measures it: the share of held-back texts, unseen by a trial student, that are nearest to the
  /// same centre as by the encoder.
  ///
  /// - Parameters:
  ///   - texts: the sample, in an order that does not depend on the input's.
  ///   - vectors: the encoder's, a row per text.
  ///   - centres: of the topics, in the encoder's space.
  ///   - seed: draws the lesson and what is held back.
  package static func taught(
    by texts: [String], vectors: Matrix, centres: Matrix, seed: UInt64
  ) -> (student: Student, agreement: Share) {
    var generator = SeededGenerator(seed: seed)
    let lesson = generator.sample(Array(texts.indices), count: lessonLimit)
    let lessonTexts = lesson.map { texts[$0] }
    let own = vectors.rows(at: lesson)
    let directions = leadingDirections(of: own, count: width, using: &generator)
    let targets = gemm(own, directions, transposeRight: true)
    let fit = StudentFit(texts: lessonTexts)

    let taught = lesson.count - lesson.count / heldBackPart
    let trial = Student(directions: directions, map: fit.map(to: targets.rows(at: Array(0..<taught))))
    let heldBack = Array(taught..<lesson.count)
    let expected = own.rows(at: heldBack).nearestRows(of: centres).positions
    let given = trial.vectors(for: Array(lessonTexts[taught...])).nearestRows(of: trial.projected(centres)).positions
    let agreed = zip(expected, given).count { $0 == $1 }
    return (Student(directions: directions, map: fit.map(to: targets)), Share(agreed, of: heldBack.count))
  }

  /// A vector of length 1 for every text, or of zeros where no known term occurs: `texts.count` x `width`.
  package func vectors(for texts: [String]) -> Matrix {
    map.vectors(for: texts)
  }

  /// Vectors of the encoder's space, such as centres, in the student's: rows of length 1.
  package func projected(_ vectors: Matrix) -> Matrix {
    var projected = gemm(vectors, directions, transposeRight: true)
    projected.normaliseRows()
    return projected
  }

  /// The student as bytes, by which a later run places texts exactly alike.
  package var packed: [UInt8] {
    var bytes = ByteWriter()
    bytes.append(UInt32(directions.rows))
    bytes.append(UInt32(directions.columns))
    bytes.append(directions.elements)
    return bytes.bytes + map.packed
  }

  /// The student that was packed; nil for other bytes.
  package init?(packed: [UInt8]) {
    var bytes = ByteReader(packed[...])
    guard let rows = bytes.number().map(Int.init), let columns = bytes.number().map(Int.init),
      let elements = bytes.floats(rows * columns), let map = TermMap(packed: Array(bytes.rest)), map.width == rows
    else { return nil }
    self.init(directions: Matrix(rows: rows, columns: columns, elements: elements), map: map)
  }
}

import LinearAlgebra

/// The tokens of some texts, one text behind the other without gaps, on their way through a transformer.
struct TransformerBatch {
  /// The rows of every text.
  let texts: [Range<Int>]
  let tokenCount: Int
  /// Row-major, `tokenCount` x width: what is known of every token so far.
  var states: [Float]

  // Room to work in, kept from layer to layer; row-major.

  /// Query, key and value of every token: `tokenCount` x 3 width.
  var projections: [Float]
  /// What every token gathers from the others: `tokenCount` x width.
  var contexts: [Float]
  /// What is added to the states: `tokenCount` x width.
  var updates: [Float]
  /// `tokenCount` x the shape's `inner`.
  var inner: [Float]
  /// The weights of one text's tokens for each other: length x length.
  var scores: [Float]
  /// What every row of `scores` is still to be multiplied by.
  var scales: [Float]

  /// - Parameter lengths: the number of tokens of every text.
  init(lengths: [Int], shape: EncoderShape) {
    var end = 0
    texts = lengths.map { length in
      defer { end += length }
      return end..<end + length
    }
    tokenCount = end
    let longest = lengths.max() ?? 0
    states = [Float](repeating: 0, count: tokenCount * shape.width)
    projections = [Float](repeating: 0, count: tokenCount * 3 * shape.width)
    contexts = states
    updates = states
    inner = [Float](repeating: 0, count: tokenCount * shape.inner)
    scores = [Float](repeating: 0, count: longest * longest)
    scales = [Float](repeating: 0, count: longest)
  }

  /// The mean of the states of every text's tokens, brought to length 1: `texts.count` x width.
  func meanStates() -> Matrix {
    guard tokenCount > 0 else { return Matrix(rows: texts.count, columns: 0) }
    let width = states.count / tokenCount
    var means = Matrix(rows: texts.count, columns: width)
    let states = states.span
    var sums = means.elements.mutableSpan
    for (text, rows) in texts.enumerated() {
      // The length 1 is given below: a sum does as well as a mean.
      for row in rows { axpy(1, states.extracting(row * width..<(row + 1) * width), onto: &sums, at: text * width) }
    }
    means.normaliseRows()
    return means
  }
}

import LinearAlgebra

/// The tokens of some texts, one text behind the other without gaps, on their way through a transformer.
struct TransformerBatch {
  /// The rows of every text.
  let texts: [Range<Int>]
  let tokenCount: Int
  /// Row-major, `tokenCount` x width: what is known of every token so far.
  var states: [Float]

  // Room to work in, kept from layer to layer; row-major.

  /// What goes into a layer's products: `tokenCount` x width, and x the shape's `inner`.
  var rounded: RoundedRows
  var roundedInner: RoundedRows
  /// Query, key and value of every token: `tokenCount` x 3 width.
  var projections: [Float]
  var attention: Attention
  /// What is added to the states: `tokenCount` x width.
  var updates: [Float]
  /// `tokenCount` x the shape's `inner`.
  var inner: [Float]

  /// - Parameter lengths: the number of tokens of every text.
  init(lengths: [Int], shape: EncoderShape) {
    var end = 0
    texts = lengths.map { length in
      defer { end += length }
      return end..<end + length
    }
    tokenCount = end
    states = [Float](repeating: 0, count: tokenCount * shape.width)
    rounded = RoundedRows(rows: tokenCount, columns: shape.width)
    roundedInner = RoundedRows(rows: tokenCount, columns: shape.inner)
    projections = [Float](repeating: 0, count: tokenCount * 3 * shape.width)
    attention = Attention(tokens: lengths.max() ?? 0, width: shape.width, heads: shape.heads)
    updates = states
    inner = [Float](repeating: 0, count: tokenCount * shape.inner)
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

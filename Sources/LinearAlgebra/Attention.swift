/// What the tokens of one text gather from each other, head by head: the mean of their values, weighted for every token
/// by the soft-max of query·key / √(columns of a head).
///
/// Source: Vaswani and others, "Attention is all you need" (2017), 3.2. All products are of whole numbers, as in
/// `RoundedRows`, so that every machine gives the same bits.
package struct Attention: Sendable {
  private let heads: Int
  private let width: Int
  private var queries: RoundedRows
  private var keys: RoundedRows
  /// Row-major, tokens x width: whole numbers of at most `largestValue`.
  private var values: [Float]
  /// The weights of the tokens for each other: whole numbers, those of a row with a sum of about `weightSum`.
  private var weights: [Float]
  private var contexts: [Float]

  // Their product, with what rounding may add to the sum of up to 128 weights, stays below 2²⁴.
  private static let weightSum: Float = 8192
  private static let largestValue: Float = 2000

  /// Room for texts of up to `tokens` tokens.
  package init(tokens: Int, width: Int, heads: Int) {
    precondition(width % heads == 0, "heads of different widths")
    precondition(tokens <= 128, "sums of more weights would be rounded")
    self.heads = heads
    self.width = width
    queries = RoundedRows(rows: tokens, columns: width)
    keys = queries
    values = [Float](repeating: 0, count: tokens * width)
    weights = [Float](repeating: 0, count: tokens * tokens)
    contexts = values
  }

  /// Rounds what the tokens of `rows` gather into the same rows of `gathered`.
  ///
  /// - Parameter projections: row-major, 3 x width columns: query, key and value of every token.
  package mutating func gather(_ rows: Range<Int>, of projections: [Float], into gathered: inout RoundedRows) {
    let count = rows.count
    let own = Block(start: rows.lowerBound * 3 * width, rows: count, columns: width, stride: 3 * width)
    queries.round(projections, own, toRow: 0)
    keys.round(projections, own.shifted(by: width), toRow: 0)
    let unit = roundValues(projections, own.shifted(by: 2 * width))
    let columns = width / heads
    let square = Block(rows: count, columns: count)
    for head in 0..<heads {
      let part = Block(start: head * columns, rows: count, columns: columns, stride: width)
      multiply(queries.wholes, part, by: keys.wholes, part, transposeRight: true, into: &weights, square)
      weigh(count, factor: 1 / Float(columns).squareRoot())
      multiply(weights, square, by: values, part, into: &contexts, part)
    }
    gathered.round(
      contexts, Block(rows: count, columns: width), toRow: rows.lowerBound, unit: unit / Attention.weightSum)
  }

  /// Rounds values by the largest of them, and returns what a whole number stands for.
  private mutating func roundValues(_ projections: [Float], _ block: Block) -> Float {
    let source = projections.span
    let width = block.columns
    var target = values.mutableSpan
    var largest: Float = 0
    for row in 0..<block.rows {
      let start = block.start + row * block.stride
      largest = max(largest, largestSize(of: source.extracting(start..<start + width)))
    }
    let factor = largest > 0 ? Attention.largestValue / largest : 1
    for row in 0..<block.rows {
      roundToWhole(
        source, from: block.start + row * block.stride, by: factor, into: &target, at: row * width, count: width)
    }
    return 1 / factor
  }

  /// Replaces the products of queries and keys by the soft-max of every row.
  private mutating func weigh(_ count: Int, factor: Float) {
    let (queryScales, allKeyScales) = (queries.scales, keys.scales)
    let keyScales = allKeyScales.span
    var values = weights.mutableSpan
    for row in 0..<count {
      let start = row * count
      let scale = queryScales[row] * factor
      for column in 0..<count { values[start + column] *= scale * keyScales[column] }
      let line = start..<start + count
      let largest = maximum(of: values.span.extracting(line))
      for index in line { values[index] = exponential(values[index] - largest) }
      let share = Attention.weightSum / sum(of: values.span.extracting(line))
      for index in line { values[index] = values[index] * share + roundingShift - roundingShift }
    }
  }
}

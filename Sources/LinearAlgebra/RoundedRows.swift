/// Rows of numbers rounded to whole ones, each row with its scale, so that their products have no rounding error: every
/// processor, every kernel of OpenBLAS and every order of summation gives the same bits.
///
/// Single precision holds every whole number up to 2²⁴. Rows of whole numbers that are no longer than 2¹² have, by
/// the inequality of Cauchy and Schwarz, no partial sum of their inner product beyond that. The rounding costs about two
/// thousandths of a number's usual size among hundreds of columns.
package struct RoundedRows: Sendable, Hashable {
  package let columns: Int
  /// Row-major, `rows` x `columns`: whole numbers.
  package private(set) var wholes: [Float]
  /// Of every row: what a whole number is to be multiplied by.
  package private(set) var scales: [Float]

  package var rows: Int { scales.count }

  /// The length that no row exceeds.
  package static let longest: Float = 4096

  /// Rows of zeros.
  package init(rows: Int, columns: Int) {
    self.columns = columns
    wholes = [Float](repeating: 0, count: rows * columns)
    scales = [Float](repeating: 1, count: rows)
  }

  /// Every row as fine as it may be.
  package init(rounding matrix: Matrix) {
    self.init(rows: matrix.rows, columns: matrix.columns)
    round(matrix.elements, Block(rows: rows, columns: columns), toRow: 0)
  }

  /// All rows by the scale that the longest of them needs, so that their products compare as they are.
  package init(roundingAlike matrix: Matrix) {
    self.init(rows: matrix.rows, columns: matrix.columns)
    let source = matrix.elements.span
    var longest: Float = 0
    for row in 0..<rows {
      longest = max(longest, squares(of: source.extracting(row * columns..<(row + 1) * columns)))
    }
    let scale = longest > 0 ? longest.squareRoot() / RoundedRows.room(columns: columns) : 1
    scales = [Float](repeating: scale, count: matrix.rows)
    var target = wholes.mutableSpan
    roundToWhole(source, from: 0, by: 1 / scale, into: &target, at: 0, count: source.count)
  }

  /// Rounds the rows of a block into those from `row` on.
  ///
  /// - Parameter unit: what 1 stands for in the block.
  package mutating func round(_ values: [Float], _ block: Block, toRow row: Int, unit: Float = 1) {
    precondition(block.columns == columns && row + block.rows <= rows, "rows of another shape")
    let room = RoundedRows.room(columns: columns)
    let source = values.span
    for index in 0..<block.rows {
      let start = block.start + index * block.stride
      let length = squares(of: source.extracting(start..<start + columns)).squareRoot()
      let factor = length > 0 ? room / length : 1
      scales[row + index] = unit / factor
      var target = wholes.mutableSpan
      roundToWhole(
        source, from: start, by: factor, into: &target, at: (row + index) * block.columns, count: block.columns)
    }
  }

  /// How long a row may be before its numbers, each moved by half at most, are rounded.
  private static func room(columns: Int) -> Float {
    longest - 1 - Float(columns).squareRoot() / 2
  }
}

/// Adding and taking off 1.5·2²³ rounds a number of at most 2²² to a whole one, ties to the even one.
let roundingShift: Float = 12_582_912

/// Writes the whole numbers next to `count` numbers times `factor`.
///
/// - Precondition: no product is larger than 2²².
@inline(__always)
func roundToWhole(
  _ source: Span<Float>, from start: Int, by factor: Float, into target: inout MutableSpan<Float>, at place: Int,
  count: Int
) {
  for index in 0..<count {
    target[place + index] = source[start + index] * factor + roundingShift - roundingShift
  }
}

/// The product of all rows of `left` with all rows of `right`, exact but for the last step: `left.rows` x `right.rows`.
///
/// The same bits on every machine.
package func exactProduct(_ left: RoundedRows, withRowsOf right: RoundedRows) -> Matrix {
  precondition(left.columns == right.columns, "vectors of different widths")
  var product = gemm(
    Matrix(rows: left.rows, columns: left.columns, elements: left.wholes),
    Matrix(rows: right.rows, columns: right.columns, elements: right.wholes), transposeRight: true)
  let columnScales = right.scales.span
  var elements = product.elements.mutableSpan
  for row in 0..<left.rows {
    let scale = left.scales[row]
    let start = row * right.rows
    for column in 0..<right.rows { elements[start + column] *= scale * columnScales[column] }
  }
  return product
}

/// The largest products of every row of a block so far, and the rows with which they are.
struct NearestLists: Sendable {
  let rows: Range<Int>
  private let count: Int
  /// Row-major, `rows.count` x `count`: the largest first; of equal ones that with the lower position.
  private(set) var positions: [Int32]
  private var products: [Float]
  /// Of every row: the last of its products.
  private var least: [Float]

  init(of rows: Range<Int>, count: Int) {
    self.rows = rows
    self.count = count
    positions = [Int32](repeating: .max, count: rows.count * count)
    products = [Float](repeating: -.infinity, count: rows.count * count)
    least = [Float](repeating: -.infinity, count: rows.count)
  }

  /// Adds the rows of two blocks to each other's lists.
  ///
  /// - Parameter products: row-major, `rows.count` x `other.rows.count`.
  mutating func compare(with other: inout NearestLists, _ products: [Float]) {
    let width = other.rows.count
    let source = products.span
    for row in 0..<rows.count {
      let line = source.extracting(row * width..<(row + 1) * width)
      var column = 0
      while column < width {
        let end = min(column + 16, width)
        if end - column < 16 || line.reaches(least[row], or: other.least.span, at: column) {
          for index in column..<end {
            let product = line[index]
            if product >= least[row] { insert(product, at: other.rows.lowerBound + index, row: row) }
            if product >= other.least[index] { other.insert(product, at: rows.lowerBound + row, row: index) }
          }
        }
        column = end
      }
    }
  }

  /// Adds the rows of the block to each other's lists.
  ///
  /// - Parameter products: row-major, `rows.count` x `rows.count`.
  mutating func compareWithin(_ products: [Float]) {
    let width = rows.count
    let source = products.span
    for row in 0..<width {
      for column in 0..<width where column != row {
        let product = source[row * width + column]
        if product >= least[row] { insert(product, at: rows.lowerBound + column, row: row) }
      }
    }
  }

  private mutating func insert(_ product: Float, at position: Int, row: Int) {
    let first = row * count
    let position = Int32(position)
    var place = first + count - 1
    func goesBefore(_ place: Int) -> Bool {
      product > products[place] || (product == products[place] && position < positions[place])
    }
    guard goesBefore(place) else { return }
    while place > first, goesBefore(place - 1) {
      products[place] = products[place - 1]
      positions[place] = positions[place - 1]
      place -= 1
    }
    products[place] = product
    positions[place] = position
    least[row] = products[first + count - 1]
  }
}

extension Span<Float> {
  /// Whether one of the sixteen numbers from `start` on is no less than `bound`, or than its own bound.
  @inline(__always)
  fileprivate func reaches(_ bound: Float, or bounds: Span<Float>, at start: Int) -> Bool {
    let numbers = lanes(at: start)
    // Its type is spelled out: without, the compiler takes a comparison that goes lane by lane.
    let bounds16 = SIMD16<Float>(repeating: bound)
    return any((numbers .>= bounds.lanes(at: start)) .| (numbers .>= bounds16))
  }
}

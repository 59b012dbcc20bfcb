/// The inner product of two spans of the same length.
///
/// Sixteen partial sums, added up in a fixed order: vector instructions do them at once, and every build, optimised or
/// not, gives the same bits.
package func dot(_ left: Span<Float>, _ right: Span<Float>) -> Float {
  precondition(left.count == right.count, "spans of different lengths")
  var sums = SIMD16<Float>.zero
  let whole = left.count & ~15
  var start = 0
  while start < whole {
    sums += left.lanes(at: start) * right.lanes(at: start)
    start += 16
  }
  var sum = sums.sum()
  for index in whole..<left.count { sum += left[index] * right[index] }
  return sum
}

/// Adds `factor` times `source` to the elements of `target` from `start` on.
package func axpy(
  _ factor: Float, _ source: Span<Float>, onto target: inout MutableSpan<Float>, at start: Int
) {
  precondition(start >= 0 && start + source.count <= target.count, "the target is too short")
  for index in source.indices { target[start + index] += factor * source[index] }
}

extension Matrix {
  /// Adds some rows of another matrix, each times its factor, to one row of this one; in the order of `positions`.
  package mutating func add(
    rowsOf source: Matrix, at positions: Span<Int32>, times factors: Span<Float>, toRow row: Int
  ) {
    precondition(positions.count == factors.count, "a factor for every row")
    precondition(columns == source.columns, "rows of different widths")
    let width = columns
    let vectors = source.elements.span
    let start = row * width
    var target = elements.mutableSpan
    func vector(_ entry: Int) -> Range<Int> {
      let start = Int(positions[entry]) * width
      return start..<start + width
    }
    // Four at a time: memory answers several questions at once, and the sums are those of one after the other.
    let whole = positions.count & ~3
    for entry in stride(from: 0, to: whole, by: 4) {
      let first = vectors.extracting(vector(entry))
      let second = vectors.extracting(vector(entry + 1))
      let third = vectors.extracting(vector(entry + 2))
      let fourth = vectors.extracting(vector(entry + 3))
      let (one, two) = (factors[entry], factors[entry + 1])
      let (three, four) = (factors[entry + 2], factors[entry + 3])
      for column in 0..<width {
        target[start + column] =
          target[start + column] + one * first[column] + two * second[column] + three * third[column]
          + four * fourth[column]
      }
    }
    for entry in whole..<positions.count {
      axpy(factors[entry], vectors.extracting(vector(entry)), onto: &target, at: start)
    }
  }

  /// Scales every row to length 1; a row of zeros stays as it is.
  package mutating func normaliseRows() {
    let width = columns
    for row in 0..<rows {
      let length = rowLength(row)
      guard length > 0 else { continue }
      let scale = 1 / length
      for index in row * width..<(row + 1) * width { elements[index] *= scale }
    }
  }

  private func rowLength(_ row: Int) -> Float {
    let vector = elements.span.extracting(row * columns..<(row + 1) * columns)
    return dot(vector, vector).squareRoot()
  }

  /// For every row the most similar row of `candidates` by inner product, and that product; of equal ones the first.
  ///
  /// A row's answer depends on the row and the candidates alone, never on the rows beside it: a batch gives what the
  /// whole would give.
  /// - Complexity: rows x candidates x columns.
  package func nearestRows(of candidates: Matrix) -> (positions: [Int], products: [Float]) {
    precondition(columns == candidates.columns, "vectors of different widths")
    precondition(candidates.rows > 0, "nothing to choose from")
    let width = columns
    let parts = concurrentParts(of: rows, size: Matrix.nearestPart) { part in
      let own = elements.span
      let others = candidates.elements.span
      return part.map { row -> (position: Int, product: Float) in
        let vector = own.extracting(row * width..<(row + 1) * width)
        var best = (position: 0, product: -Float.infinity)
        for candidate in 0..<candidates.rows {
          let product = dot(vector, others.extracting(candidate * width..<(candidate + 1) * width))
          if product > best.product { best = (candidate, product) }
        }
        return best
      }
    }.flatMap(\.self)
    return (parts.map(\.position), parts.map(\.product))
  }

  /// Rows that one core compares at a time.
  private static let nearestPart = 256
}

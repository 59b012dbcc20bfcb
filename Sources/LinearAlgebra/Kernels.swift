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
    sums += lanes(of: left, at: start) * lanes(of: right, at: start)
    start += 16
  }
  var sum = sums.sum()
  for index in whole..<left.count { sum += left[index] * right[index] }
  return sum
}

/// Sixteen neighbouring elements.
@inline(__always)
private func lanes(of span: Span<Float>, at start: Int) -> SIMD16<Float> {
  // One bounds check for all sixteen.
  let part = span.extracting(start..<start + 16)
  var lanes = SIMD16<Float>.zero
  for lane in 0..<16 { lanes[lane] = part[lane] }
  return lanes
}

/// Adds `factor` times `source` to the elements of `target` from `start` on.
package func axpy(
  _ factor: Float, _ source: Span<Float>, onto target: inout MutableSpan<Float>, at start: Int
) {
  precondition(start >= 0 && start + source.count <= target.count, "the target is too short")
  for index in source.indices { target[start + index] += factor * source[index] }
}

extension Matrix {
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
    var positions: [Int] = []
    var products: [Float] = []
    positions.reserveCapacity(rows)
    products.reserveCapacity(rows)
    let width = columns
    let own = elements.span
    let others = candidates.elements.span
    for row in 0..<rows {
      let vector = own.extracting(row * width..<(row + 1) * width)
      var best = 0
      var bestProduct = -Float.infinity
      for candidate in 0..<candidates.rows {
        let product = dot(vector, others.extracting(candidate * width..<(candidate + 1) * width))
        if product > bestProduct {
          best = candidate
          bestProduct = product
        }
      }
      positions.append(best)
      products.append(bestProduct)
    }
    return (positions, products)
  }
}

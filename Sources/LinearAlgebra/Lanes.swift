extension Span<Float> {
  /// Sixteen neighbouring elements.
  @inline(__always)
  func lanes(at start: Int) -> SIMD16<Float> {
    // Inside the span, or the load traps.
    unsafe bytes.unsafeLoadUnaligned(fromByteOffset: start * MemoryLayout<Float>.stride, as: SIMD16<Float>.self)
  }
}

/// The sum of a span in sixteen partial sums, added up in a fixed order: every build gives the same bits.
func sum(of span: Span<Float>) -> Float {
  var sums = SIMD16<Float>.zero
  let whole = span.count & ~15
  for start in stride(from: 0, to: whole, by: 16) { sums += span.lanes(at: start) }
  var total = sums.sum()
  for index in whole..<span.count { total += span[index] }
  return total
}

/// The sum of the squares of a span, added up like `sum(of:)`.
func squares(of span: Span<Float>) -> Float {
  var sums = SIMD16<Float>.zero
  let whole = span.count & ~15
  for start in stride(from: 0, to: whole, by: 16) {
    let lanes = span.lanes(at: start)
    sums += lanes * lanes
  }
  var total = sums.sum()
  for index in whole..<span.count { total += span[index] * span[index] }
  return total
}

/// The largest element of a span that is not empty.
func maximum(of span: Span<Float>) -> Float {
  var largest = span[0]
  let whole = span.count & ~15
  if whole > 0 {
    var lanes = span.lanes(at: 0)
    for start in stride(from: 16, to: whole, by: 16) {
      let next = span.lanes(at: start)
      lanes.replace(with: next, where: next .> lanes)
    }
    for lane in 0..<16 where lanes[lane] > largest { largest = lanes[lane] }
  }
  for index in whole..<span.count where span[index] > largest { largest = span[index] }
  return largest
}

/// The largest size of an element of a span: 0 for an empty one.
func largestSize(of span: Span<Float>) -> Float {
  var lanes = SIMD16<Float>.zero
  let whole = span.count & ~15
  for start in stride(from: 0, to: whole, by: 16) {
    let next = span.lanes(at: start)
    let opposite = SIMD16<Float>.zero - next
    let sizes = next.replacing(with: opposite, where: opposite .> next)
    lanes.replace(with: sizes, where: sizes .> lanes)
  }
  var largest = lanes.max()
  for index in whole..<span.count { largest = max(largest, abs(span[index])) }
  return largest
}

/// The results of `body` for the consecutive ranges of `size` that cut `0..<count`, in that order, worked out on all
/// cores.
///
/// The ranges depend on `count` and `size` alone, so that the results do not depend on the machine.
package func concurrentParts<Result: Sendable>(
  of count: Int, size: Int, _ body: @Sendable (Range<Int>) -> Result
) -> [Result] {
  let parts = (count + size - 1) / size
  let results = try? concurrentMap(parts) { part in
    body(part * size..<min(count, (part + 1) * size))
  }
  guard let results else { preconditionFailure("a body that cannot fail has failed") }
  return results
}

import Dispatch
import Synchronization

/// The results of `body` for 0 to `count - 1`, in that order, worked out on all cores.
///
/// How the work is cut must not depend on the number of cores: then neither do the results.
/// - Throws: the error of the first part that failed.
package func concurrentMap<Result: Sendable>(
  _ count: Int, _ body: @Sendable (Int) throws -> Result
) throws -> [Result] {
  let results = Mutex([Swift.Result<Result, any Error>?](repeating: nil, count: count))
  DispatchQueue.concurrentPerform(iterations: count) { part in
    let result = Swift.Result { try body(part) }
    results.withLock { $0[part] = result }
  }
  return try results.withLock { $0 }.map { result in
    guard let result else { preconditionFailure("a part was never worked out") }
    return try result.get()
  }
}

/// The results of two bodies, worked out at the same time where there are two cores.
package func concurrently<First: Sendable, Second: Sendable>(
  _ first: @Sendable () -> First, _ second: @Sendable () -> Second
) -> (First, Second) {
  let results = Mutex<(first: First?, second: Second?)>((nil, nil))
  DispatchQueue.concurrentPerform(iterations: 2) { part in
    if part == 0 {
      let result = first()
      results.withLock { $0.first = result }
    } else {
      let result = second()
      results.withLock { $0.second = result }
    }
  }
  guard case (let first?, let second?) = results.withLock({ $0 }) else {
    preconditionFailure("a part was never worked out")
  }
  return (first, second)
}

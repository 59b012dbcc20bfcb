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

import Foundation

/// A bounded queue between a producing thread and a consuming one.
///
/// The producer waits while `capacity` batches are on their way, so memory stays bounded; when the consumer gives up,
/// the producer's next `send` throws.
final class BatchChannel<Batch: Sendable, Product: Sendable>: @unchecked Sendable {
  /// Thrown to the producer when nobody takes its batches any more.
  struct Closed: Error {}

  private let condition = NSCondition()
  private let capacity: Int
  private var batches: [Batch] = []
  private var outcome: Result<Product, any Error>?
  private var isAbandoned = false

  init(capacity: Int) {
    self.capacity = capacity
  }

  /// - Throws: `Closed` when the consumer gave up.
  func send(_ batch: Batch) throws {
    condition.lock()
    defer { condition.unlock() }
    while batches.count >= capacity, !isAbandoned { condition.wait() }
    if isAbandoned { throw Closed() }
    batches.append(batch)
    condition.broadcast()
  }

  /// Called by the producer when it is done or has failed.
  func finish(_ outcome: Result<Product, any Error>) {
    condition.lock()
    self.outcome = outcome
    condition.broadcast()
    condition.unlock()
  }

  /// The next batch; nil after the last one.
  func next() -> Batch? {
    condition.lock()
    defer { condition.unlock() }
    while batches.isEmpty, outcome == nil { condition.wait() }
    guard !batches.isEmpty else { return nil }
    condition.broadcast()
    return batches.removeFirst()
  }

  /// What the producer made; to be called after the last batch.
  ///
  /// - Throws: the producer's error.
  func product() throws -> Product {
    condition.lock()
    defer { condition.unlock() }
    while true {
      if let outcome { return try outcome.get() }
      condition.wait()
    }
  }

  /// Tells the producer to stop, and waits until it has.
  func abandon() {
    condition.lock()
    defer { condition.unlock() }
    isAbandoned = true
    condition.broadcast()
    while outcome == nil { condition.wait() }
  }
}

import Foundation

/// Hands batches from a reading thread to the thread that stores them, a few at a time.
///
/// The reader waits while `capacity` batches are on their way, so memory stays bounded; when the storing side
/// gives up, the reader's next `send` throws.
final class BatchChannel<Batch: Sendable>: @unchecked Sendable {
  /// Thrown to the reader when nobody will take its batches any more.
  struct Closed: Error {}

  private let condition = NSCondition()
  private let capacity: Int
  private var batches: [Batch] = []
  private var outcome: Result<Void, any Error>?
  private var isAbandoned = false

  init(capacity: Int) {
    self.capacity = capacity
  }

  /// - Throws: `Closed` when the storing side gave up.
  func send(_ batch: Batch) throws {
    condition.lock()
    defer { condition.unlock() }
    while batches.count >= capacity, !isAbandoned { condition.wait() }
    if isAbandoned { throw Closed() }
    batches.append(batch)
    condition.broadcast()
  }

  /// No batch follows; an error reaches the storing side after the batches before it.
  func finish(_ outcome: Result<Void, any Error>) {
    condition.lock()
    self.outcome = outcome
    condition.broadcast()
    condition.unlock()
  }

  /// The next batch, or nil after the last.
  ///
  /// - Throws: the reader's error.
  func next() throws -> Batch? {
    condition.lock()
    defer { condition.unlock() }
    while batches.isEmpty, outcome == nil { condition.wait() }
    if batches.isEmpty {
      try outcome?.get()
      return nil
    }
    condition.broadcast()
    return batches.removeFirst()
  }

  /// Tells the reader to stop, and waits until it has.
  func abandon() {
    condition.lock()
    defer { condition.unlock() }
    isAbandoned = true
    condition.broadcast()
    while outcome == nil { condition.wait() }
  }
}

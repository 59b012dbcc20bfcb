import Foundation

/// Two threads in a row: one produces batches, the caller's consumes them, a few are on their way between.
enum Handover {
  /// Runs `produce` on a thread of its own and `consume` here for each of its batches, in order.
  ///
  /// - Returns: what `produce` returned.
  /// - Throws: what `consume` throws; else, after the last batch, what `produce` throws.
  static func run<Batch: Sendable, Product: Sendable>(
    produce: @escaping @Sendable ((Batch) throws -> Void) throws -> Product,
    consume: (Batch) throws -> Void
  ) throws -> Product {
    let channel = BatchChannel<Batch, Product>(capacity: 3)
    Thread.detachNewThread {
      channel.finish(Result { try produce(channel.send) })
    }
    do {
      while let batch = channel.next() { try consume(batch) }
    } catch {
      channel.abandon()
      throw error
    }
    return try channel.product()
  }
}

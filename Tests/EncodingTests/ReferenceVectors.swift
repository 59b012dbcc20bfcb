import Foundation
import Synchronization

/// Tokens and vectors of the published model, worked out with its float32 weights.
struct ReferenceVectors: Decodable {
  struct Entry: Decodable {
    let text: String
    let tokens: [Int32]
    let vector: [Float]

    enum CodingKeys: String, CodingKey {
      case text
      case tokens = "token_ids"
      case vector
    }
  }

  let entries: [Entry]

  init() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "minilm-reference.json")
    self = try JSONDecoder().decode(ReferenceVectors.self, from: Data(contentsOf: file))
  }
}

/// The numbers that a progress callback was given.
final class Counts: Sendable {
  private let storage = Mutex<[Int]>([])

  var values: [Int] { storage.withLock { $0 } }

  func append(_ count: Int) {
    storage.withLock { $0.append(count) }
  }
}

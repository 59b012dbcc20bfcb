package import Records

/// The ids of topics and parents: a letter and a number that counts from 1.
package enum TopicIdentifier {
  /// `t-0001` for index 0.
  package static func topic(_ index: Int) -> String { numbered("t", index) }

  /// `p-0001` for index 0.
  package static func parent(_ index: Int) -> String { numbered("p", index) }

  private static func numbered(_ letter: String, _ index: Int) -> String {
    let number = String(index + 1)
    return letter + "-" + String(repeating: "0", count: max(0, 4 - number.count)) + number
  }
}

extension TopicRegistry {
  /// Where a topic stands in `topics`; nil for an id that was never given.
  package func index(ofTopic id: String) -> Int? {
    guard id.hasPrefix("t-"), let number = Int(id.dropFirst(2)), topics.indices.contains(number - 1),
      topics[number - 1].topic.id == id
    else { return nil }
    return number - 1
  }
}

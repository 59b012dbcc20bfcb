extension Message {
  /// Messages by their times, those of one time in the order of the file; untouched when a time is missing.
  package static func inOrderOfTime(_ messages: [Message]) -> [Message] {
    let times = messages.compactMap(\.sentAt)
    guard times.count == messages.count, zip(times, times.dropFirst()).contains(where: { $0 > $1 }) else {
      return messages
    }
    return messages.indices.sorted { (times[$0], $0) < (times[$1], $1) }.map { messages[$0] }
  }
}

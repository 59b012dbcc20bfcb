/// What a model put out, in whichever shape its library logs it.
enum GeneratedOutput {
  private static let toolMarks = ByteMarks([
    "\"type\":\"tool_call\"", "\"type\":\"function_call\"", "\"function_call\":{", "\"functionCall\":{",
    "\"tool_calls\":[{",
  ])

  /// Whether it is a text and no call of a tool; shapes differ, so that the marks of a call are looked for.
  ///
  /// - Parameter bytes: JSON, or JSON within a text.
  static func isReply(_ bytes: some Sequence<UInt8>) -> Bool {
    let letters = bytes.filter { $0 > 0x20 && $0 != UInt8(ascii: "\\") }
    return !letters.isEmpty && !toolMarks.areIn(letters.span)
  }
}

/// Tools that pass a conversation to a person.
enum HandoverTool {
  private static let marks = ByteMarks(["handover", "transfer_to_human", "escalate"])

  static func isOne(_ name: String) -> Bool { marks.areIn(Array(name.lowercased().utf8).span) }
}

/// Short texts that are looked for in many long ones: by bytes, since comparing characters took most of the time.
private struct ByteMarks {
  private let marks: [[UInt8]]

  init(_ marks: [String]) {
    self.marks = marks.map { Array($0.utf8) }
  }

  /// Whether one of the marks is in a text.
  func areIn(_ text: Span<UInt8>) -> Bool {
    for position in text.indices {
      for mark in marks where mark[0] == text[position] && text.count - position >= mark.count {
        if mark.indices.allSatisfy({ mark[$0] == text[position + $0] }) { return true }
      }
    }
    return false
  }
}

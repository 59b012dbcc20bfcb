/// What a model put out, in whichever shape its library logs it.
enum GeneratedOutput {
  private static let toolMarks = [
    "\"type\":\"tool_call\"", "\"type\":\"function_call\"", "\"function_call\":{", "\"functionCall\":{",
    "\"tool_calls\":[{",
  ]

  /// Whether it is a text and no call of a tool; shapes differ, so that the marks of a call are looked for.
  ///
  /// - Parameter bytes: JSON, or JSON within a text.
  static func isReply(_ bytes: some Sequence<UInt8>) -> Bool {
    let text = String(decoding: bytes.filter { $0 > 0x20 && $0 != UInt8(ascii: "\\") }, as: UTF8.self)
    return !text.isEmpty && !toolMarks.contains(where: text.contains)
  }
}

/// Tools that pass a conversation to a person.
enum HandoverTool {
  private static let marks = ["handover", "transfer_to_human", "escalate"]

  static func isOne(_ name: String) -> Bool {
    let name = name.lowercased()
    return marks.contains(where: name.contains)
  }
}

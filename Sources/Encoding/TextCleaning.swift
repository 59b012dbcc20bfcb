/// Takes out of a text what is not the customer's request: quoted history, signatures, and personal tokens.
enum TextCleaning {
  /// A subject without its reply marks.
  static func subject(_ text: String) -> String {
    var rest = text[...]
    while let mark = replyMarks.first(where: { rest.prefix(5).lowercased().hasPrefix($0) }) {
      rest = rest.dropFirst(mark.count).drop(while: \.isWhitespace)
    }
    return ClassTokens.replaced(in: rest)
  }

  /// A message without quoted history and signature, on one line, words separated by single blanks.
  static func message(_ text: String) -> String {
    let lines = text.utf8.split(separator: UInt8(ascii: "\n")).map(trimmed).filter { !$0.isEmpty }
    var kept: [String] = []
    var position = 0
    while position < lines.count {
      let line = lines[position]
      let following = lines[(position + 1)...]
      if line == "--" || MailMarks.opensForwardedHistory(line, following: following) { break }
      let header = MailMarks.quoteHeaderLines(line, next: following.first)
      if header > 0 {
        // Below the header stands the history, either marked line by line or all the rest.
        guard following.dropFirst(header - 1).first?.utf8.first == UInt8(ascii: ">") else { break }
        position += header
        continue
      }
      if !kept.isEmpty, MailMarks.opensSignature(line, following: following) { break }
      if line.utf8.first != UInt8(ascii: ">"), !MailMarks.isDeviceSignature(line) {
        kept.append(ClassTokens.replaced(in: line))
      }
      position += 1
    }
    return kept.joined(separator: " ")
  }

  private static let replyMarks = ["re:", "fw:", "fwd:", "aw:", "wg:", "sv:", "antw:"]

  /// A line without blanks and control characters at its ends.
  private static func trimmed(_ line: Substring.UTF8View) -> Substring {
    guard let start = line.firstIndex(where: { $0 > 0x20 }), let end = line.lastIndex(where: { $0 > 0x20 })
    else { return "" }
    return Substring(line[start...end])
  }
}

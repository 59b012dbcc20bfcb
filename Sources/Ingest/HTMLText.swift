/// Turns the HTML of a message into the text its writer wrote.
enum HTMLText {
  /// Tags become nothing or a line end, entities their characters; styles, scripts and the quoted history are dropped.
  static func plain(_ html: String) -> String {
    let bytes = Array(html.utf8)
    var text = HTMLTextBuilder()
    var position = 0
    var quoteDepth = 0
    while position < bytes.count {
      guard bytes[position] == UInt8(ascii: "<"), let tag = HTMLTag(bytes, at: position) else {
        if quoteDepth == 0 { text.append(bytes[position]) }
        position += 1
        continue
      }
      position = tag.end
      if tag.isHistory { break }
      switch tag.name {
      case "style" where !tag.isClosing, "script" where !tag.isClosing, "title" where !tag.isClosing:
        position = HTMLTag.end(ofElement: tag.name, in: bytes, from: position)
      case "blockquote": quoteDepth = max(0, quoteDepth + (tag.isClosing ? -1 : 1))
      case "br": text.endLine()
      case "p", "div", "li", "ul", "ol", "tr", "table", "pre", "hr", "h1", "h2", "h3", "h4", "h5", "h6": text.endLine()
      default: break
      }
    }
    return text.finished
  }
}

/// Collects text with runs of blanks as one blank.
private struct HTMLTextBuilder {
  private var bytes: [UInt8] = []

  mutating func append(_ byte: UInt8) {
    guard byte <= 0x20 else {
      bytes.append(byte)
      return
    }
    if let last = bytes.last, last > 0x20 { bytes.append(0x20) }
  }

  mutating func endLine() {
    if bytes.last == 0x20 { bytes.removeLast() }
    if let last = bytes.last, last != 0x0A { bytes.append(0x0A) }
  }

  /// The text without entities, without the lines from "On ... wrote:" on, and without blank ends.
  var finished: String {
    var lines: [Substring] = []
    let text = HTMLEntities.decoded(String(decoding: bytes, as: UTF8.self))
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if QuotedHistory.begins(line) { break }
      // Mail programs break the line behind the address.
      if let last = lines.last, QuotedHistory.begins(last + " " + line) {
        lines.removeLast()
        break
      }
      lines.append(line)
    }
    while lines.last?.allSatisfy(\.isWhitespace) == true { lines.removeLast() }
    return lines.joined(separator: "\n")
  }
}

/// The line that mail programs put above the message that is answered.
private enum QuotedHistory {
  private static let openings = [
    ("On ", "wrote:"), ("Am ", ":"), ("Le ", "a écrit :"), ("Le ", "a écrit:"), ("El ", "escribió:"), ("Op ", ":"),
    ("Em ", "escreveu:"), ("Il ", "ha scritto:"),
  ]
  private static let rules = ["-----Original Message-----", "-----Ursprüngliche Nachricht-----"]
  /// What a line of German or Dutch has before its name, as a colon alone tells nothing.
  private static let verbs = [" schrieb ", " schreef "]

  static func begins(_ line: some StringProtocol) -> Bool {
    if rules.contains(where: line.hasPrefix) { return true }
    return openings.contains { start, end in
      line.hasPrefix(start) && line.hasSuffix(end) && (end != ":" || verbs.contains(where: line.contains))
    }
  }
}

/// A tag or comment within HTML.
private struct HTMLTag {
  /// Lower case; empty for a comment or declaration.
  let name: String
  let isClosing: Bool
  /// The position after the tag.
  let end: Int
  /// Whether the mail program marks what follows as the earlier conversation.
  let isHistory: Bool

  /// Nil when the `<` at `start` begins no tag.
  init?(_ bytes: [UInt8], at start: Int) {
    var position = start + 1
    isClosing = position < bytes.count && bytes[position] == UInt8(ascii: "/")
    if isClosing { position += 1 }
    guard position < bytes.count, HTMLTag.isLetter(bytes[position]) || bytes[position] == UInt8(ascii: "!") else {
      return nil
    }
    let isComment = bytes[start...].starts(with: "<!--".utf8)
    let nameStart = position
    while position < bytes.count, HTMLTag.isLetter(bytes[position]) || (0x30...0x39).contains(bytes[position]) {
      position += 1
    }
    name = String(decoding: bytes[nameStart..<position], as: UTF8.self).lowercased()
    var quote: UInt8?
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if isComment {
        if byte == UInt8(ascii: ">"), bytes[start..<position].suffix(3).starts(with: "-->".utf8) { break }
      } else if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        break
      }
    }
    end = position
    let isMarked = !isClosing && (name == "div" || name == "blockquote")
    let text = isMarked ? String(decoding: bytes[start..<position], as: UTF8.self) : ""
    isHistory = HTMLTag.historyMarks.contains(where: text.contains)
  }

  /// The position after the closing tag of an element whose content is no text; the end when it is not closed.
  static func end(ofElement name: String, in bytes: [UInt8], from start: Int) -> Int {
    var position = start
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "<"), let tag = HTMLTag(bytes, at: position), tag.isClosing, tag.name == name {
        return tag.end
      }
      position += 1
    }
    return bytes.count
  }

  /// Gmail's, Outlook's, Yahoo's and Thunderbird's marks of the earlier conversation.
  private static let historyMarks = ["gmail_quote", "divRplyFwdMsg", "appendonsend", "yahoo_quoted", "moz-cite-prefix"]

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}

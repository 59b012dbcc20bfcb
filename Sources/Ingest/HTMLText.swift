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
      case "style" where !tag.isClosing, "script" where !tag.isClosing:
        position = HTMLTag.end(ofElement: tag.name, in: bytes, from: position)
      case "blockquote": quoteDepth = max(0, quoteDepth + (tag.isClosing ? -1 : 1))
      case "br": text.endLine()
      case "p", "div", "li", "tr", "h1", "h2", "h3", "h4": if tag.isClosing { text.endLine() }
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
      if line.hasPrefix("On "), line.hasSuffix("wrote:") { break }
      lines.append(line)
    }
    while lines.last?.allSatisfy(\.isWhitespace) == true { lines.removeLast() }
    return lines.joined(separator: "\n")
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
    isHistory =
      name == "div" && !isClosing && String(decoding: bytes[start..<position], as: UTF8.self).contains("gmail_quote")
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

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}

/// Character references of HTML.
enum HTMLEntities {
  /// Decodes `&#39;`, `&#x27;` and the named references that mail programs write; others stay as they are.
  static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var output = ""
    var rest = Substring(text)
    while let start = rest.firstIndex(of: "&") {
      output += rest[..<start]
      rest = rest[start...]
      guard let end = rest.prefix(10).firstIndex(of: ";"),
        let character = character(rest[rest.index(after: start)..<end])
      else {
        output.append("&")
        rest = rest.dropFirst()
        continue
      }
      output.unicodeScalars.append(character)
      rest = rest[rest.index(after: end)...]
    }
    return output + rest
  }

  private static func character(_ reference: Substring) -> Unicode.Scalar? {
    guard reference.first == "#" else { return named[String(reference)] }
    let digits = reference.dropFirst()
    let value =
      digits.first == "x" || digits.first == "X" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return value.flatMap { Unicode.Scalar($0) }
  }

  private static let named: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "ndash": "\u{2013}",
    "mdash": "\u{2014}", "lsquo": "\u{2018}", "rsquo": "\u{2019}", "ldquo": "\u{201C}", "rdquo": "\u{201D}",
    "hellip": "\u{2026}", "euro": "\u{20AC}", "pound": "\u{A3}", "copy": "\u{A9}", "reg": "\u{AE}",
    "trade": "\u{2122}", "auml": "\u{E4}", "ouml": "\u{F6}", "uuml": "\u{FC}", "szlig": "\u{DF}",
    "eacute": "\u{E9}", "egrave": "\u{E8}", "agrave": "\u{E0}", "ccedil": "\u{E7}", "ntilde": "\u{F1}",
  ]
}

/// A line of a task text, without comments.
struct TaskLine: Sendable, Hashable {
  /// Where a person takes over.
  static let handover = "{{handover}}"
  private static let arrows = ["->", "→"]
  /// Words in front of "step 3" that make it a jump rather than a mention.
  private static let jumpWords: Set<String> = ["to", "with", "at", "repeat", "->", "→"]
  private static let conditions: Set<String> = ["if", "when", "where", "unless", "should", "in"]
  private static let ends: Set<String> = ["done", "end"]

  let number: Int
  /// Blanks in front.
  let indent: Int
  /// Without blanks around it; empty for a line that is a comment.
  let content: String

  /// What stands between “ and ” is somebody's words, no instruction: it is not read.
  ///
  /// - Parameter isComment: whether a comment of an earlier line is still open, and after it whether one is.
  init(_ raw: Substring, number: Int, isComment: inout Bool) {
    self.number = number
    let text = TaskLine.withoutQuotes(TaskLine.withoutComments(raw, isComment: &isComment))
    let body = text.drop { $0.isWhitespace }
    indent = text.count - body.count
    content = String(body.reversed().drop { $0.isWhitespace }.reversed())
  }

  /// `## Steps` is level 2 with the text "Steps".
  var heading: (level: Int, text: String)? {
    let level = content.prefix { $0 == "#" }.count
    guard (1...6).contains(level), content.dropFirst(level).first == " " else { return nil }
    return (level, String(content.dropFirst(level + 1)))
  }

  /// The number of a step: of `3. ` or `3) ` at the start of a line that is not indented.
  var stepNumber: Int? {
    let digits = content.prefix { $0.isASCII && $0.isNumber }
    let rest = content.dropFirst(digits.count)
    guard indent == 0, let mark = rest.first, mark == "." || mark == ")", rest.dropFirst().first ?? " " == " " else {
      return nil
    }
    return Int(digits)
  }

  /// Whether an arrow with something behind it stands in the line.
  var hasArrow: Bool { outcome != nil }

  /// Whether the outcome is that the task is done.
  var saysDone: Bool {
    guard let word = outcome.flatMap({ TaskLine.words($0).first?.text }) else { return false }
    return TaskLine.ends.contains(word)
  }

  /// Whether what the line says holds only sometimes.
  var isConditional: Bool {
    let text = content.drop { $0.isNumber || $0 == "." || $0 == ")" || $0 == "-" || $0 == "*" || $0.isWhitespace }
    let words = TaskLine.words(text)
    return words.first.map { TaskLine.conditions.contains($0.text) } == true || words.contains { $0.text == "if" }
  }

  /// The steps that the line leads to: "go to step 3", "-> step 3", "back to step 2".
  var jumps: [(number: Int, column: Int)] {
    let words = TaskLine.words(content)
    return words.indices.dropFirst().dropLast().compactMap { index in
      guard words[index].text == "step", TaskLine.jumpWords.contains(words[index - 1].text),
        let number = Int(words[index + 1].text)
      else { return nil }
      return (number, indent + words[index].offset + 1)
    }
  }

  /// Names in `{{tool:name}}`, and in backticks where asked for; column counted from 1.
  func toolNames(inBackticks: Bool) -> [(name: String, column: Int)] {
    var found = TaskLine.enclosed(by: "{{tool:", "}}", in: content)
    if inBackticks { found += TaskLine.enclosed(by: "`", "`", in: content) }
    return found.filter { !$0.text.isEmpty && $0.text.allSatisfy(TaskLine.isNameLetter) }
      .map { ($0.text, indent + $0.offset + 1) }.sorted { $0.1 < $1.1 }
  }

  private var outcome: Substring? {
    for arrow in TaskLine.arrows {
      if let place = content.firstRange(of: arrow) {
        let rest = content[place.upperBound...]
        return rest.allSatisfy(\.isWhitespace) ? nil : rest
      }
    }
    return nil
  }

  private static func isNameLetter(_ letter: Character) -> Bool {
    letter.isLetter || letter.isNumber || letter == "_" || letter == "-" || letter == "."
  }

  /// Lower-case words with their offsets; an arrow is a word.
  private static func words(_ text: some StringProtocol) -> [(text: String, offset: Int)] {
    text.split { $0.isWhitespace }.map { word in
      let bare = word.lowercased().trimmed { ".,;:!?()*\"".contains($0) }
      return (bare, text.distance(from: text.startIndex, to: word.startIndex))
    }
  }

  private static func enclosed(by opening: String, _ closing: String, in text: String) -> [(text: String, offset: Int)]
  {
    var found: [(text: String, offset: Int)] = []
    var rest = text[...]
    while let start = rest.firstRange(of: opening) {
      guard let end = rest[start.upperBound...].firstRange(of: closing) else { break }
      found.append(
        (String(rest[start.upperBound..<end.lowerBound]), text.distance(from: text.startIndex, to: start.upperBound)))
      rest = rest[end.upperBound...]
    }
    return found
  }

  private static func withoutQuotes(_ text: String) -> String {
    var isQuoted = false
    return String(
      text.map { letter in
        defer { if letter == "“" { isQuoted = true } }
        if letter == "”" { isQuoted = false }
        return isQuoted ? " " : letter
      })
  }

  /// The line with blanks in place of what stands in `<!-- -->`, so that columns stay.
  private static func withoutComments(_ raw: Substring, isComment: inout Bool) -> String {
    var text = ""
    var rest = raw
    while !rest.isEmpty {
      let mark = isComment ? "-->" : "<!--"
      let end = rest.firstRange(of: mark)
      let part = rest[..<(end?.lowerBound ?? rest.endIndex)]
      text += isComment ? String(repeating: " ", count: part.count) : String(part)
      guard let end else { break }
      text += String(repeating: " ", count: mark.count)
      isComment.toggle()
      rest = rest[end.upperBound...]
    }
    return text
  }
}

extension String {
  /// Without the characters that `isTrimmed` names at both ends.
  fileprivate func trimmed(_ isTrimmed: (Character) -> Bool) -> String {
    String(drop(while: isTrimmed).reversed().drop(while: isTrimmed).reversed())
  }
}

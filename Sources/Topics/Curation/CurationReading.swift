import Records

/// The rows of `topics-curation.csv` as rules, before they are compared with each other and with the registry.
struct CurationReading {
  private(set) var rules: [CurationRule] = []
  private(set) var findings: [Finding] = []
  private let file: String

  /// - Parameter rows: the heading, if there is one, and empty lines are passed over.
  init(rows: [(line: Int, fields: [String])], file: String) {
    self.file = file
    for (position, row) in rows.enumerated() {
      let fields = row.fields.map(CurationReading.trimmed)
      if fields.allSatisfy(\.isEmpty) { continue }
      if position == 0, fields[0].lowercased() == "topic_id" { continue }
      read(fields, line: row.line)
    }
  }

  private mutating func read(_ fields: [String], line: Int) {
    guard fields.count >= 2, !fields[0].isEmpty, !fields[1].isEmpty else {
      return reject(line, column: fields[0].isEmpty ? 1 : 2, "a rule needs a topic_id and an action")
    }
    let argument = fields.count > 2 ? fields[2] : ""
    if let extra = fields.indices.dropFirst(3).first(where: { !fields[$0].isEmpty }) {
      return reject(
        line, column: extra + 1,
        "there is \(Finding.quoted(fields[extra])) after the argument; put an argument with commas in quotes")
    }
    guard let action = action(fields[1], argument, line: line) else { return }
    rules.append(CurationRule(line: line, topicID: fields[0].lowercased(), action: action))
  }

  private mutating func action(_ word: String, _ argument: String, line: Int) -> CurationRule.Action? {
    let plain = word.lowercased().split { $0 == "-" || $0 == "_" || $0.isWhitespace }.joined(separator: " ")
    switch plain {
    case "rename":
      guard !argument.isEmpty else { return missing("rename needs the new name as its argument", line: line) }
      return .rename(argument)
    case "merge", "merge into":
      guard !argument.isEmpty else { return missing("merge into needs a topic_id as its argument", line: line) }
      return .merge(into: argument.lowercased())
    case "split", "split by", "split by keyword":
      return keyword(argument, line: line)
    case "pin", "mute", "done":
      guard argument.isEmpty else {
        reject(line, column: 3, "\(plain) takes no argument, found \(Finding.quoted(argument)); leave it empty")
        return nil
      }
      return plain == "pin" ? .pin : plain == "mute" ? .mute : .done
    default:
      reject(
        line, column: 2,
        "action is \(Finding.quoted(word)), expected rename, merge into, split by keyword, pin, mute or done")
      return nil
    }
  }

  private mutating func keyword(_ argument: String, line: Int) -> CurationRule.Action? {
    let words = KeywordMatcher.words(of: argument)
    // One character of Chinese says as much as a short word.
    let letters = words.joined().unicodeScalars.reduce(0) { $0 + ($1.isWritingWithoutBlanks ? 2 : 1) }
    guard letters >= 3 else {
      return missing(
        argument.isEmpty
          ? "split by keyword needs a keyword as its argument"
          : "keyword is \(Finding.quoted(argument)), expected at least three letters", line: line)
    }
    return .split(keyword: words.joined(separator: " "))
  }

  private mutating func missing(_ message: String, line: Int) -> CurationRule.Action? {
    reject(line, column: 3, message)
    return nil
  }

  private mutating func reject(_ line: Int, column: Int, _ message: String) {
    findings.append(
      Finding(.error, .curation, file: file, line: line, column: column, message: message, action: .quarantined))
  }

  private static func trimmed(_ field: String) -> String {
    let text = field.drop(while: \.isWhitespace)
    guard let last = text.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(text[...last])
  }
}

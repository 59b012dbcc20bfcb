package import Records

/// Redacts a whole conversation, in which a bare answer such as "Alexis Huang" says who somebody is.
///
/// A short answer to a question for a name, an address, a password and the like is replaced whole, and the names in it
/// wherever they come again.
package enum ConversationRedaction {
  private static let asked: Set<String> = [
    "name", "username", "password", "pin", "answer", "address", "birth", "birthday", "id", "account", "number", "email",
    "phone",
  ]
  /// Words that a bare answer has at most.
  private static let longestAnswer = 6

  /// The lines in their order; who speaks stays as it is.
  package static func redacted(_ lines: [ReviewLine]) -> [ReviewLine] {
    var names: Set<String> = []
    var isAsked = false
    var shown: [ReviewLine] = []
    for line in lines {
      if line.speaker == AuthorKind.customer.rawValue {
        let words = words(line.text)
        if isAsked, !words.isEmpty, words.count <= longestAnswer {
          for word in words where word.count > 2 && word.first?.isUppercase == true { names.insert(word) }
          shown.append(ReviewLine(speaker: line.speaker, text: "[answer]"))
        } else {
          shown.append(ReviewLine(speaker: line.speaker, text: Redaction.redacted(line.text)))
        }
      } else {
        isAsked = words(line.text).contains { asked.contains($0.lowercased()) }
        shown.append(ReviewLine(speaker: line.speaker, text: Redaction.redacted(line.text)))
      }
    }
    guard !names.isEmpty else { return shown }
    return shown.map { ReviewLine(speaker: $0.speaker, text: replaced(names, in: $0.text)) }
  }

  private static func words(_ text: String) -> [String] {
    text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  private static func replaced(_ names: Set<String>, in text: String) -> String {
    var output = ""
    var rest = text[...]
    while let start = rest.firstIndex(where: \.isLetter) {
      output += rest[..<start]
      let end = rest[start...].firstIndex { !$0.isLetter } ?? rest.endIndex
      let word = String(rest[start..<end])
      output += names.contains(word) ? "[name]" : word
      rest = rest[end...]
    }
    return output + rest
  }
}

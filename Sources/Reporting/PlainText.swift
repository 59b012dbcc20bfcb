/// Text for places that may show no more than plain characters.
package enum PlainText {
  /// What every terminal and mailer shows: ordinary blanks, hyphens and quotes, no control characters.
  package static func text(_ text: String) -> String {
    String(
      text.map { character in
        switch character {
        case "\u{A0}": " "
        case "−", "–": "-"
        case "“", "”": "\""
        case "×": "x"
        default: character.unicodeScalars.contains { $0.value < 0x20 } ? " " : character
        }
      })
  }
}

/// Ids in a FOCUS file, which must not look like numbers: the specification's validator reads `42` and `2e4` as such.
package enum FocusIdentifier {
  /// What stands before the id of an account, or the number of an invoice, that reads as a number.
  package enum Prefix: String {
    case account = "account-"
    case invoice = "invoice-"
  }

  /// The id with letters in it.
  package static func written(_ id: String, _ prefix: Prefix) -> String {
    readsAsNumber(id) ? prefix.rawValue + id : id
  }

  /// The id that was written so; an id that came with the prefix by itself, before a number, loses it.
  package static func read(_ text: String, _ prefix: Prefix) -> String {
    guard text.hasPrefix(prefix.rawValue) else { return text }
    let id = String(text.dropFirst(prefix.rawValue.count))
    return !id.isEmpty && readsAsNumber(id) ? id : text
  }

  /// Whether a reader that guesses types takes the text for a number: `42`, `2e4`, `12-7`.
  package static func readsAsNumber(_ text: String) -> Bool {
    let hasLetter = text.utf8.contains { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20) }
    return !hasLetter || Double(text) != nil
  }
}

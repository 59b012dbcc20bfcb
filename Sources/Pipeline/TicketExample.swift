import Records
import Reporting

extension Ticket {
  /// Subject and the customer's first message that says something, at most 240 characters.
  ///
  /// Later messages are left out: answers to "may I have your name" are what should not be shown.
  /// - Parameter isRedacted: whether personal data is replaced.
  func exampleText(isRedacted: Bool) -> String {
    let words = messages.filter { $0.author == .customer && $0.isPublic }.map(\.text)
    let saying = words.first { $0.split(separator: " ").count >= 4 } ?? words.first
    let text = [subject, saying ?? ""].filter { !$0.isEmpty }.joined(separator: " · ")
    let shown = isRedacted ? Redaction.redacted(text) : text
    return shown.count > 240 ? shown.prefix(240) + "…" : shown
  }
}

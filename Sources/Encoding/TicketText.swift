package import Records

/// What a ticket says in the customer's own words: the text that its vector is made of.
package enum TicketText: Sendable, Hashable {
  /// Cleaned, at most `wordBudget` words, the subject and every message on a line of its own; class tokens such as
  /// `<number>` stand for what was taken out.
  case text(String)
  /// There is nothing to make a vector of.
  case unusable(UnassignedReason)

  /// How many words are read of a ticket; what a customer wants is said early.
  package static let wordBudget = 128

  /// - Parameters:
  ///   - subject: may be empty.
  ///   - customerMessages: the customer's public messages, oldest first; never an agent's or the AI's.
  package init(subject: String, customerMessages: [String]) {
    if AutomaticReply.isRecognised(subject: subject, firstMessage: customerMessages.first ?? "") {
      self = .unusable(.automaticReply)
      return
    }
    var kept: [String] = []
    var room = TicketText.wordBudget
    var hasAnything = false
    for part in [TextCleaning.subject(subject)] + customerMessages.lazy.map(TextCleaning.message) {
      guard room > 0 else { break }
      let words = part.utf8.split(separator: UInt8(ascii: " ")).map { Substring($0) }
      hasAnything = hasAnything || !words.isEmpty
      // A chat that begins with "hi" is about what comes next.
      guard !words.allSatisfy(Courtesy.isEmptyOfContent) else { continue }
      kept.append(words.count <= room ? part : words.prefix(room).joined(separator: " "))
      room -= words.count
    }
    if kept.isEmpty {
      self = .unusable(hasAnything ? .tooShort : .noText)
    } else {
      self = .text(kept.joined(separator: "\n"))
    }
  }
}

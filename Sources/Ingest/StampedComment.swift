import Records

/// A comment that a cell holds as `date;author;text`; the text runs to the end and may hold more semicolons.
struct StampedComment {
  private let date: Substring
  private let author: Substring
  private let text: Substring
  private let shape: DateShape

  init(_ cell: String, _ shape: DateShape) {
    let parts = cell.split(separator: ";", maxSplits: 2, omittingEmptySubsequences: false)
    self.shape = shape
    guard parts.count == 3 else {
      (date, author, text) = ("", "", cell[...])
      return
    }
    (date, author, text) = (parts[0], parts[1], parts[2])
  }

  /// The comment as a message: the customer's when its author is the one who asked, else an agent's.
  func message(of ticket: Ticket, _ cells: CellReader, line: Int) -> Message {
    let bytes = Array(date.utf8)
    let sentAt = try? cells.moment(shape, bytes.span, bytes.indices, line: line)?.instant
    let isCustomer = !author.isEmpty && String(author) == ticket.customerID
    let isAI = cells.options.isAIAgent(id: String(author), name: String(author))
    return Message(
      sentAt: sentAt, author: isCustomer ? .customer : isAI ? .ai : .agent, text: BodyText.plain(WikiMarkup.plain(text))
    )
  }
}

/// Jira's markup, as far as it stands in the way of reading.
enum WikiMarkup {
  /// Without `h2.` before headings, `{code}` and the like around blocks, and the ids in `[~accountid:…]`.
  static func plain(_ text: Substring) -> String {
    guard text.utf8.contains(where: { $0 == 0x7B || $0 == 0x7E || $0 == 0x2E }) else { return String(text) }
    return String(text).replacing(#/(?m)^h[1-6]\. /#, with: "")
      .replacing(#/\{(?:code|noformat|quote|panel|color)(?::[^}\n]*)?\}/#, with: "")
      .replacing(#/\[~(?:accountid:)?[^\]\n]*\]/#, with: "@someone")
  }
}

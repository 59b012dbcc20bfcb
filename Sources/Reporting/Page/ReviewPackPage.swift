import Records

/// The page `review_pack.html`: the tickets of `review_pack.csv` to print and read, a topic to a sheet.
enum ReviewPackPage {
  /// What stands instead of a conversation in a topic of too few customers.
  static let withheld = "not shown: the topic has too few customers; read it in the help desk"

  /// What the pack is, in half a sentence.
  static let purpose = "up to 20 unresolved tickets of each of the first ten topics"

  /// - Throws: `ReportingError`.
  static func html(_ contents: ReportContents) throws -> String {
    let asOf = DateText.minute(contents.run.asOf, in: contents.zone)
    return try PageTemplates.reviewPack().page([
      "title": "Could a task have finished it? \(contents.label)",
      "style": .markup(Markup(trusted: String(decoding: PackageResources.style_css, as: UTF8.self))),
      "kicker": "Review pack \(contents.label) · as of \(asOf), \(contents.run.zone)",
      "isEmpty": .flag(contents.review.isEmpty),
      "topics": .nodes(contents.review.map(topic)),
    ])
  }

  private static func topic(_ topic: ReviewTopic) -> Node {
    [
      "heading": "\(topic.rank). \(topic.name)",
      "count": "\(topic.topicID) · \(topic.tickets.count) of \(topic.unresolved) unresolved tickets",
      "withheld": topic.showsTexts
        ? .none
        : "This topic has too few customers to show what they wrote. Read the tickets in the help desk.",
      "tickets": .nodes(topic.tickets.map(ticket)),
    ]
  }

  private static func ticket(_ ticket: ReviewTicket) -> Node {
    let answers = ReviewAnswer.Judgement.allCases.map { judgement in
      (ticket.judgement == judgement ? "☒ " : "☐ ") + judgement.rawValue
    }
    return [
      "name": "\(ticket.ticketID) · \(ticket.source)",
      "answers": .text(answers.joined(separator: "   ")),
      "lines": .nodes(ticket.lines.map { ["speaker": .text(speaker($0.speaker)), "text": .text($0.text)] }),
    ]
  }

  private static func speaker(_ name: String) -> String { name == AuthorKind.ai.rawValue ? "AI" : name }
}

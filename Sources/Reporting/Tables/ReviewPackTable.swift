import Records

/// `review_pack.csv`: a ticket a row, for a person to fill in `automatable`.
enum ReviewPackTable {
  /// The header; other programs rely on names and order, new columns go to the end.
  static let columns = ["topic_id", "topic", "source", "ticket_id", "conversation", "automatable"]

  /// - Throws: `ReportingError.cannotWrite`.
  static func write(_ topics: [ReviewTopic], to path: String) throws -> OutputFile {
    let csv = try CSVWriter(path: path, columns: columns)
    for topic in topics {
      for ticket in topic.tickets {
        csv.text(topic.topicID)
        csv.text(topic.name)
        csv.text(ticket.source)
        csv.text(ticket.ticketID)
        csv.text(topic.showsTexts ? conversation(ticket) : ReviewPackPage.withheld)
        csv.text(ticket.judgement?.rawValue)
        try csv.endRow()
      }
    }
    return try csv.finish()
  }

  private static func conversation(_ ticket: ReviewTicket) -> String {
    ticket.lines.map { $0.speaker.isEmpty ? $0.text : "\($0.speaker): \($0.text)" }.joined(separator: "\n")
  }
}

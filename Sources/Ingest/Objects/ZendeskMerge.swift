import Records

/// Finds the ticket that a Zendesk ticket was merged into.
enum ZendeskMerge {
  /// From the comment that Zendesk itself leaves: "This request was closed and merged into request #35 …"; nil when no
  /// comment says so or has a time.
  static func merge(of ticket: Ticket) -> TicketMerge? {
    for message in ticket.messages.reversed() {
      guard let found = message.text.firstRange(of: mark), let mergedAt = message.sentAt ?? ticket.updatedAt else {
        continue
      }
      let id = String(message.text[found.upperBound...].prefix { $0.isASCII && $0.isNumber })
      guard !id.isEmpty, id != ticket.id else { continue }
      return TicketMerge(source: ticket.source, ticketID: ticket.id, survivorID: id, mergedAt: mergedAt)
    }
    return nil
  }

  private static let mark = "merged into request #"
}

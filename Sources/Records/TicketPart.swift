/// What a file beside the tickets says of one of them: a comment, its metrics, its tags.
///
/// Parts and tickets may come in any order and in any number of runs; they are put together when tickets are read.
package struct TicketPart: Sendable, Hashable {
  /// The key of the ticket, and of its fields those that the file knows; all others are empty.
  package var ticket: Ticket
  /// Tells the part from the others of its ticket, such as `comment 1030820361033`; of two copies the newer one stays.
  package var name: String
  /// Who wrote the messages, where the file only has an id; who that is the ticket or the directory tells.
  package var authorID: String?
  /// Whether the ticket exists by this part alone, as in an export of messages that no table of tickets comes with.
  package var isEnough: Bool

  package init(_ ticket: Ticket, name: String, authorID: String? = nil, isEnough: Bool = false) {
    self.ticket = ticket
    self.name = name
    self.authorID = authorID
    self.isEnough = isEnough
  }
}

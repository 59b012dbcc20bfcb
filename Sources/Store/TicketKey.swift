/// What identifies a ticket in the archive.
package struct TicketKey: Sendable, Hashable {
  package var source: String
  package var id: String

  package init(source: String, id: String) {
    self.source = source
    self.id = id
  }
}

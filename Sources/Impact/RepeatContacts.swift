import Records

/// Solved tickets whose customer came back with the same topic within the window: the resolution is taken back,
/// even when the new ticket falls into a later month.
///
/// A customer id that many people share (a crowd of testers, a team's mailbox) would take nearly everything back,
/// so customers with more than `ticketLimit` tickets per 30 days of data are left out.
struct RepeatContacts: Sendable {
  /// Tickets per 30 days above which a customer id counts as shared.
  static let ticketLimit = 12

  /// Indices into the facts, ascending.
  let takenBack: [Int]
  /// Customers left out as shared, and their tickets.
  let sharedCustomers: Int
  /// Tickets of the customers left out.
  let sharedTickets: Int

  /// - Parameter days: how long after a ticket was solved a return counts.
  init(facts: [TicketFacts], placements: [TopicPlacement], days: Int64) {
    var contacts: [Contact] = []
    for (index, ticket) in facts.enumerated() {
      guard let customer = ticket.customer, let createdAt = ticket.createdAt else { continue }
      contacts.append(
        Contact(
          customer: customer, topic: placements[index].topic, createdAt: createdAt, solvedAt: ticket.solvedAt,
          index: index))
    }
    contacts.sort()
    let limit = RepeatContacts.limit(contacts)
    var takenBack: [Int] = []
    var shared = (customers: 0, tickets: 0)
    var start = 0
    while start < contacts.count {
      var end = start
      while end < contacts.count, contacts[end].customer == contacts[start].customer { end += 1 }
      if end - start > limit {
        shared = (shared.customers + 1, shared.tickets + end - start)
      } else {
        takenBack += RepeatContacts.repeated(contacts[start..<end], days: days)
      }
      start = end
    }
    self.takenBack = takenBack.sorted()
    sharedCustomers = shared.customers
    sharedTickets = shared.tickets
  }

  /// `ticketLimit` for every 30 days from the first to the last ticket, at least once.
  private static func limit(_ contacts: [Contact]) -> Int {
    guard let first = contacts.map(\.createdAt).min(), let last = contacts.map(\.createdAt).max() else { return 0 }
    let days = last.seconds(since: first) / 86_400
    return Int(Double(ticketLimit) * max(1, days / 30))
  }

  /// Of the tickets of one customer those followed by another of the same topic within `days`.
  private static func repeated(_ contacts: ArraySlice<Contact>, days: Int64) -> [Int] {
    contacts.compactMap { contact in
      guard let topic = contact.topic, let solvedAt = contact.solvedAt else { return nil }
      let end = solvedAt.advanced(days: days)
      let returned = contacts.contains {
        $0.topic == topic && $0.index != contact.index && $0.createdAt > solvedAt && $0.createdAt <= end
      }
      return returned ? contact.index : nil
    }
  }
}

/// A ticket as a contact of a customer.
private struct Contact: Comparable {
  let customer: UInt64
  let topic: Int?
  let createdAt: Timestamp
  let solvedAt: Timestamp?
  let index: Int

  static func < (left: Contact, right: Contact) -> Bool {
    (left.customer, left.index) < (right.customer, right.index)
  }
}

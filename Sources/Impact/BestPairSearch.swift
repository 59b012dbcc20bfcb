package import Records

/// What automating a topic would remove, ticket by ticket.
package struct Removal: Sendable, Hashable {
  /// The topic that would be automated.
  package var topicID: String
  /// Indices of the unresolved tickets, ascending.
  package var tickets: [Int]
  /// Tickets removed per 30 days by the topic alone.
  package var ticketsRemovedPer30Days: Double

  /// A removal as counted by the ranking.
  package init(topicID: String, tickets: [Int], ticketsRemovedPer30Days: Double) {
    self.topicID = topicID
    self.tickets = tickets
    self.ticketsRemovedPer30Days = ticketsRemovedPer30Days
  }

  fileprivate var perTicket: Double {
    tickets.isEmpty ? 0 : ticketsRemovedPer30Days / Double(tickets.count)
  }
}

/// Finds the two topics that together remove most, counting a ticket of both once, under the one that removes more
/// of it.
package enum BestPairSearch {
  /// Nil with fewer than two removals, or when nothing is removed. Ties go to the lower ids.
  package static func best(_ removals: [Removal]) -> BestPair? {
    let sorted = removals.sorted {
      ($1.ticketsRemovedPer30Days, $0.topicID) < ($0.ticketsRemovedPer30Days, $1.topicID)
    }
    var best: BestPair?
    for (position, first) in sorted.enumerated() {
      for second in sorted[(position + 1)...] {
        let most = first.ticketsRemovedPer30Days + second.ticketsRemovedPer30Days
        // Sorted, so that no later partner of `first` can do better than without overlap.
        if most <= best?.ticketsRemovedPer30Days ?? 0 { break }
        let together = most - overlap(first, second)
        if together > best?.ticketsRemovedPer30Days ?? 0 {
          best = BestPair(
            first: first.topicID, second: second.topicID, ticketsRemovedPer30Days: together,
            addedBySecond: together - first.ticketsRemovedPer30Days)
        }
      }
    }
    return best
  }

  /// What both would remove and only one can.
  private static func overlap(_ first: Removal, _ second: Removal) -> Double {
    var shared = 0
    var position = second.tickets.startIndex
    for ticket in first.tickets {
      while position < second.tickets.endIndex, second.tickets[position] < ticket { position += 1 }
      if position < second.tickets.endIndex, second.tickets[position] == ticket { shared += 1 }
    }
    return Double(shared) * min(first.perTicket, second.perTicket)
  }
}

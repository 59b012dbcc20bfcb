/// Says that a ticket was merged into another one, under which both are counted from then on.
package struct TicketMerge: Sendable, Hashable {
  package var source: String
  package var ticketID: String
  package var survivorID: String
  package var mergedAt: Timestamp

  package init(source: String, ticketID: String, survivorID: String, mergedAt: Timestamp) {
    self.source = source
    self.ticketID = ticketID
    self.survivorID = survivorID
    self.mergedAt = mergedAt
  }
}

/// Which ticket stands for another one at any time (billing rule 17).
package struct MergedTickets: Sendable {
  private let merges: [String: TicketMerge]

  package init(_ merges: [TicketMerge]) {
    self.merges = Dictionary(merges.map { ($0.ticketID, $0) }) { left, right in
      (left.mergedAt, left.survivorID) <= (right.mergedAt, right.survivorID) ? left : right
    }
  }

  package var isEmpty: Bool { merges.isEmpty }

  /// Whether a ticket was merged away.
  package func has(_ ticketID: String) -> Bool { merges[ticketID] != nil }

  /// The ticket that a use of a ticket at an instant belongs to: itself before it was merged, else the one that
  /// survived, however often that was merged in turn.
  package func survivor(of ticketID: String, at instant: Timestamp) -> String {
    var current = ticketID
    var seen: Set<String> = []
    while let merge = merges[current], merge.mergedAt <= instant, seen.insert(current).inserted {
      current = merge.survivorID
    }
    return current
  }

  /// The merges, by ticket id.
  package var all: [TicketMerge] {
    merges.values.sorted { $0.ticketID < $1.ticketID }
  }
}

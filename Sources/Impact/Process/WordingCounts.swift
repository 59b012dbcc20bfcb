/// The tickets behind a step, and how often each wording of it occurs.
struct WordingCounts: Sendable {
  /// Tickets with the step.
  private(set) var ticketIDs: Set<String> = []
  private var wordings: [String: Int] = [:]

  /// Takes one occurrence; an empty wording counts for the ticket only.
  mutating func note(_ wording: String, of ticketID: String) {
    ticketIDs.insert(ticketID)
    if !wording.isEmpty { wordings[wording, default: 0] += 1 }
  }

  /// The most frequent wording, the shortest of equally frequent ones; empty without one.
  var typical: String {
    wordings.min { left, right in
      if left.value != right.value { return left.value > right.value }
      return (left.key.utf8.count, left.key) < (right.key.utf8.count, right.key)
    }?.key ?? ""
  }
}

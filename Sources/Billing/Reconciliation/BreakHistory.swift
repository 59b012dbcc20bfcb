package import Records

/// Carries over what people decided about breaks, and notices those that went away or came back.
package struct BreakHistory: Sendable {
  private let known: [String: BreakState]
  private let before: Set<String>

  /// - Parameters:
  ///   - known: states of all breaks that any run has seen, by id.
  ///   - before: ids that an earlier run found for the same accounts and month.
  package init(known: [String: BreakState], before: Set<String>) {
    self.known = known
    self.before = before
  }

  /// The breaks with their states: a resolved one that is found again is reopened.
  package func carried(_ breaks: [BillingBreak]) -> [BillingBreak] {
    breaks.map { found in
      guard var state = known[found.id] else { return found }
      if state.status == .resolved { state.status = .reopened }
      var carried = found
      carried.state = state
      return carried
    }
  }

  /// Breaks that were found before and are not any more: resolved now, but for those somebody accepted, whose word stands.
  package func resolved(without breaks: [BillingBreak]) -> [(breakID: String, state: BreakState)] {
    let found = Set(breaks.map(\.id))
    return before.subtracting(found).sorted().compactMap { id in
      guard var state = known[id], state.status.isOpen else { return nil }
      state.status = .resolved
      return (id, state)
    }
  }
}

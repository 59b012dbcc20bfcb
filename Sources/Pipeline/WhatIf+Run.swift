import Billing
import Configuration
import Impact
import Records
import Store

extension Session {
  /// Tickets in a batch: few enough that their texts never weigh.
  private static let whatIfBatch = 1000

  /// The month's use of tasks under other price models. Vendors wait 72 hours before they call silence a resolution,
  /// whatever the configuration's own windows are.
  ///
  /// - Throws: `BillingError.overflow`, `StoreError`.
  func whatIf(_ usage: MeteredUsage, _ scope: RunScope, accountID: String? = nil) throws -> [WhatIfLine] {
    var use = usage.whatIf(in: scope.month, policy: configuration.billing, accountID: accountID)
    let sources = try archive.ticketSources()
    let reader = FactsReader(windows: OutcomeWindows(), asOf: scope.asOf)
    for start in stride(from: 0, to: use.conversations.count, by: Session.whatIfBatch) {
      let batch = start..<min(start + Session.whatIfBatch, use.conversations.count)
      let tickets = try self.tickets(withIDs: use.conversations[batch].map(\.billingKey), sources)
      for index in batch {
        guard let ticket = tickets[use.conversations[index].billingKey] else { continue }
        use.conversations[index].ticket = UsedTicket(ticket, reader.facts(for: ticket, executions: nil))
      }
    }
    return try WhatIf.lines(use)
  }

  /// The tickets of the archive by id; an id that several sources use is left out, as nothing says which one is meant.
  private func tickets(withIDs ids: [String], _ sources: [String]) throws -> [String: Ticket] {
    let keys = ids.flatMap { id in sources.map { TicketKey(source: $0, id: id) } }
    let found = Dictionary(grouping: try archive.tickets(ids: keys), by: \.id)
    return found.compactMapValues { $0.count == 1 ? $0.first : nil }
  }
}

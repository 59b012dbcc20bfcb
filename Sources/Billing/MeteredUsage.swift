package import Records

/// The result of metering: what every billing key used, from which bills for any month and reading are computed.
package struct MeteredUsage: Sendable {
  package let book: PriceBook
  package let asOf: Timestamp
  let ledger: UnitLedger
  let usage: [AccountUsage]
  let taskCounts: [TaskMonth: TaskCounts]

  init(
    book: PriceBook, asOf: Timestamp, ledger: UnitLedger, accounts: [AccountUsage],
    taskCounts: [TaskMonth: TaskCounts]
  ) {
    self.book = book
    self.asOf = asOf
    self.ledger = ledger
    usage = accounts
    self.taskCounts = taskCounts
  }

  /// Every account named by the configuration or the log, ordered by id.
  package var accounts: [Account] {
    usage.map(\.account).sorted { $0.id < $1.id }
  }

  /// Units charged for every ticket over all months, priced or not, ordered by account and ticket id.
  ///
  /// - Throws: `BillingError.overflow`.
  package func unitsByTicket(_ policy: BillingPolicy = BillingPolicy()) throws(BillingError) -> [TicketUnits] {
    var units = [Int64](repeating: 0, count: ledger.table.keys.count)
    try UnitCounting(self, Reading(policy)).forEachUnit(in: nil) { (unit) throws(BillingError) in
      units[Int(unit.key)] = try sum(units[Int(unit.key)], unit.quantity)
    }
    return units.indices.filter { units[$0] > 0 && ledger.table.keys[$0].kind == .ticket }
      .map { position in
        let key = ledger.table.keys[position]
        return TicketUnits(
          accountID: usage[Int(key.account)].account.id, ticketID: key.id, units: units[position])
      }
      .sorted { ($0.accountID, $0.ticketID) < ($1.accountID, $1.ticketID) }
  }
}

/// How many units a ticket was charged.
package struct TicketUnits: Sendable, Hashable {
  package let accountID: String
  package let ticketID: String
  package let units: Int64
}

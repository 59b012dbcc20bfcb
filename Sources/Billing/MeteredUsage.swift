package import Records

/// The result of metering: what every billing key used, from which bills for any month and reading are computed.
package struct MeteredUsage: Sendable {
  package let book: PriceBook
  package let asOf: Timestamp
  let ledger: UnitLedger
  let usage: [AccountUsage]
  /// The names of tasks, by number.
  let tasks: [String]
  let taskEntries: [TaskTally.Entry]

  init(
    book: PriceBook, asOf: Timestamp, ledger: UnitLedger, tasks: [String], accounts: [AccountUsage],
    taskEntries: [TaskTally.Entry]
  ) {
    self.book = book
    self.asOf = asOf
    self.ledger = ledger
    self.tasks = tasks
    usage = accounts
    self.taskEntries = taskEntries
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
    var chain = CellChain(self)
    var folding = UnitFolding(book, Reading(policy))
    for key in units.indices where chain.load(key: key, month: nil) {
      folding.fold(chain.links, key: key)
      for unit in folding.units { units[key] = try sum(units[key], unit.quantity) }
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

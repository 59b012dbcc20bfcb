import GRDB
package import Records

extension Archive {
  /// Every close as `closedPeriods()` has it, without the charged units: corrections, adjustments and credits are there.
  ///
  /// - Throws: `StoreError`.
  package func closedPeriodsWithoutUsage() throws -> [ClosedPeriod] {
    try reading { try Archive.closedPeriods($0, withUsage: false).map(\.close) }
  }

  /// The charged units of every close in short, by invoice, in the order of entries.
  ///
  /// - Throws: `StoreError`.
  package func postedUsage() throws -> [String: [PostedUsage]] {
    try reading { database in
      let rows = try BulkStatement(
        database,
        """
        SELECT entry_id, invoice_id, key_kind, billing_key, unit, task, price_id, quantity, unit_price_micro,
          amount_micro
        FROM posted_charge WHERE kind = ? ORDER BY entry_id
        """)
      rows.bind(Charge.Kind.usage.rawValue, at: 0)
      var usage: [String: [PostedUsage]] = [:]
      var invoiceID = ""
      var own: [PostedUsage] = []
      while try rows.next() {
        let invoice = rows.text(at: 1)
        if invoice != invoiceID {
          usage[invoiceID, default: []] += own
          (invoiceID, own) = (invoice, [])
        }
        guard let kind = BillingKeyKind(rawValue: rows.text(at: 2)),
          let unit = BillableUnitKind(rawValue: rows.text(at: 4))
        else { throw LedgerReader.damaged }
        let content = ChargePrint.content(
          of: unit, task: rows.text(at: 5), priceID: rows.text(at: 6), quantity: rows.int64(at: 7),
          unitPrice: Money(micro: rows.int64(at: 8)), amount: Money(micro: rows.int64(at: 9)))
        own.append(
          PostedUsage(
            entry: rows.int64(at: 0),
            print: ChargePrint(key: ChargePrint.key(kind, rows.text(at: 3)), content: content)))
      }
      usage[invoiceID, default: []] += own
      usage[""] = nil
      return usage
    }
  }

  /// Charges that a close has posted, in the order of entries.
  ///
  /// - Parameter entries: Which ones; nil for all.
  /// - Throws: `StoreError`; an entry that is missing is a damaged archive.
  package func postedCharges(of close: ClosedPeriod, entries: [Int64]?) throws -> [Charge] {
    try reading { database in
      guard let entries else {
        let rows = try BulkStatement(database, "SELECT * FROM posted_charge WHERE invoice_id = ? ORDER BY entry_id")
        rows.bind(close.invoiceID, at: 0)
        var charges: [Charge] = []
        while try rows.next() { charges.append(try Archive.charge(rows, of: close)) }
        return charges
      }
      let rows = try BulkStatement(database, "SELECT * FROM posted_charge WHERE entry_id = ?")
      return try entries.map { entry in
        rows.bind(entry, at: 0)
        guard try rows.next() else { throw LedgerReader.damaged }
        defer { rows.reset() }
        return try Archive.charge(rows, of: close)
      }
    }
  }

  private static func charge(_ rows: BulkStatement, of close: ClosedPeriod) throws -> Charge {
    var row = LedgerReader(rows)
    _ = try row.integer()
    guard try row.text() == close.invoiceID else { throw LedgerReader.damaged }
    return try Charge(from: &row, of: close.bill)
  }
}

package import Records

/// Holds a month's bill against the vendor's invoices, account by account.
///
/// A pure function of its input; neither the order of lines nor the files they came in change anything.
package struct Reconciling: Sendable {
  private let input: ReconciliationInput

  /// Compares nothing yet.
  package init(_ input: ReconciliationInput) {
    self.input = input
  }

  /// Keys that are on the invoice and not among the charges, by account: what evidence is wanted for.
  package static func unknownKeys(_ bill: BillSummary, _ lines: [InvoiceLine]) -> [String: Set<String>] {
    var known: [String: Set<String>] = [:]
    for charge in bill.charges {
      known[charge.accountID, default: []].formUnion([charge.billingKey, charge.id, charge.executionID])
    }
    var unknown: [String: Set<String>] = [:]
    for line in lines {
      guard let key = line.billingKey, known[line.accountID]?.contains(key) != true else { continue }
      unknown[line.accountID, default: []].insert(key)
    }
    return unknown
  }

  /// All breaks are open and seen for the first time; `BreakHistory` knows better.
  ///
  /// - Throws: `BillingError.overflow`.
  package func reconciliation() throws(BillingError) -> Reconciliation {
    let lines = Dictionary(grouping: input.lines, by: \.accountID)
    let charges = Dictionary(grouping: input.bill.charges, by: \.accountID)
    var accounts: [AccountReconciliation] = []
    var breaks: [BillingBreak] = []
    for bill in bills(for: lines.keys.sorted()) {
      let (account, found) = try AccountComparison(
        input, bill, charges: charges[bill.account.id] ?? [], lines: lines[bill.account.id] ?? []
      ).result()
      accounts.append(account)
      breaks += found
    }
    return Reconciliation(
      month: input.bill.month, accounts: accounts, breaks: breaks.sorted(by: Reconciling.isListed))
  }

  /// The accounts that have an invoice, known or not, by id. One that has none is not compared: its invoice may be on
  /// its way.
  private func bills(for accountIDs: [String]) -> [AccountBill] {
    accountIDs.map { id in
      if let known = input.bill.accounts.first(where: { $0.account.id == id }) { return known }
      var account = input.bill.accounts.first?.account ?? Account()
      account.id = id
      account.name = ""
      let period = input.bill.accounts.first?.period ?? account.calendar.period(of: input.bill.month)
      var bill = AccountBill(account: account, period: period, control: ControlTotals(rowsRead: 0))
      bill.isEligible = true
      return bill
    }
  }

  /// The largest difference first, then by code, account and id.
  private static func isListed(_ left: BillingBreak, before right: BillingBreak) -> Bool {
    let (one, other) = (left.difference.micro.magnitude, right.difference.micro.magnitude)
    if one != other { return one > other }
    return (left.code.rawValue, left.accountID, left.id) < (right.code.rawValue, right.accountID, right.id)
  }
}

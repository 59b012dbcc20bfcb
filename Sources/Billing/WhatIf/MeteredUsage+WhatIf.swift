package import Records

extension MeteredUsage {
  /// A month's use of tasks without what the tickets add to it.
  ///
  /// A conversation counts in the month of its first billable use, as on the bill; under `once_per_period` in every
  /// month of use.
  /// - Parameter accountID: Counts this account only; nil counts all.
  package func whatIf(in month: Month, policy: BillingPolicy, accountID: String? = nil) -> WhatIfUsage {
    WhatIfUsage(
      conversations: usedConversations(in: month, policy, accountID), uses: uses(in: month, policy, accountID))
  }

  private func usedConversations(
    in month: Month, _ policy: BillingPolicy, _ accountID: String?
  ) -> [UsedConversation] {
    let number = MonthTable.number(of: month)
    let wanted = usage.map { accountID == nil || $0.account.id == accountID }
    var chain = CellChain(self)
    var conversations: [UsedConversation] = []
    for key in ledger.table.keys.indices where wanted[chain.account(ofKey: key)] {
      guard chain.load(key: key, month: number) else { continue }
      let cells = chain.links.map(\.cell).filter { $0.isCompleted || !policy.strictCompleted }
      let isCounted =
        switch policy.recurrence {
        // The latest use comes first in a chain.
        case .onceEver: cells.last?.month == number
        case .oncePerPeriod: cells.contains { $0.month == number }
        }
      guard isCounted else { continue }
      conversations.append(
        UsedConversation(
          accountID: usage[chain.account(ofKey: key)].account.id, billingKey: ledger.table.keys[key].id,
          endedInHandover: cells.contains { $0.marks.contains(.handover) }))
    }
    return conversations.sorted { ($0.accountID, $0.billingKey) < ($1.accountID, $1.billingKey) }
  }

  private func uses(in month: Month, _ policy: BillingPolicy, _ accountID: String?) -> UseCounts {
    let number = MonthTable.number(of: month)
    var uses = UseCounts()
    for entry in taskEntries where entry.month == number {
      guard accountID == nil || usage[Int(entry.account)].account.id == accountID else { continue }
      for counts in entry.counts {
        uses.add(counts.completedUses)
        if !policy.strictCompleted { uses.add(counts.otherUses) }
      }
    }
    return uses
  }
}

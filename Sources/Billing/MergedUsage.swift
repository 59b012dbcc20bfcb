import Records

extension MeteredUsage {
  /// The merges of which both tickets have a use of their own, and so a unit each (rule 17).
  ///
  /// - Complexity: linear in the keys where there is a merge at all.
  func chargedTwice(_ merges: [TicketMerge]) -> [TicketMerge] {
    guard !merges.isEmpty else { return [] }
    let merged = MergedTickets(merges)
    let wanted = Set(merges.flatMap { [$0.ticketID, $0.survivorID] })
    var used: Set<AccountTicket> = []
    for key in ledger.table.keys
    where key.kind == .ticket && key.firstCell != KeyTable.none && wanted.contains(key.id) {
      used.insert(AccountTicket(account: key.account, id: key.id))
    }
    return merged.all.filter { merge in
      used.contains {
        $0.id == merge.ticketID && used.contains(AccountTicket(account: $0.account, id: merge.survivorID))
      }
    }
  }

  private struct AccountTicket: Hashable {
    let account: Int32
    let id: String
  }
}

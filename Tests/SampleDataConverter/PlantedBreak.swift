import Records

/// A difference put into the invoice on purpose, so that a reconciliation has something to find.
struct PlantedBreak {
  let code: Code
  /// The ticket the line names; empty for a line without one.
  let billingKey: String
  /// The invoice's line; nil when the break is that there is none.
  let line: Int?
  /// What the invoice charges more than the price book, in US dollars.
  let effect: Money

  /// Codes of breaks, as a reconciliation prints them.
  enum Code: String, CaseIterable {
    case onlyOnInvoice = "INV_ONLY"
    case onlyInLog = "LOG_ONLY"
    case billedTwice = "DUP_BILLED"
    case quantity = "QTY_VAR"
    case price = "PRICE_VAR"
    case unit = "UNIT_VAR"
    case arithmetic = "ARITH"
    case currency = "CURRENCY_MISMATCH"
    case tax = "TAX_OUT"
  }
}

/// Which conversations the breaks are planted on: spread evenly over the month, none used twice.
struct BreakPlan {
  /// The break of a charged conversation, by dialogue id.
  private(set) var codes: [Int: PlantedBreak.Code] = [:]
  /// Tickets in which no task ran and that are charged all the same, and ids that no ticket has.
  let strangers: [Int]

  init(usages: [ExecutionLog.Usage], conversations: [Conversation]) {
    let used = Set(usages.map(\.dialogueID))
    let unused = conversations.filter { !used.contains($0.dialogue.id) && $0.dialogue.hasReply }.map(\.dialogue.id)
    strangers = BreakPlan.spread(4, over: unused) + [70_001, 70_002]

    plant(.billedTwice, 8, on: usages.filter { $0.taskCount == 2 })
    plant(.quantity, 5, on: usages.filter { $0.taskCount == 3 })
    // Five replies at the later price cost what a conversation did, so they would not show.
    plant(.unit, 6, on: usages.filter { $0.replyCount > 0 && $0.replyCount != 5 })
    plant(.price, 25, on: usages)
    plant(.onlyInLog, 12, on: usages)
    plant(.currency, 3, on: usages)
    plant(.arithmetic, 2, on: usages)
  }

  private mutating func plant(_ code: PlantedBreak.Code, _ count: Int, on usages: [ExecutionLog.Usage]) {
    let free = usages.map(\.dialogueID).filter { codes[$0] == nil }
    for id in BreakPlan.spread(count, over: free) { codes[id] = code }
  }

  /// The middles of `count` equal stretches of a list.
  private static func spread(_ count: Int, over ids: [Int]) -> [Int] {
    guard ids.count >= count else { return ids }
    return (0..<count).map { ids[(2 * $0 + 1) * ids.count / (2 * count)] }
  }
}

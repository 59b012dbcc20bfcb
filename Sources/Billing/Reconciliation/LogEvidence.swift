package import Records

/// What the log knows of a few billing keys, whether it is charged or not.
package struct LogEvidence: Sendable {
  /// One execution that names a key.
  struct Use: Sendable, Hashable {
    let executionID: String
    let usedAt: Timestamp
    let isCompleted: Bool
    let verdict: UsageVerdict
    let ticketID: String?
    let conversationID: String?
  }

  private struct AccountKey: Hashable {
    let accountID: String
    let key: String
  }

  private let book: PriceBook
  private let rule: BillableRule
  private let wanted: Set<AccountKey>
  private var uses: [AccountKey: [Use]] = [:]

  /// - Parameter keys: those of interest, by account.
  package init(of keys: [String: Set<String>], book: PriceBook, asOf: Timestamp) {
    self.book = book
    rule = BillableRule(asOf: asOf)
    wanted = Set(keys.flatMap { account, keys in keys.map { AccountKey(accountID: account, key: $0) } })
  }

  /// Whether no key is of interest, so that the log need not be read.
  package var isEmpty: Bool { wanted.isEmpty }

  /// Takes in a batch of the de-duplicated log.
  package mutating func add(_ batch: [UsageEvent]) {
    for event in batch where event.ticketID != nil || event.conversationID != nil {
      let keys = Set([event.ticketID, event.conversationID].compactMap(\.self))
        .map { AccountKey(accountID: event.accountID, key: $0) }
      for key in keys where wanted.contains(key) { uses[key, default: []].append(use(event)) }
    }
  }

  /// The executions that name a key, the earliest first.
  func uses(of key: String, account: String) -> [Use] {
    (uses[AccountKey(accountID: account, key: key)] ?? [])
      .sorted { ($0.usedAt, $0.executionID) < ($1.usedAt, $1.executionID) }
  }

  private func use(_ event: UsageEvent) -> Use {
    let version = book.version(account: event.accountID, at: event.startedAt)
    return Use(
      executionID: event.executionID, usedAt: event.startedAt, isCompleted: event.status == .completed,
      verdict: rule.verdict(on: event, isPricedPerReply: version?.unit == .reply), ticketID: event.ticketID,
      conversationID: event.conversationID)
  }
}

package import Records

/// Turns the de-duplicated execution log into what each conversation or ticket used.
///
/// Takes batches in any order and keeps a few dozen bytes per billing key, never the log. Everything a bill needs
/// under any reading of the contract is in the result.
package struct Meter: Sendable {
  private let book: PriceBook
  private let fallback: Account
  private let rule: BillableRule
  private let asOf: Timestamp
  private var ledger = UnitLedger()
  private var accounts: [AccountUsage] = []
  private var timelines: [PriceTimeline] = []
  private var calendars: [MonthTable] = []
  private var accountNumbers: [String: Int32] = [:]
  private var knownCalendars: [TimeZoneRules: MonthTable] = [:]
  private var taskCounts: [TaskMonth: TaskCounts] = [:]

  /// - Parameters:
  ///   - accounts: Those the configuration names; each gets a bill, used or not.
  ///   - fallback: Gives zone, currency and plan to an account that only the log names.
  ///   - controls: What the archive counted before; an account with rows that never became events gets a bill too.
  ///   - asOf: The cut of knowledge: later executions are set aside (rule 35).
  package init(
    book: PriceBook, accounts: [Account], fallback: Account = Account(), controls: [UsageControl],
    asOf: Timestamp
  ) {
    self.book = book
    self.fallback = fallback
    self.asOf = asOf
    rule = BillableRule(asOf: asOf)
    for account in accounts { open(account) }
    for control in controls { self.accounts[Int(number(ofAccount: control.accountID))].known = control }
  }

  /// Meters a batch. - Complexity: O(1) a row.
  package mutating func add(_ batch: [UsageEvent]) {
    var account = KeyTable.none
    var accountID = ""
    // A span lends its elements; an array would copy each, counting references of six strings.
    let events = batch.span
    for index in events.indices {
      if account == KeyTable.none || events[index].accountID != accountID {
        accountID = events[index].accountID
        account = number(ofAccount: accountID)
      }
      add(events[index], account: account)
    }
  }

  /// The result; the meter is spent afterwards.
  package consuming func finish() -> MeteredUsage {
    ledger.joinLinkedConversations()
    return MeteredUsage(
      book: book, asOf: asOf, ledger: ledger, accounts: accounts, taskCounts: taskCounts)
  }

  private mutating func add(_ event: borrowing UsageEvent, account: Int32) {
    let slot = Int(account)
    let version = timelines[slot].number(at: event.startedAt)
    let isPricedPerReply =
      version != PriceTimeline.unpriced && book.versions[Int(version)].unit == .reply
    let verdict = rule.verdict(on: event, isPricedPerReply: isPricedPerReply)
    accounts[slot].count(event, verdict)
    switch verdict {
    case .suspended, .voided: return
    case .billable, .nonBillable: break
    }
    guard let key = ledger.key(of: event, account: account) else { return }
    if verdict == .nonBillable(.test) || verdict == .nonBillable(.markedByLog) { return }
    let task = ledger.taskNumber(of: event.task)
    let month = calendars[slot].number(of: event.startedAt)
    taskCounts[TaskMonth(account: account, month: month, task: task), default: TaskCounts()]
      .count(event.status)
    if verdict == .billable { ledger.add(event, key: key, task: task, month: month, version: version) }
  }

  private mutating func number(ofAccount id: String) -> Int32 {
    if let number = accountNumbers[id] { return number }
    var account = fallback
    account.id = id
    account.name = ""
    open(account)
    return Int32(accounts.count - 1)
  }

  private mutating func open(_ account: Account) {
    guard accountNumbers[account.id] == nil else { return }
    let calendar = knownCalendars[account.zone] ?? MonthTable(zone: account.zone, last: asOf)
    knownCalendars[account.zone] = calendar
    accountNumbers[account.id] = Int32(accounts.count)
    accounts.append(AccountUsage(account: account))
    timelines.append(PriceTimeline(book: book, account: account.id))
    calendars.append(calendar)
  }
}

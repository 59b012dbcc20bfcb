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
  private var knownCalendars: [BillingCalendar: MonthTable] = [:]
  private var tasks = TaskNames()
  private var tally = TaskTally()

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
    ledger.reserve(executions: controls.reduce(0) { $0 + max(0, $1.rowsRead - $1.duplicates) })
  }

  /// Meters a batch. - Complexity: O(1) a row.
  package mutating func add(_ batch: [UsageEvent]) {
    // A span lends its elements; an array would copy each, counting references of six strings.
    let events = batch.span
    var start = 0
    while start < events.count {
      let end = min(start + Meter.groupSize, events.count)
      add(events.extracting(start..<end))
      start = end
    }
  }

  /// The result; the meter is spent afterwards.
  package consuming func finish() -> MeteredUsage {
    ledger.joinLinkedConversations()
    ledger.takeRepeatedReplies()
    return MeteredUsage(
      book: book, asOf: asOf, ledger: ledger, tasks: tasks.names, accounts: accounts, taskEntries: tally.entries)
  }

  /// Enough rows for waits for memory to overlap, few enough to stay in the nearest cache.
  private static let groupSize = 256

  private mutating func add(_ events: borrowing Span<UsageEvent>) {
    var rows: [MeteredRow] = []
    rows.reserveCapacity(events.count)
    var account = KeyTable.none
    var accountID = ""
    for index in events.indices {
      if account == KeyTable.none || events[index].accountID != accountID {
        accountID = events[index].accountID
        account = number(ofAccount: accountID)
      }
      if let row = row(events[index], index, account: account) { rows.append(row) }
    }
    ledger.add(rows, of: events)
  }

  /// Counts an execution; nil when not even its ids are of interest.
  ///
  /// Inlined, as what it calls with the event: passing it on would copy it, counting references of six strings.
  @inline(__always)
  private mutating func row(_ event: borrowing UsageEvent, _ index: Int, account: Int32) -> MeteredRow? {
    let slot = Int(account)
    let version = timelines[slot].number(at: event.startedAt)
    let verdict = rule.verdict(on: event, isPricedPerReply: isPerReply(version))
    accounts[slot].count(event, verdict)
    var isLive = true
    var isBillable = false
    switch verdict {
    case .suspended, .voided: return nil
    case .nonBillable(.test), .nonBillable(.markedByLog): isLive = false
    case .nonBillable: break
    case .billable: isBillable = true
    }
    let task = tasks.number(of: event.task)
    let month = calendars[slot].number(of: event.startedAt)
    if isLive { tally.count(event, isUsed: isBillable, account: account, month: month, task: task) }
    var marks = UsageMarks(of: event)
    if let arrivedAt = event.arrivedAt, calendars[slot].number(of: arrivedAt) > month { marks.insert(.late) }
    var isCompleted = false
    if case .completed = event.status { isCompleted = true }
    return MeteredRow(
      event: index, usedAt: event.startedAt, replies: event.replyCount ?? 0, account: account, task: task,
      month: month, version: version, isCompleted: isCompleted, isBillable: isBillable, marks: marks)
  }

  private func isPerReply(_ version: Int16) -> Bool {
    guard version != PriceTimeline.unpriced, case .reply = book.versions[Int(version)].unit else { return false }
    return true
  }

  private mutating func number(ofAccount id: String) -> Int32 {
    if let number = accountNumbers[id] { return number }
    var account = fallback
    account.id = id
    account.name = ""
    account.budget = nil
    open(account)
    return Int32(accounts.count - 1)
  }

  private mutating func open(_ account: Account) {
    guard accountNumbers[account.id] == nil else { return }
    let calendar = knownCalendars[account.calendar] ?? MonthTable(account.calendar, last: asOf)
    knownCalendars[account.calendar] = calendar
    accountNumbers[account.id] = Int32(accounts.count)
    accounts.append(AccountUsage(account: account))
    timelines.append(PriceTimeline(book: book, account: account.id))
    calendars.append(calendar)
  }
}

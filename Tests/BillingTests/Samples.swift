import Billing
import Records

/// An instant written in RFC 3339; the epoch when it cannot be read, which no test expects.
func instant(_ text: String) -> Timestamp {
  Timestamp(rfc3339: text) ?? Timestamp(milliseconds: 0)
}

/// A month written `2026-03`; January 1970 when it cannot be read, which no test expects.
func month(_ text: String) -> Month {
  Month(text) ?? Month(containing: CivilDate(daysSince1970: 0))
}

/// A zone by its IANA name; UTC when there is none.
func zone(_ identifier: String) -> TimeZoneRules {
  TimeZoneRules(identifier: identifier) ?? .utc
}

/// An execution with the given facts: completed, in production, with one reply.
func execution(
  _ id: String, _ startedAt: String = "2026-03-10T12:00:00Z", ticket: String? = nil,
  conversation: String? = nil, task: String = "refund", account: String = "default",
  status: ExecutionStatus = .completed, replies: Int64? = 1, toolCalls: Int64? = nil
) -> UsageEvent {
  var event = UsageEvent(
    executionID: id, source: "log", accountID: account, task: task, startedAt: instant(startedAt),
    status: status)
  event.ticketID = ticket
  event.conversationID = conversation
  event.environment = .production
  event.replyCount = replies
  event.toolCalls = toolCalls
  event.isTicketKnown = ticket == nil ? nil : true
  return event
}

/// Everything a bill depends on but the events, with defaults that raise no findings.
struct Terms {
  var versions = [PriceBook.defaultVersion]
  var accounts = [Account()]
  var policy = BillingPolicy()
  var eligibility = [EligibilityRule()]
  var asOf = "2026-12-31T00:00:00Z"
  var tickets = ["default": 5000]
  /// Nil counts exactly the events of each account as rows read.
  var controls: [UsageControl]?

  /// The events metered in batches.
  func metered(_ events: [UsageEvent], inBatchesOf size: Int = 7) throws -> MeteredUsage {
    let counts = Dictionary(grouping: events, by: \.accountID)
    let controls =
      controls ?? counts.map { UsageControl(accountID: $0.key, rowsRead: $0.value.count) }
    var meter = Meter(
      book: try PriceBook(versions: versions), accounts: accounts, controls: controls,
      asOf: instant(asOf))
    for start in stride(from: 0, to: events.count, by: size) {
      meter.add(Array(events[start..<min(start + size, events.count)]))
    }
    return meter.finish()
  }

  /// The bill of a month.
  func bill(
    _ events: [UsageEvent], _ label: String = "2026-03", inBatchesOf size: Int = 7
  ) throws -> BillSummary {
    try Bill(usage: metered(events, inBatchesOf: size), policy: policy, eligibility: eligibility)
      .summary(of: month(label), ticketsInPeriod: tickets)
  }
}

/// A version of the task price.
func price(
  _ amount: String, from: String? = nil, to: String? = nil,
  unit: BillableUnitKind = .conversation, account: String? = nil, currency: Currency = .usd
) -> PriceVersion {
  let id = "task-usage@\(from.map { String($0.prefix(10)) } ?? "start")" + (account.map { "-\($0)" } ?? "")
  return PriceVersion(
    sku: PriceBook.taskUsageSKU, id: id, accountID: account, from: from.map(instant),
    to: to.map(instant), unit: unit, unitPrice: Money(decimal: amount) ?? .zero, currency: currency)
}

extension BillSummary {
  /// Units over all lines.
  var units: Int64 { lines.reduce(0) { $0 + $1.quantity } }

  /// The rounded total in the first account's currency, as text.
  var totalText: String {
    accounts.first.map { $0.total.text(in: $0.account.currency) } ?? ""
  }

  /// The findings with a code.
  func findings(_ code: FindingCode) -> [Finding] {
    findings.filter { $0.code == code }
  }

  /// The interpretation of a rule's question.
  func interpretation(rule: Int) -> Interpretation? {
    interpretations.first { $0.rule == rule }
  }
}

/// A log of random executions: several accounts, months, tasks, keys with and without links, every status.
func randomEvents(_ count: Int, seed: UInt64, accounts: [String] = ["default"]) -> [UsageEvent] {
  var generator = SeededGenerator(seed: seed)
  return (0..<count).map { number in
    let conversation = Int.random(in: 0..<max(1, count / 3), using: &generator)
    let halfDay = Int64.random(in: 0..<240, using: &generator)
    var event = execution(
      "e\(number)", task: ["refund", "track", "cancel"].randomElement(using: &generator) ?? "refund",
      account: accounts.randomElement(using: &generator) ?? "default",
      status: ExecutionStatus.allCases.randomElement(using: &generator) ?? .completed,
      replies: [nil, 0, 1, 2].randomElement(using: &generator) ?? nil,
      toolCalls: [nil, 0, 3].randomElement(using: &generator) ?? nil)
    event.startedAt = instant("2026-01-15T00:00:00Z").advanced(seconds: halfDay * 43_200)
    let ids = Int.random(in: 0..<10, using: &generator)
    let spread = Int.random(in: 0...2, using: &generator)
    if ids != 0 { event.conversationID = "c\(conversation)" }
    if ids < 6 {
      event.ticketID = ids == 0 ? nil : "t\((conversation + spread) / 2)"
      event.isTicketKnown = event.ticketID.map { _ in conversation % 5 != 0 }
    }
    event.environment = ExecutionEnvironment.allCases.randomElement(using: &generator) ?? .production
    event.hasDerivedID = Int.random(in: 0..<20, using: &generator) == 0
    return event
  }
}

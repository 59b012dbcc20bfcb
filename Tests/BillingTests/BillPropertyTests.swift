import Billing
import Records
import Testing

@Suite struct BillPropertyTests {
  private static let months = ["2026-01", "2026-02", "2026-03", "2026-04", "2026-05"]

  private static let versions = [
    price("0.104", to: "2026-02-20T00:00:00Z"),
    price("0.0123", from: "2026-02-20T00:00:00Z", to: "2026-04-10T00:00:00Z", unit: .reply),
    price("0.333", from: "2026-04-10T00:00:00Z", unit: .conversationTask),
    price("0.07", account: "a"),
  ]

  private static func terms(_ accounts: [String] = ["a", "b"]) -> Terms {
    var terms = Terms()
    terms.versions = versions
    terms.accounts = accounts.map { Account(id: $0, zone: $0 == "a" ? zone("Asia/Tokyo") : .utc) }
    terms.tickets = [:]
    return terms
  }

  @Test(arguments: 1...8)
  func `Any order of events gives the same bill`(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let events = randomEvents(300, seed: seed, accounts: ["a", "b", "zz"])
    for label in ["2026-02", "2026-04"] {
      let bill = try Self.terms().bill(events, label)
      #expect(try Self.terms().bill(events.shuffled(using: &generator), label) == bill)
      #expect(try Self.terms().bill(events.sorted { $0.startedAt > $1.startedAt }, label) == bill)
    }
  }

  @Test(arguments: 1...8)
  func `Charges sum to lines, days to lines, lines to totals`(_ seed: UInt64) throws {
    for label in Self.months {
      let bill = try Self.terms().bill(randomEvents(400, seed: seed, accounts: ["a", "b"]), label)
      for line in bill.lines {
        let charges = bill.charges.filter { $0.accountID == line.accountID && $0.priceID == line.priceID }
        let exact = Money(micro: charges.reduce(0) { $0 + $1.amount.micro })
        #expect(exact.rounded(to: .usd) == line.amount)
        #expect(line.amount.micro - exact.micro == line.roundingDifference.micro)
        #expect(charges.reduce(0) { $0 + $1.quantity } == line.quantity)
        #expect(charges.reduce(0) { $0 + $1.executions } == line.executions)
        let rows = bill.focus.filter { $0.accountID == line.accountID && $0.priceID == line.priceID }
        #expect(rows.reduce(0) { $0 + $1.billedCost.micro } == line.amount.micro)
        #expect(rows.reduce(0) { $0 + $1.listCost.micro } == exact.micro)
        #expect(rows.allSatisfy { $0.tasks.reduce(0) { $0 + $1.count } == Int($0.pricingQuantity) })
      }
      let total = bill.accounts.reduce(0) { $0 + $1.total.micro }
      #expect(bill.lines.reduce(0) { $0 + $1.amount.micro } == total)
      #expect(bill.daily.reduce(0) { $0 + $1.amount.micro } == total)
      #expect(bill.daily.reduce(0) { $0 + $1.units } == bill.units)
      #expect(bill.tasks.reduce(0) { $0 + $1.units } == bill.units)
      #expect(bill.tasks.reduce(0) { $0 + $1.amount.micro } == bill.charges.reduce(0) { $0 + $1.amount.micro })
      #expect(Set(bill.charges.map(\.id)).count == bill.charges.count)
    }
  }

  @Test(arguments: 1...6)
  func `The bill of two accounts is the bills of each`(_ seed: UInt64) throws {
    let events = randomEvents(300, seed: seed, accounts: ["a", "b"])
    let both = try Self.terms().bill(events)
    let each = try ["a", "b"].map { account in
      try Self.terms([account]).bill(events.filter { $0.accountID == account })
    }
    #expect(both.lines == each.flatMap(\.lines))
    #expect(both.charges == each.flatMap(\.charges))
    #expect(both.focus == each.flatMap(\.focus))
    #expect(both.accounts == each.flatMap(\.accounts))
  }

  @Test(arguments: 1...6)
  func `Rule 28: under once ever the months sum to one unit per used conversation`(_ seed: UInt64) throws {
    var terms = Terms()
    terms.tickets = [:]
    let events = randomEvents(300, seed: seed)
    let charges = try Self.months.flatMap { try terms.bill(events, $0).charges }
    #expect(Set(charges.map { "\($0.keyKind) \($0.billingKey)" }).count == charges.count)
    #expect(charges.count == expectedKeys(events).count)
    let byTicket = try terms.metered(events).unitsByTicket()
    #expect(byTicket.map(\.ticketID) == charges.filter { $0.keyKind == .ticket }.map(\.billingKey).sorted())
    #expect(byTicket.allSatisfy { $0.units == 1 })
  }

  /// The billing keys with a billable execution, found the plain way.
  private func expectedKeys(_ events: [UsageEvent]) -> Set<String> {
    var tickets: [String: String] = [:]
    let rated = events.filter { $0.status != .voided }
    for event in rated {
      guard let conversation = event.conversationID, let ticket = event.ticketID else { continue }
      tickets[conversation] = min(ticket, tickets[conversation] ?? ticket)
    }
    let used = rated.filter { event in
      let steps = [event.replyCount, event.toolCalls].compactMap(\.self)
      let isUsed = steps.contains { $0 > 0 }
      switch event.status {
      case .declined: return isUsed && event.environment != .test
      case .failed, .abandoned: return (isUsed || steps.isEmpty) && event.environment != .test
      default: return event.environment != .test
      }
    }
    return Set(
      used.compactMap { event in
        if let ticket = event.ticketID ?? event.conversationID.flatMap({ tickets[$0] }) { return "t " + ticket }
        return event.conversationID.map { "c " + $0 }
      })
  }

  @Test func `Rule 68: a night's bill equals a later run as of that night`() throws {
    let events = randomEvents(300, seed: 5, accounts: ["a", "b"])
    var terms = Self.terms()
    terms.asOf = "2026-03-10T00:00:00Z"
    let known = events.filter { $0.startedAt <= instant("2026-03-10T00:00:00Z") }
    let night = try terms.bill(known)
    let later = try terms.bill(events)
    #expect(night.lines.map(\.amount) == later.lines.map(\.amount))
    #expect(night.daily == later.daily)
    #expect(night.accounts.map(\.forecast) == later.accounts.map(\.forecast))
  }
}

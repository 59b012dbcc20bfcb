import Billing
import Records
import Testing

@Suite struct CorrectionTests {
  private let january = [
    execution("a", "2026-01-10T12:00:00Z", conversation: "c1"),
    execution("b", "2026-01-20T12:00:00Z", conversation: "c2"),
  ]
  private let late = execution("x", "2026-01-25T12:00:00Z", conversation: "c9")

  private func closedJanuary(_ terms: Terms = Terms()) throws -> Books {
    var books = Books(terms)
    try books.close("2026-01", january)
    return books
  }

  @Test func `Rule 51: before close every line is a draft without an invoice, computed anew from the events`() throws {
    let books = Books()
    let bill = try books.bill("2026-01", january)
    #expect(bill.lines.allSatisfy { $0.status == .draft && $0.invoiceID == nil })
    #expect(bill.focus.allSatisfy { $0.invoiceID == nil } && bill.accounts[0].invoiceID == nil)
    #expect(try books.bill("2026-01", january + [late]).totalText == "0.30")
  }

  @Test func `Rule 53: a closed month stays what it was, whatever arrives`() throws {
    let books = try closedJanuary()
    let before = try books.bill("2026-01", january)
    #expect(before.lines.allSatisfy { $0.status == .closed && $0.invoiceID == "INV-default-2026-01-1" })
    #expect(before.focus.allSatisfy { $0.invoiceID == "INV-default-2026-01-1" })
    let after = try books.bill(
      "2026-01", [late] + january + [execution("y", "2026-02-02T12:00:00Z", conversation: "z")])
    #expect(after.lines == before.lines)
    #expect(after.charges == before.charges)
    #expect(after.focus == before.focus)
    #expect(after.accounts == before.accounts)
    #expect(after.daily == before.daily)
  }

  @Test func `A closed month reads as the draft did, but for status and invoice`() throws {
    let draft = try Books().bill("2026-01", january)
    let closed = try closedJanuary().bill("2026-01", january)
    #expect(closed.charges == draft.charges)
    #expect(closed.amounts == draft.amounts)
    #expect(closed.daily == draft.daily)
    #expect(closed.focus.map(\.billedCost) == draft.focus.map(\.billedCost))
  }

  @Test func `Rule 54: what arrives before the close is simply included`() throws {
    var books = Books()
    let periods = try books.close("2026-01", january + [late])
    #expect(periods[0].bill.total.text(in: .usd) == "0.30")
    #expect(try books.bill("2026-02", january + [late]).lines.isEmpty)
  }

  @Test func `Rule 54: what arrived after its period's end, and before the close, has the flag LATE`() throws {
    var events = january
    events[0].arrivedAt = instant("2026-01-31T23:59:59Z")
    events[1].arrivedAt = instant("2026-02-01T00:00:00Z")
    let charges = try Books().bill("2026-01", events).charges
    #expect(charges.map(\.flags) == [[], [.late]])
    #expect(charges.map(\.amount) == (try Books().bill("2026-01", january).charges.map(\.amount)))
  }

  @Test func `Rule 55: what arrives after the close is corrected in the next open period`() throws {
    let books = try closedJanuary()
    let bill = try books.bill("2026-02", january + [late])
    let row = try #require(bill.corrections.first)
    #expect(bill.corrections.count == 1)
    #expect(row.quantity == 1 && row.amount == Money(micro: 100_000) && row.localDay.month == 1)
    #expect(row.periodStart == instant("2026-02-01T00:00:00Z"))
    #expect(row.correctsPeriod == instant("2026-01-01T00:00:00Z"))
    #expect(bill.lines.map(\.kind) == [.correction] && bill.amounts == ["0.10"])
    #expect(bill.accounts[0].corrections == Money(micro: 100_000) && bill.accounts[0].units == 0)
    let focus = try #require(bill.focus.first)
    #expect(focus.isCorrection && focus.billingPeriod.start == instant("2026-02-01T00:00:00Z"))
    #expect(focus.chargePeriod.start == instant("2026-01-25T00:00:00Z"))
    #expect(try books.bill("2026-03", january + [late]).lines.isEmpty)
  }

  @Test func `Rule 56: once posted, a correction is not posted again`() throws {
    var books = try closedJanuary()
    try books.close("2026-02", january + [late])
    #expect(try books.bill("2026-03", january + [late]).lines.isEmpty)
    try books.close("2026-03", january + [late])
    #expect(try books.bill("2026-04", january + [late]).charges.isEmpty)
    #expect(books.exactTotal == 300_000)
  }

  @Test func `Rule 57: a late execution of a charged conversation posts nothing and is logged`() throws {
    let books = try closedJanuary()
    let repeated = execution("y", "2026-01-26T12:00:00Z", conversation: "c1", task: "track")
    let bill = try books.bill("2026-02", january + [repeated])
    #expect(bill.charges.isEmpty && bill.lines.isEmpty && bill.focus.isEmpty)
    let notes = try books.notes("2026-02", january + [repeated], late: [repeated], oldestDays: 400)
    #expect(notes.map(\.code) == [.lateNoEffect])
    #expect(try books.notes("2026-02", january + [late], late: [late], oldestDays: 400).isEmpty)
  }

  @Test func `Rule 58: a first use that moves into another closed period is not charged again`() throws {
    var books = Books()
    let february = execution("f", "2026-02-05T12:00:00Z", conversation: "c1")
    let earlier = execution("e", "2026-01-05T12:00:00Z", conversation: "c1")
    try books.close("2026-01", [february])
    try books.close("2026-02", [february])
    let bill = try books.bill("2026-03", [february, earlier])
    #expect(bill.charges.isEmpty && bill.lines.isEmpty)
    #expect(
      try books.notes("2026-03", [february, earlier], late: [earlier], oldestDays: 400).map(\.code)
        == [.lateNoEffect, .lateMoved])
  }

  @Test func `Rule 58: when the price was another then, the difference alone is posted`() throws {
    var terms = Terms()
    terms.versions = [price("0.10", to: "2026-02-01T00:00:00Z"), price("0.25", from: "2026-02-01T00:00:00Z")]
    var books = Books(terms)
    let february = execution("f", "2026-02-05T12:00:00Z", conversation: "c1")
    let earlier = execution("e", "2026-01-05T12:00:00Z", conversation: "c1")
    try books.close("2026-01", [february])
    try books.close("2026-02", [february])
    let row = try #require(try books.bill("2026-03", [february, earlier]).corrections.first)
    #expect(row.quantity == 0 && row.amount == Money(micro: -150_000))
    #expect(row.correctsPeriod == instant("2026-02-01T00:00:00Z") && row.localDay.month == 2)
    try books.close("2026-03", [february, earlier])
    #expect(try books.bill("2026-04", [february, earlier]).charges.isEmpty)
  }

  @Test func `Rule 59: no age drops a late execution, a great age is a break`() throws {
    let books = try closedJanuary()
    #expect(try books.bill("2026-02", january + [late]).corrections.count == 1)
    #expect(try books.notes("2026-02", january + [late], late: [late]).map(\.code) == [.late])
    #expect(try books.notes("2026-02", january + [late], late: [late], oldestDays: 400).isEmpty)
  }

  @Test func `Rule 60: a void removes the unit before the close, and is posted negative after it`() throws {
    var voided = january
    voided[1].status = .voided
    #expect(try Books().bill("2026-01", voided).totalText == "0.10")
    var books = try closedJanuary()
    let row = try #require(try books.bill("2026-02", voided).corrections.first)
    #expect(row.quantity == -1 && row.amount == Money(micro: -100_000) && row.executionID == "b")
    try books.close("2026-02", voided)
    #expect(books.exactTotal == 100_000)
    #expect(try books.bill("2026-03", voided).charges.isEmpty)
  }

  @Test func `Rule 60: a void of an unknown id is in suspense`() throws {
    var void = execution("nobody", "2026-01-10T12:00:00Z", conversation: nil, status: .voided)
    void.cancelsUnknown = true
    let bill = try Books().bill("2026-01", january + [void])
    #expect(bill.accounts[0].control.suspense == 1 && bill.accounts[0].control.voided == 0)
    #expect(bill.findings(.suspense).count == 1)
  }

  @Test func `Rule 61: a void of the first of several uses keeps the unit, on its day once it is closed`() throws {
    var events = january + [execution("a2", "2026-02-11T12:00:00Z", conversation: "c1")]
    var books = try closedJanuary()
    events[0].status = .voided
    #expect(try books.bill("2026-02", events).lines.isEmpty)
    #expect(books.exactTotal == 200_000)
    let second = execution("a3", "2026-01-15T12:00:00Z", conversation: "c1")
    let open = try Books().bill("2026-01", [events[0], second])
    #expect(open.charges.map(\.localDay.day) == [15])
    books = Books()
    try books.close("2026-01", january + [second])
    #expect(try books.bill("2026-02", [events[0], january[1], second]).charges.isEmpty)
  }

  @Test func `Rule 63: a refund of an invoiced charge is a negative usage row of class correction`() throws {
    var voided = january
    voided[0].status = .voided
    let row = try #require(try closedJanuary().bill("2026-02", voided).focus.first)
    #expect(row.isCorrection && row.kind == .correction && row.pricingQuantity == -1)
    #expect(row.billedCost == Money(micro: -100_000) && row.listCost == Money(micro: -100_000))
    #expect(row.tasks == [NamedCount(name: "refund", count: -1)])
  }

  @Test func `Rule 64: a price that is put right posts the difference and names both prices`() throws {
    var books = try closedJanuary()
    books.terms.versions = [
      price("0.08", to: "2026-01-15T00:00:00Z"), price("0.10", from: "2026-01-15T00:00:00Z"),
    ]
    let bill = try books.bill("2026-02", january)
    #expect(bill.corrections.map(\.amount) == [Money(micro: -20_000), .zero])
    #expect(bill.corrections.map(\.quantity) == [0, 0])
    #expect(bill.corrections.map(\.correctsPriceID) == ["task-usage@start", "task-usage@start"])
    #expect(bill.accounts[0].total == Money(micro: -20_000))
    try books.close("2026-01", january, superseding: true)
    #expect(books.closes.count == 2)
  }

  @Test func `A link that is learned later does not charge the conversation again (rule 18)`() throws {
    let books = try closedJanuary()
    let linked = execution("l", "2026-02-03T12:00:00Z", ticket: "t1", conversation: "c1")
    let bill = try books.bill("2026-02", january + [linked])
    #expect(bill.charges.isEmpty && bill.lines.isEmpty)
  }
}

extension Books {
  /// Closes a month again or for the first time.
  mutating func close(_ label: String, _ events: [UsageEvent], superseding: Bool) throws {
    conditions.supersedes = superseding
    try close(label, events)
    conditions.supersedes = false
  }
}

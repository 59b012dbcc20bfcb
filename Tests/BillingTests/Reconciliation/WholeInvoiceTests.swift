import Billing
import Records
import Testing

/// Invoices without a line for each conversation, and how lines find their month, account and charge.
@Suite struct `An invoice as a whole` {
  private func usage(
    _ number: Int = 1, quantity: String?, price: String?, amount: String, description: String = "Task conversations"
  ) -> InvoiceLine {
    line(number, nil, quantity: quantity, price: price, amount: amount, description: description)
  }

  @Test func `without keys differs in quantity and price only`() throws {
    let tickets = ["1", "2", "3"]
    let equal = try Comparison(tickets: tickets, lines: [usage(quantity: "3", price: "0.10", amount: "0.30")]).result()
    #expect(equal.listed.isEmpty && equal.faults.isEmpty)
    let result = try Comparison(tickets: tickets, lines: [usage(quantity: "5", price: "0.12", amount: "0.60")]).result()
    #expect(result.listed == ["PRICE_VAR - 0.10", "QTY_VAR - 0.20"] && result.faults.isEmpty)
    #expect(result.part(.quantity) == 200_000 && result.part(.price) == 100_000)
  }

  @Test func `without keys whose quantity is that of the other reading says so`() throws {
    var comparison = Comparison(lines: [usage(quantity: "2", price: "0.10", amount: "0.20")])
    comparison.events = [execution("a", ticket: "1", task: "refund"), execution("b", ticket: "1", task: "track")]
    let result = try comparison.result()
    #expect(result.listed == ["QTY_VAR - 0.10"])
    #expect(result.breaks[0].likelyCause.contains("per conversation and task comes to (rule 12)"))
  }

  @Test func `of one line that is its total stands for its usage, less the tax`() throws {
    let total = usage(quantity: nil, price: nil, amount: "0.30", description: "Total")
    #expect(try Comparison(tickets: ["1", "2", "3"], lines: [total]).result().listed.isEmpty)
    let tax = line(2, nil, quantity: nil, price: nil, amount: "0.05", description: "Sales tax", metric: "")
    let taxed = try Comparison(tickets: ["1", "2"], lines: [total, tax]).result()
    #expect(taxed.listed == ["QTY_VAR - 0.05", "TAX_OUT - 0.05"] && taxed.faults.isEmpty)
  }

  @Test func `by day is compared day by day`() throws {
    let lines = (1...3).map { day in
      var line = usage(day, quantity: day == 2 ? "2" : "1", price: "0.10", amount: day == 2 ? "0.20" : "0.10")
      line.period = Period(start: instant("2026-03-0\(day)T00:00:00Z"), end: instant("2026-03-0\(day + 1)T00:00:00Z"))
      return line
    }
    var comparison = Comparison(lines: lines)
    comparison.events = [1, 2, 3, 4].map { execution("e\($0)", "2026-03-0\($0)T12:00:00Z", ticket: "\($0)") }
    let result = try comparison.result()
    #expect(result.listed == ["QTY_VAR - -0.10", "QTY_VAR - 0.10"] && result.faults.isEmpty)
  }

  @Test func `in another currency leaves everything due`() throws {
    let euro = try #require(Currency(code: "EUR"))
    var total = usage(quantity: "2", price: "0.09", amount: "0.18")
    total.currency = euro
    let result = try Comparison(tickets: ["1", "2"], lines: [total]).result()
    #expect(result.listed == ["CURRENCY_MISMATCH - -0.20"] && result.faults.isEmpty)
  }

  @Test func `is matched by charge id, execution id, and by the conversation of a linked ticket`() throws {
    var comparison = Comparison()
    comparison.events = [
      execution("x-1", ticket: "1"), execution("x-2", ticket: "2"), execution("x-3", ticket: "3", conversation: "c3"),
    ]
    let charge = try #require(try comparison.terms.bill(comparison.events).charges.first)
    #expect(charge.billingKey == "1")
    comparison.lines = [line(1, charge.id), line(2, "x-2"), line(3, "c3")]
    let result = try comparison.result()
    #expect(result.listed.isEmpty && result.faults.isEmpty && result.accounts[0].control.matched == 3)
  }

  @Test func `counted per task is matched task by task, or as one line`() throws {
    var comparison = Comparison()
    comparison.terms.versions = [price("0.10", unit: .conversationTask)]
    comparison.events = [execution("a", ticket: "1", task: "refund"), execution("b", ticket: "1", task: "track")]
    comparison.lines = [line(1, "1"), line(2, "1")]
    #expect(try comparison.result().listed.isEmpty)
    comparison.lines = [line(1, "1", quantity: "2", amount: "0.20")]
    #expect(try comparison.result().listed.isEmpty)
    comparison.lines = [line(1, "1")]
    #expect(try comparison.result().listed == ["LOG_ONLY 1 -0.10"])
  }

  @Test func `that changes price in the month is matched price by price`() throws {
    var comparison = Comparison()
    comparison.terms.versions = [
      price("0.10", to: "2026-03-15T00:00:00Z"), price("0.02", from: "2026-03-15T00:00:00Z", unit: .reply),
    ]
    comparison.events = [
      execution("a", "2026-03-10T00:00:00Z", ticket: "1"),
      execution("b", "2026-03-20T00:00:00Z", ticket: "1", replies: 4),
    ]
    comparison.lines = [
      line(1, "1", quantity: "4", price: "0.02", amount: "0.08", description: "Task replies", metric: "task_replies"),
      line(2, "1"),
    ]
    let result = try comparison.result()
    #expect(result.listed.isEmpty && result.faults.isEmpty)
  }

  @Test func `counts for the month its period is mostly in, else the month its date bills`() throws {
    var dated = line(1, "1")
    dated.period = nil
    dated.invoiceDate = CivilDate(year: 2026, month: 4, day: 1)
    var sameMonth = dated
    sameMonth.invoiceDate = CivilDate(year: 2026, month: 3, day: 31)
    var other = dated
    other.invoiceDate = CivilDate(year: 2026, month: 3, day: 2)
    let bill = try Terms().bill([execution("a", ticket: "1")])
    #expect(InvoiceMonth(bill).lines(of: [dated, sameMonth, other]) == [dated, sameMonth])
    #expect(InvoiceMonth.month(of: [dated, sameMonth], in: Account().calendar) == month("2026-03"))
    #expect(InvoiceMonth.month(of: [dated, other], in: Account().calendar) == nil)
  }

  @Test func `of an account nobody knows is on the invoice only; one that names none is the only account's`() throws {
    var comparison = Comparison(lines: [line(1, "1"), line(2, "2", account: "other")])
    comparison.terms.accounts = [Account(id: "acme")]
    comparison.terms.tickets = ["acme": 5000]
    comparison.events = [execution("a", ticket: "1", account: "acme")]
    let result = try comparison.result()
    #expect(result.accounts.map(\.account.id) == ["acme", "other"])
    #expect(result.listed == ["INV_ONLY 2 0.10"] && result.faults.isEmpty)
  }

  @Test func `is material beyond one unit of money or half a per cent, accepted breaks left out`() throws {
    let tickets = (1...2000).map(String.init)
    let paid = tickets.dropFirst(9)
    let lines = paid.enumerated().map { line($0.offset + 1, $0.element) }
    var comparison = Comparison(tickets: tickets, lines: lines)
    var result = try comparison.result()
    #expect(result.accounts[0].materiality == Money(micro: 1_000_000) && !result.isMaterial)
    comparison.lines = Array(lines.dropFirst(3))
    result = try comparison.result()
    #expect(result.isMaterial)
    for index in result.breaks.indices { result.breaks[index].state.status = .accepted }
    #expect(!result.isMaterial)
    comparison.agreed.materialShareMicro = 10_000
    #expect(try !comparison.result().isMaterial)
  }
}

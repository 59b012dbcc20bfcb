import Billing
import Records
import Testing

/// One test for every code of billing section 4.
@Suite struct `Every break code` {
  @Test func `MATCHED: an equal line is no break`() throws {
    let result = try Comparison(tickets: ["1", "2"], lines: [line(1, "1"), line(2, "2")]).result()
    #expect(result.listed.isEmpty && result.faults.isEmpty && !result.isMaterial)
    #expect(result.accounts[0].control.matched == 2)
    #expect(result.accounts[0].control.chargesMatched == 2)
  }

  @Test func `MATCHED_TOL: a line a cent off at the same price is within the tolerance, its money is ROUNDING`() throws
  {
    var comparison = Comparison(tickets: ["1", "2"], lines: [line(1, "1", amount: "0.11"), line(2, "2")])
    let result = try comparison.result()
    #expect(result.accounts[0].control.matchedWithinTolerance == 1)
    #expect(result.listed == ["ROUNDING - 0.01"] && result.faults.isEmpty)
    comparison.agreed.toleranceMinorUnits = 0
    #expect(try comparison.result().listed == ["ARITH 1 0.01"])
  }

  @Test func `INV_ONLY: a key without any execution`() throws {
    let result = try Comparison(tickets: ["1"], lines: [line(1, "1"), line(2, "9")]).result()
    #expect(result.listed == ["INV_ONLY 9 0.10"] && result.faults.isEmpty)
    #expect(result.isMaterial)
    #expect(result.breaks[0].evidence == "invoice I-1 line 2")
  }

  @Test func `INV_ONLY: a charge that is not for a task, prorated or not`() throws {
    var fee = line(2, nil, quantity: nil, price: nil, amount: "99.00", description: "Platform fee", metric: "")
    let plain = try Comparison(tickets: ["1"], lines: [line(1, "1"), fee]).result()
    fee.isProration = true
    let prorated = try Comparison(tickets: ["1"], lines: [line(1, "1"), fee]).result()
    #expect(plain.listed == ["INV_ONLY - 99.00"] && prorated.listed == plain.listed)
    #expect(prorated.breaks[0].likelyCause.hasPrefix("a prorated charge"))
  }

  @Test func `LOG_ONLY: a charge without a line`() throws {
    let result = try Comparison(tickets: ["1", "2"], lines: [line(1, "1")]).result()
    #expect(result.listed == ["LOG_ONLY 2 -0.10"] && result.faults.isEmpty && !result.isMaterial)
  }

  @Test func `DUP_BILLED: the second line of a key, also of one that is on the invoice only`() throws {
    let result = try Comparison(
      tickets: ["1"], lines: [line(1, "1"), line(2, "1"), line(3, "9"), line(4, "9")]
    ).result()
    #expect(result.listed == ["DUP_BILLED 1 0.10", "DUP_BILLED 9 0.10", "INV_ONLY 9 0.10"])
    #expect(result.faults.isEmpty)
    #expect(result.breaks.first { $0.billingKey == "1" }?.evidence == "invoice I-1 line 2")
  }

  @Test func `XPERIOD_DUP: a key first used, or billed, in an earlier period`() throws {
    var used = Comparison(tickets: ["1"], lines: [line(1, "1"), line(2, "2")])
    used.events += [
      execution("a", "2026-02-10T00:00:00Z", ticket: "2"), execution("b", "2026-03-11T00:00:00Z", ticket: "2"),
    ]
    var billed = Comparison(tickets: ["1"], lines: [line(1, "1"), line(2, "2")])
    billed.history.billedBefore = ["default": ["2": "invoice I-0 line 7"]]
    for result in [try used.result(), try billed.result()] {
      #expect(result.listed == ["XPERIOD_DUP 2 0.10"] && result.faults.isEmpty)
    }
    #expect(try billed.result().breaks[0].likelyCause.contains("invoice I-0 line 7"))
  }

  @Test func `CUTOFF: a use that is in the month by UTC only, and one that is not`() throws {
    var comparison = Comparison(lines: [line(1, "late")])
    comparison.terms.accounts = [Account(zone: zone("America/New_York"))]
    comparison.events = [
      execution("a", "2026-03-01T03:00:00Z", ticket: "late"), execution("b", "2026-04-01T03:00:00Z", ticket: "early"),
    ]
    let result = try comparison.result()
    #expect(result.listed == ["CUTOFF early -0.10", "CUTOFF late 0.10"] && result.faults.isEmpty)
    #expect(result.breaks.allSatisfy { $0.likelyCause.contains("the month in UTC") })
  }

  @Test func `CUTOFF: an anchor of the vendor's own is printed`() throws {
    var shifted = line(1, "1")
    shifted.period = Period(start: instant("2026-03-15T00:00:00Z"), end: instant("2026-04-15T00:00:00Z"))
    var other = shifted
    other.billingKey = "2"
    other.lineNumber = "2"
    var comparison = Comparison(lines: [shifted, other])
    comparison.month = "2026-03"
    comparison.events = [
      execution("a", "2026-03-20T00:00:00Z", ticket: "1"), execution("b", "2026-04-02T00:00:00Z", ticket: "2"),
      execution("c", "2026-03-02T00:00:00Z", ticket: "3"),
    ]
    let result = try comparison.result()
    #expect(result.listed == ["CUTOFF 2 0.10", "CUTOFF 3 -0.10"])
    #expect(result.breaks[0].likelyCause.contains("from 2026-03-15T00:00:00Z to 2026-04-15T00:00:00Z"))
  }

  @Test func `LATE: a charge whose execution came in after the close`() throws {
    var comparison = Comparison(tickets: ["1", "2"], lines: [line(1, "1")])
    comparison.history.lateKeys = ["default": ["2"]]
    #expect(try comparison.result().listed == ["LATE 2 -0.10"])
  }

  @Test func `PRICE_VAR: another unit price, a cent or more of it, is never tolerated`() throws {
    let lines = [line(1, "1", price: "0.12", amount: "0.12"), line(2, "2", price: "0.11", amount: "0.11")]
    let result = try Comparison(tickets: ["1", "2"], lines: lines).result()
    #expect(result.listed == ["PRICE_VAR 1 0.02", "PRICE_VAR 2 0.01"] && result.faults.isEmpty)
    #expect(result.part(.price) == 30_000)
  }

  @Test func `UNIT_VAR: replies are charged where conversations are priced`() throws {
    let replies = line(
      1, "1", quantity: "12", price: "0.02", amount: "0.24", description: "Task replies", metric: "task_replies")
    let result = try Comparison(tickets: ["1"], lines: [replies]).result()
    #expect(result.listed == ["UNIT_VAR 1 0.14"] && result.faults.isEmpty)
    #expect(result.part(.unit) == 140_000)
  }

  @Test func `QTY_VAR: more than one unit for a conversation`() throws {
    let result = try Comparison(tickets: ["1"], lines: [line(1, "1", quantity: "3", amount: "0.30")]).result()
    #expect(result.listed == ["QTY_VAR 1 0.20"] && result.faults.isEmpty)
    #expect(result.breaks[0].ourQuantityMicro == 1_000_000 && result.breaks[0].invoiceQuantityMicro == 3_000_000)
  }

  @Test(arguments: [
    ("test or preview", ExecutionStatus.completed, ExecutionEnvironment.test, Int64(1)),
    ("failed before its first step", .failed, .production, 0), ("declined by the customer", .declined, .production, 0),
    ("cancelled in the log", .voided, .production, 1),
  ])
  func `NONBILLABLE_BILLED: test, failed before use, declined, cancelled`(
    reason: String, status: ExecutionStatus, environment: ExecutionEnvironment, replies: Int64
  ) throws {
    var comparison = Comparison(tickets: ["1"], lines: [line(1, "1"), line(2, "2")])
    var event = execution("x", ticket: "2", status: status, replies: replies)
    event.environment = environment
    comparison.events.append(event)
    let result = try comparison.result()
    #expect(result.listed == ["NONBILLABLE_BILLED 2 0.10"] && result.faults.isEmpty)
    #expect(result.breaks[0].likelyCause.contains(reason))
    #expect(result.breaks[0].evidence.contains("execution x at"))
  }

  @Test func `UNKNOWN_TICKET, ENV_UNKNOWN, KEY_DERIVED: doubts about matched charges move no money`() throws {
    var comparison = Comparison(tickets: ["1", "2", "3"], lines: [line(1, "1"), line(2, "2"), line(3, "3")])
    comparison.events[0].isTicketKnown = false
    comparison.events[1].environment = .unknown
    comparison.events[2].hasDerivedID = true
    let result = try comparison.result()
    #expect(result.listed == ["ENV_UNKNOWN - 0.00", "KEY_DERIVED - 0.00", "UNKNOWN_TICKET - 0.00"])
    #expect(result.faults.isEmpty && !result.isMaterial)
  }

  @Test func `DUP_CONFLICT: a difference about an execution with contradicting copies is that, not another quantity`()
    throws
  {
    var comparison = Comparison(tickets: ["1"], lines: [line(1, "1", quantity: "2", amount: "0.20")])
    comparison.conflicts = ["default": ["e-1"]]
    let result = try comparison.result()
    #expect(result.listed == ["DUP_CONFLICT - 0.00", "DUP_CONFLICT 1 0.10"] && result.faults.isEmpty)
  }

  @Test func `DUP_CONFLICT: one line number with two contents counts once`() throws {
    let result = try Comparison(tickets: ["1"], lines: [line(1, "1"), line(1, "9"), line(1, "1")]).result()
    #expect(result.listed == ["DUP_CONFLICT 9 0.00"] && result.faults.isEmpty)
    #expect(result.breaks[0].invoiceAmount == Money(micro: 100_000))
    #expect(result.accounts[0].control.repeatedLines == 1)
  }

  @Test func `SUSPENSE: an invoiced key whose row waits to be put right`() throws {
    var comparison = Comparison(tickets: ["1"], lines: [line(1, "1"), line(2, "2")])
    comparison.terms.versions = [
      price("0.10", to: "2026-03-20T00:00:00Z"), price("0.02", from: "2026-03-20T00:00:00Z", unit: .reply),
    ]
    comparison.events.append(execution("x", "2026-03-25T00:00:00Z", ticket: "2", replies: nil))
    let result = try comparison.result()
    #expect(result.listed == ["SUSPENSE - 0.00", "SUSPENSE 2 0.10"] && result.faults.isEmpty)
  }

  @Test func `ELIGIBILITY: tasks are invoiced below the threshold`() throws {
    var comparison = Comparison(tickets: ["1"], lines: [line(1, "1")])
    comparison.terms.tickets = ["default": 12]
    #expect(try comparison.result().listed == ["ELIGIBILITY - 0.00"])
  }

  @Test func `INTERPRETATION: charged under the other reading of "used"`() throws {
    var comparison = Comparison(tickets: ["1"], lines: [line(1, "1"), line(2, "2")])
    comparison.terms.policy.strictCompleted = true
    comparison.events.append(execution("x", ticket: "2", status: .handover))
    let result = try comparison.result()
    #expect(result.listed == ["INTERPRETATION 2 0.10"] && result.faults.isEmpty)
  }

  @Test func `CREDIT_MISSING: a promised credit is absent, or smaller`() throws {
    var comparison = Comparison(tickets: ["1"], lines: [line(1, "1")])
    comparison.agreed.credits = [
      PromisedCredit(accountID: "default", month: month("2026-03"), amount: Money(micro: 5_000_000), reason: "outage")
    ]
    let absent = try comparison.result()
    #expect(absent.listed == ["CREDIT_MISSING - 5.00"] && absent.faults.isEmpty)
    #expect(absent.accounts[0].ourTotal == Money(micro: -4_900_000))
    let credit = { (amount: String) in
      line(2, nil, quantity: nil, price: nil, amount: amount, description: "Credit", metric: "credits")
    }
    comparison.lines = [line(1, "1"), credit("-3.00")]
    #expect(try comparison.result().listed == ["CREDIT_MISSING - 2.00"])
    comparison.lines = [line(1, "1"), credit("-5.00")]
    let granted = try comparison.result()
    #expect(granted.listed.isEmpty && granted.faults.isEmpty && granted.accounts[0].control.creditLines == 1)
  }

  @Test func `A credit nobody promised is on the invoice only; one that undoes a second line settles it`() throws {
    let credit = line(3, "1", quantity: "-1", amount: "-0.10", description: "Correction")
    let loose = try Comparison(tickets: ["1"], lines: [line(1, "1"), credit]).result()
    #expect(loose.listed == ["INV_ONLY 1 -0.10"] && loose.faults.isEmpty)
    let settled = try Comparison(tickets: ["1"], lines: [line(1, "1"), line(2, "1"), credit]).result()
    #expect(settled.listed.isEmpty && settled.faults.isEmpty)
  }

  @Test func `ROUNDING: lines rounded one by one against a total rounded once`() throws {
    var comparison = Comparison(
      tickets: ["1", "2", "3"], lines: (1...3).map { line($0, "\($0)", price: "0.104", amount: "0.10") })
    comparison.terms.versions = [price("0.104")]
    let result = try comparison.result()
    #expect(result.listed == ["ROUNDING - -0.01"] && result.faults.isEmpty)
    #expect(result.accounts[0].control.matchedWithinTolerance == 3)
  }

  @Test func `ARITH: a line that is not quantity times price, and lines that are not the stated total`() throws {
    let single = try Comparison(tickets: ["1"], lines: [line(1, "1", amount: "1.00")]).result()
    #expect(single.listed == ["ARITH 1 0.90"] && single.faults.isEmpty && single.isMaterial)
    let total = line(2, nil, quantity: nil, price: nil, amount: "5.10", description: "Total due", metric: "")
    let stated = try Comparison(tickets: ["1"], lines: [line(1, "1"), total]).result()
    #expect(stated.listed == ["ARITH - 5.00"] && stated.faults.isEmpty)
    #expect(stated.accounts[0].control.totalLines == 1)
    var configured = Comparison(tickets: ["1"], lines: [line(1, "1")])
    configured.agreed.invoiceTotals = [StatedTotal(invoiceNumber: "I-1", amount: Money(micro: 5_100_000))]
    #expect(try configured.result().listed == ["ARITH - 5.00"])
  }

  @Test func `CURRENCY_MISMATCH: what is due is missing, and nothing is added`() throws {
    let euro = try #require(Currency(code: "EUR"))
    let foreign = line(2, "2", price: "0.09", amount: "0.09", currency: euro)
    let result = try Comparison(tickets: ["1", "2"], lines: [line(1, "1"), foreign]).result()
    #expect(result.listed == ["CURRENCY_MISMATCH 2 -0.10"] && result.faults.isEmpty)
    #expect(result.accounts[0].invoiceTotal == Money(micro: 100_000))
    let both = try Comparison(tickets: ["2"], lines: [line(1, "2"), foreign]).result()
    #expect(both.listed == ["CURRENCY_MISMATCH 2 0.00"] && both.faults.isEmpty)
  }

  @Test func `TAX_OUT: a tax is listed and not compared`() throws {
    let tax = line(2, nil, price: "0.01", amount: "0.01", description: "VAT 7 %", metric: "tax")
    let result = try Comparison(tickets: ["1"], lines: [line(1, "1"), tax]).result()
    #expect(result.listed == ["TAX_OUT - 0.01"] && result.faults.isEmpty && result.part(.tax) == 10_000)
  }

  @Test func `UNEXPLAINED: tolerated money that rounding cannot come to`() throws {
    var comparison = Comparison(
      tickets: (1...40).map(String.init),
      lines: (1...40).map { line($0, "\($0)", quantity: nil, price: nil, amount: "0.13") })
    comparison.agreed.toleranceMinorUnits = 3
    let result = try comparison.result()
    #expect(result.listed == ["UNEXPLAINED - 1.20"] && result.faults.isEmpty && result.isMaterial)
  }
}

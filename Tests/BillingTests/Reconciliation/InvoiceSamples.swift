import Billing
import Records

/// A line of an invoice about March 2026: one conversation at 0.10 unless something else is said.
func line(
  _ number: Int, _ key: String?, quantity: String? = "1", price: String? = "0.10", amount: String = "0.10",
  currency: Currency = .usd, description: String = "Task used in conversation", metric: String = "task_conversations",
  invoice: String = "I-1", account: String = "default"
) -> InvoiceLine {
  var line = InvoiceLine(
    invoiceNumber: invoice, lineNumber: "\(number)", amount: Money(decimal: amount) ?? .zero, currency: currency)
  line.accountID = account
  line.billingKey = key
  line.quantityMicro = quantity.flatMap { Money(decimal: $0)?.micro }
  line.unitPrice = price.flatMap { Money(decimal: $0) }
  line.description = description
  line.metric = metric
  line.period = Period(start: instant("2026-03-01T00:00:00Z"), end: instant("2026-04-01T00:00:00Z"))
  return line
}

/// A log, an invoice, and everything else the comparison depends on.
struct Comparison {
  var terms = Terms()
  var events: [UsageEvent] = []
  var lines: [InvoiceLine] = []
  var agreed = ReconciliationTerms()
  var history = BillingHistory()
  var conflicts: [String: Set<String>] = [:]
  var month = "2026-03"

  /// A log in which every ticket used a task once.
  init(tickets: [String] = [], lines: [InvoiceLine] = []) {
    events = tickets.map { execution("e-\($0)", ticket: $0) }
    self.lines = lines
  }

  func result() throws -> Reconciliation {
    let bill = try terms.bill(events, month)
    let own = InvoiceMonth(bill).lines(of: lines)
    let book = try PriceBook(versions: terms.versions)
    var evidence = LogEvidence(of: Reconciling.unknownKeys(bill, own), book: book, asOf: instant(terms.asOf))
    evidence.add(events)
    var input = ReconciliationInput(bill: bill, book: book, lines: own, evidence: evidence, asOf: instant(terms.asOf))
    input.policy = terms.policy
    input.terms = agreed
    input.history = history
    input.conflicts = conflicts
    return try Reconciling(input).reconciliation()
  }
}

extension Reconciliation {
  /// `CODE key difference` of every break, sorted.
  var listed: [String] {
    breaks.map { "\($0.code.rawValue) \($0.billingKey ?? "-") \($0.difference.text(minimumDecimals: 2))" }.sorted()
  }

  /// The sums that must always hold: parts and breaks come to the difference, every line and charge is accounted for, no
  /// two breaks have one id.
  var faults: [String] {
    accounts.flatMap { account -> [String] in
      let difference = account.invoiceTotal.micro - account.ourTotal.micro
      let parts = account.parts.reduce(Int64(0)) { $0 + $1.amount.micro }
      let named = breaks(of: account).reduce(Int64(0)) { $0 + $1.difference.micro }
      var faults: [String] = []
      if parts != difference { faults.append("parts \(parts), difference \(difference)") }
      if named != difference { faults.append("breaks \(named), difference \(difference)") }
      if !account.control.addsUp { faults.append("\(account.control)") }
      return faults
    } + (Set(breaks.map(\.id)).count == breaks.count ? [] : ["two breaks with one id"])
  }

  /// A part of the first account's difference, in millionths.
  func part(_ kind: DifferencePart.Kind) -> Int64 {
    accounts.first?.parts.first { $0.kind == kind }?.amount.micro ?? 0
  }
}

import Records

/// The vendor's invoice for May 2020: a line for every conversation in which a task was used, and planted breaks.
struct Invoice {
  /// In the order of the invoice; a line's number is its place, counted from 1.
  private(set) var lines: [Line] = []
  /// In the order in which they were planted.
  private(set) var breaks: [PlantedBreak] = []

  /// The price of the price book: 0.10 a conversation.
  private static let price = Money(micro: 100_000)

  struct Line {
    var description: String
    var metric = "task_conversations"
    var quantity: Int64 = 1
    var unitPrice = Invoice.price
    /// Nil for quantity times price.
    var statedAmount: Money?
    var currency = Currency.usd.code
    /// The ticket the line charges for; empty for a line without one.
    var billingKey = ""

    var amount: Money { statedAmount ?? Money(micro: quantity * unitPrice.micro) }
  }

  init(of log: ExecutionLog, conversations: [Conversation]) {
    let plan = BreakPlan(usages: log.usages, conversations: conversations)
    for usage in log.usages { charge(usage, plan.codes[usage.dialogueID]) }
    for id in plan.strangers { add(Invoice.conversation(id), .onlyOnInvoice, expected: .zero) }
    addTax()
  }

  /// What the price book gives for the same log.
  func expectedTotal(of log: ExecutionLog) -> Money {
    Money(micro: Int64(log.usages.count) * Invoice.price.micro)
  }

  /// The sum of the lines in US dollars; lines in another currency cannot be added.
  var total: Money {
    Money(micro: lines.filter { $0.currency == Currency.usd.code }.reduce(0) { $0 + $1.amount.micro })
  }

  private mutating func charge(_ usage: ExecutionLog.Usage, _ code: PlantedBreak.Code?) {
    var line = Invoice.conversation(usage.dialogueID)
    switch code {
    case .onlyInLog:
      let effect = Money(micro: -Invoice.price.micro)
      breaks.append(PlantedBreak(code: .onlyInLog, billingKey: line.billingKey, line: nil, effect: effect))
      return
    case .billedTwice:
      lines.append(line)
      add(line, code, expected: .zero)
      return
    case .quantity:
      line.quantity = Int64(usage.taskCount)
    case .price:
      line.unitPrice = Money(micro: 120_000)
    case .unit:
      line.metric = "task_replies"
      line.description = "Task replies in conversation \(usage.dialogueID)"
      line.quantity = usage.replyCount
      line.unitPrice = Money(micro: 20_000)
    case .currency:
      line.currency = "EUR"
      line.unitPrice = Money(micro: 90_000)
    case .arithmetic:
      line.statedAmount = Money(micro: 1_000_000)
    case .onlyOnInvoice, .tax, nil:
      break
    }
    add(line, code, expected: Invoice.price)
  }

  /// Adds a line and, when it is a planted one, what it charges beyond `expected`.
  private mutating func add(_ line: Line, _ code: PlantedBreak.Code?, expected: Money) {
    lines.append(line)
    guard let code else { return }
    let charged = line.currency == Currency.usd.code ? line.amount.micro : 0
    breaks.append(
      PlantedBreak(
        code: code, billingKey: line.billingKey, line: lines.count,
        effect: Money(micro: charged - expected.micro)))
  }

  private mutating func addTax() {
    let tax = Money(micro: total.micro * 7 / 100).rounded(to: .usd)
    let line = Line(description: "Sales tax 7 %", metric: "tax", unitPrice: tax)
    add(line, .tax, expected: .zero)
  }

  private static func conversation(_ id: Int) -> Line {
    Line(description: "Task used in conversation \(id)", billingKey: "\(id)")
  }
}

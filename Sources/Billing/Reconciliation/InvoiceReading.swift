import Records

/// The lines of one account's month, sorted by what they are.
struct InvoiceReading {
  /// Each line once, as the invoices list them, with its kind.
  private(set) var lines: [SortedLine] = []
  /// Lines that repeat another one word for word.
  private(set) var repeated: [InvoiceLine] = []
  /// Lines that have another one's number and other content.
  private(set) var conflicting: [InvoiceLine] = []
  /// Lines that only state a total.
  private(set) var totals: [InvoiceLine] = []
  /// Every invoice with what it states and what its lines sum to.
  private(set) var invoices: [Invoice] = []

  /// A line and what it is.
  typealias SortedLine = (line: InvoiceLine, kind: LineKind)

  /// One invoice of a vendor.
  struct Invoice {
    let number: String
    let vendor: String
    let stated: Money?
    /// In millionths: the lines in the account's currency.
    let sum: Int128
    /// The line that states the total, when one does.
    let totalLine: InvoiceLine?
  }

  /// - Parameter statedTotals: what invoices come to that state it in no line.
  init(_ all: [InvoiceLine], currency: Currency, statedTotals: [StatedTotal]) {
    var seen: [[String]: InvoiceLine] = [:]
    var distinct: [InvoiceLine] = []
    for line in all.sorted(by: InvoiceLine.isListed) {
      if let first = seen[line.reference] {
        var same = line
        same.file = first.file
        if same == first { repeated.append(line) } else { conflicting.append(line) }
      } else {
        seen[line.reference] = line
        distinct.append(line)
      }
    }
    for stretch in distinct.stretches(by: { ($0.invoiceNumber, $0.vendor) == ($1.invoiceNumber, $1.vendor) }) {
      read(invoice: Array(stretch), currency, statedTotals)
    }
  }

  /// The lines of one kind, as the invoices list them.
  func lines(_ kind: LineKind) -> [InvoiceLine] {
    lines.filter { $0.kind == kind }.map(\.line)
  }

  /// What the invoices ask for, in millionths.
  var total: Int128 {
    invoices.reduce(0) { $0 + ($1.stated.map { Int128($0.micro) } ?? $1.sum) }
  }

  private mutating func read(invoice: [InvoiceLine], _ currency: Currency, _ statedTotals: [StatedTotal]) {
    var sorted: [SortedLine] = invoice.map { ($0, LineKind($0, currency: currency)) }
    var totalLine = sorted.last { $0.kind == .total }?.line
    let stated =
      totalLine?.amount ?? statedTotals.first { $0.invoiceNumber == invoice[0].invoiceNumber }?.amount
      ?? subtotal(sorted)
    if !sorted.contains(where: { ![.total, .subtotal, .tax].contains($0.kind) }),
      let only = sorted.firstIndex(where: { $0.kind == .subtotal }) ?? sorted.firstIndex(where: { $0.kind == .total })
    {
      // An invoice of totals only: what is not tax stands for all its lines.
      if sorted[only].kind == .total {
        let tax = InvoiceReading.sum(sorted.filter { $0.kind == .tax })
        sorted[only].line.amount.micro = Int64(clamping: Int128(sorted[only].line.amount.micro) - tax)
        sorted[only].line.quantityMicro = nil
        sorted[only].line.unitPrice = nil
        totalLine = nil
      }
      sorted[only].kind = .usage
    }
    totals += sorted.filter { $0.kind == .total || $0.kind == .subtotal }.map(\.line)
    let counted = sorted.filter { $0.kind != .total && $0.kind != .subtotal }
    lines += counted
    let sum = InvoiceReading.sum(counted.filter { $0.kind != .foreign })
    invoices.append(
      Invoice(
        number: invoice[0].invoiceNumber, vendor: invoice[0].vendor, stated: stated, sum: sum, totalLine: totalLine))
  }

  /// What a stated subtotal and the tax come to; nil without a subtotal.
  private func subtotal(_ sorted: [SortedLine]) -> Money? {
    guard let subtotal = sorted.last(where: { $0.kind == .subtotal })?.line.amount.micro else { return nil }
    let tax = InvoiceReading.sum(sorted.filter { $0.kind == .tax })
    return Int64(exactly: Int128(subtotal) + tax).map(Money.init(micro:))
  }

  private static func sum(_ lines: [SortedLine]) -> Int128 {
    lines.reduce(0) { $0 + Int128($1.line.amount.micro) }
  }
}

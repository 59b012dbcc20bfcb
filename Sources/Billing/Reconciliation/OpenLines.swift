import Records

/// The lines of an account's invoices that nothing has explained yet, sorted by what they are compared with.
struct OpenLines {
  /// Task usage, and what takes usage back.
  private(set) var usage: [InvoiceLine]
  private(set) var credits: [InvoiceLine]
  /// What is charged for something else than tasks.
  private(set) var others: [InvoiceLine]

  /// A negative line about a charge that takes something back is usage and no credit.
  init(_ reading: InvoiceReading, _ matching: KeyedMatching) {
    let negative = reading.lines(.credit)
    usage = reading.lines(.usage) + negative.filter(matching.reverses)
    credits = negative.filter { !matching.reverses($0) }
    others = reading.lines(.other)
  }

  /// Takes out a line without a key that states exactly the amount: a credit, or a line that calls itself a correction.
  mutating func takeCorrection(of amount: Money) -> InvoiceLine? {
    OpenLines.take(amount, from: &credits, where: { _ in true })
      ?? OpenLines.take(amount, from: &usage, where: LineKind.isCorrection)
      ?? OpenLines.take(amount, from: &others, where: LineKind.isCorrection)
  }

  private static func take(
    _ amount: Money, from lines: inout [InvoiceLine], where isFitting: (InvoiceLine) -> Bool
  ) -> InvoiceLine? {
    let index = lines.firstIndex { $0.billingKey == nil && $0.amount == amount && isFitting($0) }
    return index.map { lines.remove(at: $0) }
  }
}

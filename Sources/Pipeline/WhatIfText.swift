import Records

/// The table of `assay bill --what-if`.
enum WhatIfText {
  /// Two lines for each model: what it comes to, or what that needs, then since when, by which source and, where it is
  /// computed, under which assumption.
  static func lines(_ bill: BillSummary) -> [String] {
    guard !bill.whatIf.isEmpty else { return [] }
    let heading =
      "what the conversations of \(bill.month) in which a task was used would cost under other price models, "
      + "without plans and seats"
    return [heading] + bill.whatIf.flatMap(lines)
  }

  private static func lines(_ line: WhatIfLine) -> [String] {
    [
      "  \(line.model): \(result(line))",
      "    \(since(line)); \(line.source)" + (line.isComputable ? "; \(line.assumption)" : ""),
    ]
  }

  private static func result(_ line: WhatIfLine) -> String {
    guard let amount = line.amount, let quantity = line.quantity, let price = line.unitPrice else {
      return "not computable: needs \(line.needs)"
    }
    let units = line.isQuantityTimesPrice ? "\(quantity.grouped) x \(price.text(in: line.currency))" : quantity.grouped
    return "\(units) per \(line.unit) = \(amount.text(in: line.currency)) \(line.currency.code)"
  }

  private static func since(_ line: WhatIfLine) -> String {
    line.inForceFrom.map { "in force from \($0)" } ?? "no day named"
  }
}

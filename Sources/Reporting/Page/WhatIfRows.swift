import Records

/// The same use of tasks under other price models, folded away: a comparison, not a bill.
enum WhatIfRows {
  /// The values of the template `what-if`; nil when nothing was compared.
  static func node(_ bill: BillSummary) -> Node? {
    guard !bill.whatIf.isEmpty else { return nil }
    let computable = bill.whatIf.count(where: \.isComputable)
    return [
      "caption": .text(
        "\(DateText.month(bill.month)): what the conversations in which a task was used would cost, without plans and "
          + "seats. \(NumberText.count(computable)) of \(NumberText.count(bill.whatIf.count)) models can be computed "
          + "from the data; what_if.csv holds the same rows."),
      "models": .nodes(bill.whatIf.map(row)),
    ]
  }

  private static func row(_ line: WhatIfLine) -> Node {
    let since = line.inForceFrom.map { "in force from \(DateText.day($0))" } ?? "no day named"
    return [
      "model": .text(line.model),
      "unit": .text(line.unit),
      "unitPrice": .text(line.unitPrice.map { NumberText.money($0, in: line.currency) } ?? "not known"),
      "quantity": .text(line.quantity.map { NumberText.count($0) } ?? ""),
      "amount": .optional(line.amount.map { NumberText.money($0, in: line.currency) }),
      "needs": .optional(line.needs.isEmpty ? nil : Words.sentence("not computable: needs \(line.needs)")),
      "assumption": .text(Words.sentence(line.assumption)),
      "source": .text("\(line.source); \(since)"),
    ]
  }
}

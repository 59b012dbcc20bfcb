import Records

extension Invoice {
  /// The file's text.
  var csv: String {
    let header = [
      "vendor", "invoice_number", "invoice_date", "line_no", "description", "metric", "quantity",
      "unit_price", "amount", "currency", "period_start", "period_end", "proration", "account_id",
      "billing_key",
    ]
    return CSVText.rows(
      header,
      lines.enumerated().map { index, line in
        [
          "Example AI Agents", "EX-2020-05", "2020-06-01", "\(index + 1)", line.description,
          line.metric, "\(line.quantity)", line.unitPrice.text(in: .usd), line.amount.text(in: .usd),
          line.currency, "2020-05-01T00:00:00Z", "2020-06-01T00:00:00Z", "false",
          TaskExecution.defaultAccountID, line.billingKey,
        ]
      })
  }

  /// The planted breaks as the Markdown table that SampleData/README.md shows.
  var breakTable: String {
    let rows = PlantedBreak.Code.allCases.map { code in
      let own = breaks.filter { $0.code == code }
      let effect = Money(micro: own.reduce(0) { $0 + $1.effect.micro })
      let places = own.map(Invoice.place).joined(separator: ", ")
      return "| \(code.rawValue) | \(own.count) | \(effect.text(in: .usd)) | \(places) |"
    }
    return (["| Code | Breaks | Effect, USD | Where |", "|---|---:|---:|---|"] + rows).joined(separator: "\n")
  }

  private static func place(of planted: PlantedBreak) -> String {
    switch (planted.line, planted.billingKey.isEmpty) {
    case (let line?, false): "line \(line) (ticket \(planted.billingKey))"
    case (let line?, true): "line \(line)"
    case (nil, _): "no line (ticket \(planted.billingKey))"
    }
  }
}

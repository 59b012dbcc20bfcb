import Records

/// Where to look: the evidence of a break, in words.
enum Place {
  /// `invoice.csv: invoice EX-2020-05 line 116`.
  static func text(_ line: InvoiceLine) -> String {
    let file = line.file.map { "\($0): " } ?? ""
    return "\(file)invoice \(line.invoiceNumber) line \(line.lineNumber)"
  }

  /// The first few lines, and how many more there are.
  static func text(_ lines: [InvoiceLine]) -> String {
    lines.prefix(3).map(text).joined(separator: "; ") + (lines.count > 3 ? "; and \(lines.count - 3) more lines" : "")
  }

  /// `charge c-0123456789abcdef, execution 360-hotel-book at 2020-05-12T14:00:00Z`.
  static func text(_ charge: Charge) -> String {
    charge.executionID.isEmpty
      ? "charge \(charge.id) under \(charge.priceID)"
      : "charge \(charge.id), execution \(charge.executionID) at \(charge.usedAt)"
  }

  /// The first few executions, and how many more there are.
  static func text(_ uses: [LogEvidence.Use]) -> String {
    uses.prefix(3).map { "execution \($0.executionID) at \($0.usedAt)" }.joined(separator: "; ")
      + (uses.count > 3 ? "; and \(uses.count - 3) more executions" : "")
  }
}

extension InvoiceLine {
  /// What tells the line from all others.
  var reference: [String] { [vendor, invoiceNumber, lineNumber] }

  /// Orders lines the way they stand on the invoices.
  static func isListed(_ left: InvoiceLine, before right: InvoiceLine) -> Bool {
    if (left.invoiceNumber, left.vendor) != (right.invoiceNumber, right.vendor) {
      return (left.invoiceNumber, left.vendor) < (right.invoiceNumber, right.vendor)
    }
    let (one, other) = (Int64(left.lineNumber) ?? .max, Int64(right.lineNumber) ?? .max)
    if (one, left.lineNumber) != (other, right.lineNumber) {
      return (one, left.lineNumber) < (other, right.lineNumber)
    }
    return (left.amount, left.currency.code, left.billingKey ?? "", left.description, left.quantityMicro ?? 0)
      < (right.amount, right.currency.code, right.billingKey ?? "", right.description, right.quantityMicro ?? 0)
  }
}

import Records

extension AssayConfiguration {
  /// The section about the match with the vendor's invoice.
  mutating func readReconciliation(_ root: YAMLSection) throws {
    let keys = [
      "tolerance_quantity", "tolerance_minor_units", "material_amount", "material_share", "invoice_total", "credits",
    ]
    guard let section = try root.section("reconciliation", known: keys) else { return }
    var terms = reconciliation
    terms.toleranceQuantityMicro =
      try section.parsed("tolerance_quantity", expected: "a number of units such as 0") {
        AssayConfiguration.millionths($0)
      } ?? terms.toleranceQuantityMicro
    terms.toleranceMinorUnits =
      try section.integer("tolerance_minor_units", in: 0...1_000_000) ?? terms.toleranceMinorUnits
    terms.materialAmount = try section.money("material_amount") ?? terms.materialAmount
    terms.materialShareMicro =
      try section.parsed("material_share", expected: "a share from 0 to 1 such as 0.005") {
        AssayConfiguration.millionths($0).flatMap { $0 <= Money.microPerUnit ? $0 : nil }
      } ?? terms.materialShareMicro
    terms.invoiceTotals =
      try section.sections("invoice_total", known: ["invoice", "total"])?.map { item in
        StatedTotal(
          invoiceNumber: try item.required("invoice", try item.text("invoice"), expected: "an invoice number"),
          amount: try item.required("total", try item.money("total"), expected: "an amount such as 25.00"))
      } ?? terms.invoiceTotals
    terms.credits =
      try section.sections("credits", known: ["account", "period", "amount", "reason"])?.map(credit) ?? terms.credits
    reconciliation = terms
  }

  private func credit(_ section: YAMLSection) throws -> PromisedCredit {
    let month = try section.parsed("period", expected: "a month such as 2026-10") { Month($0) }
    return PromisedCredit(
      accountID: try section.text("account") ?? accounts[0].id,
      month: try section.required("period", month, expected: "a month such as 2026-10"),
      amount: try section.required("amount", try section.money("amount"), expected: "an amount such as 5.00"),
      reason: try section.text("reason") ?? "")
  }

  /// A decimal that is not negative, in millionths.
  private static func millionths(_ text: String) -> Int64? {
    FixedDecimal.parse(text.utf8, decimals: 6).flatMap { $0 >= 0 ? $0 : nil }
  }
}

import Configuration
import Records
import Testing

@Suite struct `The section about the vendor's invoice` {
  @Test func `is read with every key`() throws {
    let terms = try AssayConfiguration(
      yaml: """
        account: {id: acme}
        reconciliation:
          tolerance_quantity: 0.5
          tolerance_minor_units: 2
          material_amount: 10.00
          material_share: 0.02
          invoice_total: [{invoice: INV-7, total: 25.00}]
          credits:
            - {period: 2026-10, amount: 5.00, reason: outage}
            - {account: other, period: 2026-11, amount: 1}
        """, file: "assay.yaml"
    ).reconciliation
    var expected = ReconciliationTerms()
    expected.toleranceQuantityMicro = 500_000
    expected.toleranceMinorUnits = 2
    expected.materialAmount = Money(micro: 10_000_000)
    expected.materialShareMicro = 20_000
    expected.invoiceTotals = [StatedTotal(invoiceNumber: "INV-7", amount: Money(micro: 25_000_000))]
    let october = try #require(Month("2026-10"))
    expected.credits = [
      PromisedCredit(accountID: "acme", month: october, amount: Money(micro: 5_000_000), reason: "outage"),
      PromisedCredit(accountID: "other", month: october.next, amount: Money(micro: 1_000_000), reason: ""),
    ]
    #expect(terms == expected)
  }

  @Test(
    arguments: [
      ("tolerance_quantity: -1", "tolerance_quantity is \"-1\", expected a number of units such as 0"),
      ("material_share: 2", "material_share is \"2\", expected a share from 0 to 1 such as 0.005"),
      ("credits: [{amount: 1}]", "period is missing, expected a month such as 2026-10"),
      ("credits: [{period: 2026-13, amount: 1}]", "period is \"2026-13\", expected a month such as 2026-10"),
      ("invoice_total: [{invoice: I}]", "total is missing, expected an amount such as 25.00"),
      ("tolerance: 1", "unknown key \"tolerance\""),
    ])
  func `names a mistake with what was expected`(line: String, message: String) {
    let error = #expect(throws: ConfigurationError.self) {
      try AssayConfiguration(yaml: "reconciliation:\n  \(line)\n", file: "c.yaml")
    }
    #expect(error?.description.contains(message) == true, "\(error?.description ?? "no error")")
  }
}

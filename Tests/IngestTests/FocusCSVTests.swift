import Ingest
import Records
import Testing

/// Charges in the columns of FOCUS, from more than one provider.
struct FocusCSVTests {
  private static let header =
    "ProviderName,BillingAccountId,InvoiceId,ServiceName,ChargeCategory,ChargeClass,ChargeDescription,PricingQuantity,"
    + "ContractedUnitPrice,BilledCost,BillingCurrency,BillingPeriodStart,BillingPeriodEnd,ChargePeriodStart\n"
  private static let period = "2026-01-01T00:00:00Z,2026-02-01T00:00:00Z,2026-01-05T00:00:00Z\n"

  private func lines(_ rows: String...) throws -> [InvoiceLine] {
    let text = FocusCSVTests.header + rows.map { $0 + "," + FocusCSVTests.period }.joined()
    let reading = try Reading("focus.csv", text)
    #expect(reading.detected.format == "focus-csv" && reading.rejected.isEmpty)
    return reading.invoice
  }

  @Test func `every column is read`() throws {
    let lines = try lines("Agents Inc,account-42,invoice-2026,Tasks,Usage,,Task replies,250.0,0.1,25.00,USD")
    var line = InvoiceLine(invoiceNumber: "2026", lineNumber: "1", amount: Money(micro: 25_000_000), currency: .usd)
    line.vendor = "Agents Inc"
    line.accountID = "42"
    line.description = "Task replies"
    line.metric = "task_replies"
    line.quantityMicro = 250_000_000
    line.unitPrice = Money(micro: 100_000)
    let ends = [instant("2026-01-01T00:00:00Z"), instant("2026-02-01T00:00:00Z")].compactMap(\.self)
    line.period = Period(start: ends[0], end: ends[1])
    #expect(lines == [line])
  }

  @Test func `credits, taxes, adjustments and corrections are told by their category, the rest by its words`() throws {
    let lines = try lines(
      "A,default,,Agent,Credit,,Goodwill for tasks,,,-5.00,USD", "A,default,,Agent,Tax,,VAT,,,4.75,USD",
      "A,default,,Agent,Adjustment,,Minimum,1.0,10.0,10.0,USD",
      "A,default,,Agent,Usage,Correction,Conversations,,,0.10,USD",
      "B,default,,Conversations,Usage,,,2.0,0.00000025,1.234,USD")
    #expect(lines.map(\.metric) == ["credit", "tax", "adjustment", "correction", "credits"])
    #expect(lines.map(\.amount.micro) == [-5_000_000, 4_750_000, 10_000_000, 100_000, 1_234_000])
    // No invoice yet: the period names it. A price finer than money is left to quantity and amount.
    #expect(lines.map(\.invoiceNumber) == Array(repeating: "2026-01-01", count: 5))
    #expect(lines.map(\.vendor) == ["A", "A", "A", "A", "B"] && lines[4].unitPrice == nil)
    #expect(lines[4].description == "Conversations" && lines.allSatisfy { $0.accountID == "default" })
  }

  @Test func `a cost finer than a millionth waits to be put right`() throws {
    let reading = try Reading(
      "focus.csv", FocusCSVTests.header + "A,a,i-1,S,Usage,,Tasks,1.0,0.1,0.12345678,USD," + FocusCSVTests.period)
    #expect(
      reading.rejected.map(\.finding.message) == [
        "amount is \"0.12345678\", expected a number with at most six decimals such as 1,234.56"
      ])
  }
}

import Ingest
import Records
import Testing

@Suite("Invoice lines")
struct InvoiceCSVTests {
  @Test("give every column")
  func allColumns() throws {
    let reading = try Reading(
      "invoice.csv",
      """
      vendor,invoice_number,invoice_date,line_no,description,metric,quantity,unit_price,amount,currency,period_start,\
      period_end,proration,account_id,conversation_id
      My AskAI,INV-1,2024-06-01,3,Task usage,,250,0.10,25.00,usd,2024-05-01,2024-06-01T00:00:00Z,false,acme,c1

      """)
    #expect(reading.detected.kind == .invoice)
    let currency = try #require(Currency(code: "USD"))
    var line = InvoiceLine(
      invoiceNumber: "INV-1", lineNumber: "3", amount: Money(micro: 25_000_000), currency: currency)
    line.vendor = "My AskAI"
    line.accountID = "acme"
    line.invoiceDate = CivilDate(year: 2024, month: 6, day: 1)
    line.description = "Task usage"
    line.metric = "task_replies"
    line.billingKey = "c1"
    line.quantityMicro = 250_000_000
    line.unitPrice = Money(micro: 100_000)
    let start = try #require(instant("2024-05-01T00:00:00Z"))
    let end = try #require(instant("2024-06-01T00:00:00Z"))
    line.period = Period(start: start, end: end)
    #expect(reading.invoice == [line])
  }

  @Test(
    "amounts are read exactly in the notation of any country",
    arguments: [
      ("25", 25_000_000), ("1.234,56", 1_234_560_000), ("$1,234.56", 1_234_560_000), ("(12.00)", -12_000_000),
      ("12.00-", -12_000_000), ("-12.00", -12_000_000), ("1\u{A0}234,56", 1_234_560_000),
      ("1\u{202F}234,56 €", 1_234_560_000), ("1'234.56", 1_234_560_000), ("1’234’567.89 CHF", 1_234_567_890_000),
      ("€ 0,10", 100_000), ("USD 0.000001", 1), ("-$5.00", -5_000_000), ("1,234", 1_234_000_000), ("1,23", 1_230_000),
      ("0.125", 125_000), ("1.234.567", 1_234_567_000_000), ("1,234,567.00", 1_234_567_000_000), ("0,500", 500_000),
    ])
  func amounts(text: String, micro: Int64) throws {
    let reading = try invoice(amount: text)
    #expect(reading.rejected.isEmpty)
    #expect(reading.invoice.map(\.amount) == [Money(micro: micro)])
  }

  @Test(
    "an amount that is none goes to suspense",
    arguments: ["", "free", "1.2.3,4", "12,34,56", "1.0000001", "--5", "99999999999999", "1,234.5,6", "(-5)"])
  func badAmounts(text: String) throws {
    let reading = try invoice(amount: text)
    #expect(reading.invoice.isEmpty)
    #expect(reading.rejected.map(\.finding.action) == [.suspended])
    #expect(reading.rejected.map(\.finding.column) == [3])
  }

  @Test("needs a currency column")
  func currency() {
    let error = Reading.error("invoice.csv", "invoice_number,amount\nI,1\n")
    #expect(
      error
        == .missingColumns(
          file: "invoice.csv", format: "invoice-csv", needed: ["currency"], found: ["invoice_number", "amount"]))
  }

  private func invoice(amount: String) throws -> Reading {
    try Reading("invoice.csv", "invoice_number,currency,amount\nI,USD,\"\(amount)\"\n")
  }
}

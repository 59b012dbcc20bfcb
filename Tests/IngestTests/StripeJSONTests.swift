import Ingest
import Records
import Testing

/// Invoices as Stripe's API gives them, shortened.
struct StripeJSONTests {
  private static let invoice = """
    {"id": "in_1", "object": "invoice", "currency": "usd", "created": 1717200000, "status": "paid", "number": "A-1",
     "subtotal": 2065, "total": 2258, "total_discount_amounts": [{"amount": 100, "discount": "di_1"}],
     "lines": {"object": "list", "has_more": false, "data": [
      {"id": "il_1", "object": "line_item", "amount": 2500, "currency": "usd", "description": "250 × Task replies",
       "quantity": 250, "unit_amount_excluding_tax": "10", "period": {"start": 1714521600, "end": 1717200000},
       "proration": false, "metadata": {}},
      {"id": "il_2", "object": "line_item", "amount": -500, "currency": "usd", "description": "Credit", "quantity": null,
       "period": {"start": 1717200000, "end": 1717200000}, "proration": true},
      {"id": "il_3", "object": "line_item", "amount": 65, "currency": "usd", "description": "AI conversations",
       "quantity": 4, "pricing": {"unit_amount_decimal": "16.250000000001"}}]}}
    """

  @Test(arguments: [
    invoice, "{\"object\": \"list\", \"data\": [" + invoice + "], \"has_more\": false}",
    invoice.replacing("\n", with: " "),
  ]) func `an invoice gives its lines, its discount and its tax, in minor units`(text: String) throws {
    let reading = try Reading("invoices.json", text)
    #expect(reading.detected.format == "stripe-json" && reading.rejected.isEmpty && reading.rowsRead == 5)
    #expect(reading.invoice.map(\.amount.micro) == [25_000_000, -5_000_000, 650_000, -1_000_000, 2_930_000])
    // The invoice comes to what its lines come to.
    #expect(reading.invoice.reduce(0) { $0 + $1.amount.micro } == 22_580_000)
    #expect(reading.invoice.map(\.lineNumber) == ["il_1", "il_2", "il_3", "discount", "tax"])
    #expect(reading.invoice.allSatisfy { $0.invoiceNumber == "in_1" && $0.vendor == "stripe" && $0.currency == .usd })
    #expect(reading.invoice.map(\.quantityMicro) == [250_000_000, nil, 4_000_000, nil, nil])
    #expect(reading.invoice.map(\.unitPrice) == [Money(micro: 100_000), nil, nil, nil, nil])
    #expect(reading.invoice.map(\.isProration) == [false, true, false, false, false])
    #expect(reading.invoice.map(\.metric) == ["task_replies", "credits", "credits", "", ""])
    #expect(reading.invoice[0].period?.start == instant("2024-05-01T00:00:00Z"))
    #expect(reading.invoice[0].period?.end == instant("2024-06-01T00:00:00Z"))
    #expect(reading.invoice[4].invoiceDate == CivilDate(year: 2024, month: 6, day: 1))
  }

  @Test func `a list of lines names the invoice of each, one id may be on several, and the yen has no cents`() throws {
    let line = { (invoice: String) in
      #"{"id": "il_1", "object": "line_item", "invoice": "\#(invoice)", "amount": 300, "currency": "jpy", "quantity": 1}"#
    }
    let reading = try Reading("lines.json", "{\"object\": \"list\", \"data\": [\(line("in_1")), \(line("in_2"))]}")
    #expect(
      reading.invoice.map(\.invoiceNumber) == ["in_1", "in_2"] && reading.invoice.map(\.lineNumber) == ["il_1", "il_1"])
    #expect(reading.invoice.map(\.amount.micro) == [300_000_000, 300_000_000])
  }

  @Test func `a line that cannot be read waits alone, with its id`() throws {
    let text = StripeJSONTests.invoice.replacing("\"amount\": 65", with: "\"amount\": null")
    let reading = try Reading("invoices.json", text)
    #expect(reading.invoice.count == 4 && reading.rowsRead == 5)
    #expect(
      reading.rejected.map(\.finding.message) == ["line \"il_3\": amount is empty, expected an amount such as 25.00"])
    #expect(reading.rejected.map(\.finding.code) == [.suspense])
  }

  @Test func `a void invoice asks for nothing, and one that lacks lines says so`() throws {
    let void = try Reading("a.json", StripeJSONTests.invoice.replacing("\"paid\"", with: "\"void\""))
    #expect(
      void.invoice.isEmpty && void.rejected.map(\.finding.message) == ["invoice \"in_1\" is void and asks for nothing"])
    let cut = try Reading(
      "a.json", StripeJSONTests.invoice.replacing("\"has_more\": false", with: "\"has_more\": true"))
    #expect(cut.findings.map(\.code) == [.truncatedFile] && cut.invoice.count == 5)
  }
}

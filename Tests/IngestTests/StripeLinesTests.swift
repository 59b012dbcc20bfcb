import Ingest
import Records
import Testing

struct StripeLinesTests {
  private static let header =
    "id,invoice_id,amount,currency,description,period_end,period_start,proration,quantity,subscription_item_id,"
    + "unique_id,unit_amount_excluding_tax\n"

  @Test func `amounts count cents, and prices parts of them`() throws {
    let reading = try Reading(
      "lines.csv",
      StripeLinesTests.header
        + "li_1,in_1,21,usd,Task replies,2021-02-19 14:16:37,2021-02-18 14:16:37,TRUE,5,si_1,il_1,4.2\n"
        + "li_2,in_1,-300,jpy,Discount,,,FALSE,,si_2,il_2,\n"
        + "li_3,in_1,65,usd,AI conversations,,,FALSE,4,si_3,il_3,16.250000000001\n")
    #expect(reading.detected.format == "stripe-lines" && reading.rejected.isEmpty)
    #expect(reading.invoice.map(\.amount) == [210_000, -300_000_000, 650_000].map { Money(micro: $0) })
    #expect(reading.invoice.map(\.unitPrice) == [Money(micro: 42_000), nil, nil])
    #expect(reading.invoice.map(\.currency.code) == ["USD", "JPY", "USD"])
    #expect(reading.invoice.map(\.metric) == ["task_replies", "", "credits"])
    #expect(reading.invoice.map(\.invoiceNumber) == ["in_1", "in_1", "in_1"])
    #expect(reading.invoice.map(\.lineNumber) == ["il_1", "il_2", "il_3"] && reading.invoice[0].isProration)
    #expect(reading.invoice.allSatisfy { $0.vendor == "stripe" })
    #expect(reading.invoice[0].period?.end == instant("2021-02-19T14:16:37Z"))
  }

  @Test func `a part of a cent that money cannot hold waits to be put right`() throws {
    let reading = try Reading(
      "lines.csv", StripeLinesTests.header + "li_1,in_1,21.00001,usd,Task,,,FALSE,5,si_1,il_1,\n")
    #expect(
      reading.rejected.map(\.finding.message) == [
        "amount is \"21.00001\", expected at most four decimals of a cent"
      ])
  }
}

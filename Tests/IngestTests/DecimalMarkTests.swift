import Ingest
import Records
import Testing

/// `1.234` may be a thousand or a little more than one: the other values of the column, then of the file, decide.
@Suite struct `The decimal mark of an invoice's numbers` {
  private func amounts(_ texts: [String], currency: String = "USD") throws -> Reading {
    try Reading(
      "invoice.csv",
      "invoice_number,line_no,currency,amount\n"
        + texts.enumerated().map { "I,\($0.offset),\(currency),\"\($0.element)\"\n" }.joined())
  }

  @Test(
    arguments: [
      // Another value has a comma before its decimals, or several groups.
      (["1.234", "12,50"], [1_234_000_000, 12_500_000]), (["1.234", "1.234.567"], [1_234_000_000, 1_234_567_000_000]),
      (["1.234", "1.234,56"], [1_234_000_000, 1_234_560_000]),
      // Another value has a point before its decimals.
      (["1.234", "12.50"], [1_234_000, 12_500_000]), (["1.234", "1,234.56"], [1_234_000, 1_234_560_000]),
      (["1,234", "12.5"], [1_234_000_000, 12_500_000]),
      // And the comma of a column with decimal commas is one before three digits too.
      (["1,234", "12,50"], [1_234_000, 12_500_000]),
      // A leading zero can be nothing else.
      (["0.123", "1.234"], [123_000, 1_234_000]),
      // Values that decide for themselves do so whatever the others are.
      (["12.50", "12,50", "1.234"], [12_500_000, 12_500_000, 1_234_000]),
    ] as [([String], [Int64])])
  func `is told by the other values of the column`(texts: [String], micro: [Int64]) throws {
    let reading = try amounts(texts)
    #expect(reading.invoice.map(\.amount.micro) == micro)
    #expect(reading.rejected.isEmpty && reading.findings.isEmpty)
  }

  @Test func `is told by other columns where a column has no such value`() throws {
    let header = "invoice_number,currency,quantity,unit_price,amount\n"
    let comma = try Reading("a.csv", header + "I,EUR,1.234,\"0,10\",\"123,40\"\n")
    #expect(comma.invoice.map(\.quantityMicro) == [1_234_000_000])
    let point = try Reading("b.csv", header + "I,EUR,1.234,0.10,0.12\n")
    #expect(point.invoice.map(\.quantityMicro) == [1_234_000])
  }

  @Test func `parts thousands where nothing tells it, and the reader is told`() throws {
    let reading = try amounts(["1.234", "5.678"])
    #expect(reading.invoice.map(\.amount.micro) == [1_234_000_000, 5_678_000_000])
    #expect(reading.findings.map(\.code) == [.badValue])
    #expect(reading.findings.first?.message.contains("amount is \"1.234\"") == true)
  }

  @Test func `stands before three decimals in a currency that has them`() throws {
    let reading = try amounts(["1.234"], currency: "KWD")
    #expect(reading.invoice.map(\.amount.micro) == [1_234_000] && reading.findings.isEmpty)
  }

  @Test func `is told by a value far down the file`() throws {
    let texts = [String](repeating: "1.234", count: 5000) + ["0,10"]
    #expect(try amounts(texts).invoice.prefix(2).map(\.amount.micro) == [1_234_000_000, 1_234_000_000])
  }
}

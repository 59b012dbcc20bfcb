import Records
import Reporting
import TestSupport
import Testing

/// Rows of the FOCUS file with one cell changed, as the specification's validator lets them pass.
struct FocusCheckTests {
  private let folder: TemporaryFolder
  private let good: FocusRow
  private let columns: [String]

  init() throws {
    folder = try TemporaryFolder()
    _ = try ReportWriter().write(SampleContents().make(), into: folder.path)
    let lines = try folder.text("latest/charges_focus.csv").split(separator: "\n")
    columns = lines[0].split(separator: ",").map(String.init)
    good = FocusRow(Array(lines[1].utf8), columns: columns)
  }

  @Test func `the row that we write passes, cell by cell as a reader of CSV sees it`() throws {
    let cells = try CSVReader.rows(folder.text("latest/charges_focus.csv"))
    for (column, cell) in zip(cells[0], cells[1]) { #expect(good[column] == cell) }
    #expect(columns.count == 38)
    #expect(FocusCheck(row: good).problem() == nil)
  }

  @Test(arguments: [
    // The six that the validator misses.
    ("ChargeCategory", "Usages"), ("ListCost", "0.91"), ("ContractedCost", "0.899999"),
    ("ChargePeriodStart", "2020-05-01T00:00:00+02:00"), ("BillingPeriodEnd", "2020-06-01T00:00:00.500Z"),
    ("Tags", #"{"task": {"name": "refund"}}"#), ("Tags", #"{"task": ["refund"]}"#),
    ("ListUnitPrice", "-0.1"), ("ContractedUnitPrice", "-0.10"),
    // What it reads as another type.
    ("PricingQuantity", "9"), ("ConsumedQuantity", "10"), ("BilledCost", "1"), ("BilledCost", "4,000.00"),
    ("BilledCost", "+0.90"), ("ListCost", "$0.90"), ("BilledCost", ""),
    ("BillingAccountId", "42"), ("BillingAccountId", "2e4"), ("BillingAccountId", "nan"), ("BillingAccountId", ""),
    ("InvoiceId", "202005"), ("InvoiceId", "2020-05"),
    // And their neighbours.
    ("ChargeClass", "correction"), ("ChargeFrequency", "Daily"), ("PricingCategory", "List"), ("PricingUnit", ""),
    ("ConsumedUnit", ""), ("PricingQuantity", ""), ("ListUnitPrice", ""), ("EffectiveCost", "0.91"),
    ("ChargePeriodEnd", "2020-05-01T00:00:00Z"), ("BillingPeriodStart", "2020-05-01"),
    ("SkuPriceDetails", #"{"x_unit": }"#),
  ])
  func `a row with a wrong cell is told by that cell`(column: String, value: String) throws {
    var row = good
    row[column] = value
    let problem = try #require(FocusCheck(row: row).problem())
    // A quantity or a unit that is missing shows at the other half of the pair.
    let named = column == "PricingQuantity" && value.isEmpty ? "PricingUnit" : column
    #expect(problem.column == named)
    #expect(problem.value == row[named])
  }

  @Test func `a credit consumes nothing and costs what it is billed at`() {
    var credit = good
    for column in ["PricingQuantity", "PricingUnit", "ConsumedQuantity", "ConsumedUnit", "ListUnitPrice"] {
      credit[column] = ""
    }
    for column in ["BilledCost", "EffectiveCost", "ListCost", "ContractedCost"] { credit[column] = "-5.00" }
    credit["ContractedUnitPrice"] = ""
    credit["ChargeCategory"] = "Credit"
    credit["ChargeFrequency"] = "One-Time"
    #expect(FocusCheck(row: credit).problem() == nil)

    var consuming = credit
    consuming["ConsumedQuantity"] = "3.0"
    #expect(FocusCheck(row: consuming).problem()?.column == "ConsumedQuantity")
    consuming = credit
    consuming["ConsumedUnit"] = "Executions"
    #expect(FocusCheck(row: consuming).problem()?.column == "ConsumedUnit")
    var dearer = credit
    dearer["ListCost"] = "5.00"
    #expect(FocusCheck(row: dearer).problem()?.column == "ListCost")
  }

  @Test func `a correction need not be quantity times price`() {
    var correction = good
    correction["ListCost"] = "-0.35"
    #expect(FocusCheck(row: correction).problem()?.column == "ListCost")
    correction["ChargeClass"] = "Correction"
    #expect(FocusCheck(row: correction).problem() == nil)
  }

  @Test(arguments: [
    ("{}", true), (#"{"a": "b"}"#, true), (#" { "a" : 1.5e-3 , "b":null,"c":true } "#, false),
    (#"{ "a" : 1.5e-3 , "b":null,"c":true }"#, true), (#"{"a": "say \"hi\", {x}: [y]"}"#, true),
    (#"{"a": {}}"#, false), (#"{"a": []}"#, false), (#"{"a": "b""#, false), (#"{"a": "b",}"#, false),
    (#"{"a": "b"} x"#, false), (#"{"a": inf}"#, false), (#"{"a": +1}"#, false), (#"{"a": "b", "a": "c"}"#, false),
    ("[]", false), (#""a""#, false), ("", false), ("{\"a\": \"b\u{1}\"}", false),
  ])
  func `a flat object is told from a nested or a broken one`(text: String, isFlat: Bool) {
    #expect(FlatObject.isWhole(text) == isFlat)
  }

  @Test func `a report whose FOCUS file would be wrong is not written, and says which cell`() throws {
    var contents = SampleContents().make()
    let index = 2
    contents.bill?.focus[index].listCost.micro += 10_000
    let cost = try #require(contents.bill?.focus[index].listCost.text(minimumDecimals: 2))
    let quantity = try #require(contents.bill?.focus[index].pricingQuantity)
    let expected = ReportingError.badCell(
      table: "charges_focus.csv", row: 3, column: "ListCost", value: cost,
      expected: "PricingQuantity x ListUnitPrice, \(quantity).0 x 0.10")
    let empty = try TemporaryFolder()
    #expect(throws: expected) { try ReportWriter().write(contents, into: empty.path) }
    #expect(throws: (any Error).self) { try empty.text("latest/charges_focus.csv") }
    #expect(
      String(describing: expected)
        == "charges_focus.csv: row 3: ListCost is \"\(cost)\", "
        + "expected PricingQuantity x ListUnitPrice, \(quantity).0 x 0.10")
  }

  @Test(arguments: [
    ("42", "account-42", "invoice-42"), ("2e4", "account-2e4", "invoice-2e4"), ("0x1f", "account-0x1f", "invoice-0x1f"),
    ("nan", "account-nan", "invoice-nan"), ("acme", "acme", "acme"), ("INV-7", "INV-7", "INV-7"),
  ])
  func `an id that reads as a number gets letters in front`(id: String, account: String, invoice: String) throws {
    var contents = SampleContents().make()
    contents.bill?.focus[0].accountID = id
    contents.bill?.focus[0].invoiceID = id
    let place = try TemporaryFolder()
    _ = try ReportWriter().write(contents, into: place.path)
    let file = try place.text("latest/charges_focus.csv")
    #expect(CSVReader.column("BillingAccountId", of: file)[0] == account)
    #expect(CSVReader.column("InvoiceId", of: file)[0] == invoice)
  }
}

import Records
import Reporting
import TestSupport
import Testing

/// The tables against the contract, and the page against the tables.
struct TableTests {
  private let folder: TemporaryFolder
  private let contents: ReportContents
  private let page: String

  init() throws {
    folder = try TemporaryFolder()
    contents = SampleContents(topicCount: 30).make()
    _ = try ReportWriter().write(contents, into: folder.path)
    page = try folder.text("2020-05/index.html")
  }

  private func column(_ name: String, _ file: String) throws -> [String] {
    CSVReader.column(name, of: try folder.text("2020-05/" + file))
  }

  private func sum(_ name: String, _ file: String) throws -> Int {
    try column(name, file).compactMap { Int($0) }.reduce(0, +)
  }

  private func money(_ name: String, _ file: String) throws -> Money {
    Money(micro: try column(name, file).compactMap { Money(decimal: $0)?.micro }.reduce(0, +))
  }

  @Test(arguments: [
    ("topics.csv", "topic_id", "ratio_high", 45), ("candidates.csv", "rank", "break_even_success", 28),
    ("tickets.csv", "ticket_id", "unassigned_reason", 14), ("statement.csv", "account_id", "reason", 20),
    ("charges.csv", "charge_id", "corrects_price_id", 19), ("findings.csv", "severity", "action", 7),
    ("charges_focus.csv", "BilledCost", "x_TaskUnits", 38), ("reconciliation.csv", "break_id", "status_reason", 19),
  ])
  func `every table has the columns of the contract and whole rows`(
    file: String, first: String, last: String, count: Int
  ) throws {
    let rows = CSVReader.rows(try folder.text("2020-05/" + file))
    #expect(rows[0].first == first && rows[0].last == last)
    #expect(Set(rows.map(\.count)) == [count])
    #expect(rows.count > 1)
  }

  @Test func `the bill on the page is the sum of the statement, the charges and the FOCUS file`() throws {
    let total = try money("amount", "statement.csv")
    #expect(try money("amount", "charges.csv") == total)
    #expect(try money("BilledCost", "charges_focus.csv") == total)
    let shown = NumberText.money(total, in: .usd)
    #expect(page.contains("<dd class=\"big\">\(shown)</dd>"))
    #expect(page.contains("<td class=\"num\">\(shown)</td>"))
    #expect(try page.contains(">\(NumberText.count(sum("quantity", "statement.csv")))</td>"))
    #expect(try sum("quantity", "charges.csv") == sum("quantity", "statement.csv"))
  }

  @Test func `bands on the page are sums over the topics' rows`() throws {
    let rows = CSVReader.rows(try folder.text("2020-05/topics.csv"))
    let header = rows[0]
    let band = try #require(header.firstIndex(of: "resolution_band"))
    let tickets = try #require(header.firstIndex(of: "tickets"))
    for name in ["low", "middle", "high"] {
      let own = rows.dropFirst().filter { $0[band] == name }.compactMap { Int($0[tickets]) }.reduce(0, +)
      #expect(
        page.contains("(\(NumberText.count(own)) of \(NumberText.count(contents.overview.current.tickets)))"), "\(name)"
      )
    }
  }

  @Test func `findings on the page are counted as in the file`() throws {
    let codes = try column("code", "findings.csv")
    #expect(page.contains("\(codes.count) findings, worst first"))
    #expect(
      page.contains(
        "<small>SUSPENSE</small></th><td class=\"words\">error</td><td class=\"num\">\(codes.count { $0 == "SUSPENSE" })</td>"
      ))
  }

  @Test func `every number of the FOCUS file has a decimal point and every account id a letter`() throws {
    for name in [
      "BilledCost", "EffectiveCost", "ListCost", "ContractedCost", "ListUnitPrice", "ContractedUnitPrice",
      "PricingQuantity", "ConsumedQuantity", "x_ConversationCount",
    ] {
      for cell in try column(name, "charges_focus.csv") {
        #expect(cell.contains(".") && Money(decimal: cell) != nil, "\(name) \(cell)")
      }
    }
    #expect(try Set(column("BillingAccountId", "charges_focus.csv")) == ["account-42"])
    #expect(try Set(column("Tags", "charges_focus.csv")) == ["{\"task\": \"change address\"}"])
    #expect(try Set(column("InvoiceId", "charges_focus.csv")) == [""])
  }

  @Test func `shares have four decimals and the unknown is empty`() throws {
    for cell in try column("resolution_rate", "topics.csv") where !cell.isEmpty {
      #expect(cell.split(separator: ".").last?.count == 4)
    }
    let without = SampleContents(hasAgent: false).make()
    _ = try ReportWriter().write(without, into: folder.path)
    #expect(try Set(column("resolution_rate", "topics.csv")) == [""])
    #expect(try column("topic_id", "tickets.csv")[0] == "")
  }

  @Test func `a price model without an amount says what it needs, in the table and on the page`() throws {
    #expect(try column("amount", "what_if.csv") == ["2.97", ""])
    #expect(try column("unit_price", "what_if.csv") == ["0.99", ""])
    #expect(try column("computable", "what_if.csv") == ["true", "false"])
    #expect(try column("needs", "what_if.csv") == ["", "a price: none was found"])
    #expect(try column("in_force_from", "what_if.csv") == ["2026-04-14", ""])
    let page = try ReportPage.html(SampleContents().make())
    #expect(page.contains("Not computable: needs a price: none was found."))
    #expect(page.contains("<summary>The same usage under other price models</summary>"))
  }

  @Test func `a budget is on the page in words and as a bar, and in the summary`() throws {
    let contents = SampleContents().make()
    #expect(try ReportPage.html(contents).contains("<dt>Budget for the month</dt><dd>50.00\u{A0}% of "))
    #expect(try SummaryText.text(contents).contains("  Budget              50.00 % of "))
    var without = contents
    without.bill?.accounts[0].budget = nil
    #expect(try !ReportPage.html(without).contains("Budget for the month"))
    #expect(try !SummaryText.text(without).contains("Budget"))
  }
}

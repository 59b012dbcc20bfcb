import Billing
import Records
import Testing

@Suite struct PriceBookTests {
  @Test func `The default book is 0.10 USD a conversation, at any time`() throws {
    let version = try #require(PriceBook().version(account: "any", at: Timestamp(milliseconds: 0)))
    #expect(version.id == "task-usage@start")
    #expect(version.unitPrice == Money(decimal: "0.10"))
    #expect(version.unit == .conversation && version.currency == .usd)
  }

  @Test func `Rule 38: versions that overlap by a millisecond are refused, both named`() {
    let versions = [
      price("0.10", to: "2026-03-01T00:00:00.001Z"), price("0.02", from: "2026-03-01T00:00:00Z"),
    ]
    #expect(
      throws: BillingError.overlappingVersions(
        sku: "task-usage", first: "task-usage@start", second: "task-usage@2026-03-01")
    ) { try PriceBook(versions: versions) }
  }

  @Test func `Rule 38: versions that touch, and those of one account, do not overlap`() throws {
    let book = try PriceBook(versions: [
      price("0.02", from: "2026-03-01T00:00:00Z"), price("0.10", to: "2026-03-01T00:00:00Z"),
      price("0.05", account: "a"),
    ])
    let change = instant("2026-03-01T00:00:00Z")
    #expect(book.version(account: "b", at: change)?.unitPrice == Money(decimal: "0.02"))
    #expect(book.version(account: "b", at: change.advanced(milliseconds: -1))?.unitPrice == Money(decimal: "0.10"))
    #expect(book.version(account: "a", at: change)?.unitPrice == Money(decimal: "0.05"))
    #expect(book.version(sku: "other", account: "a", at: change) == nil)
  }

  @Test func `A negative price, an empty version and a repeated id are refused`() {
    let defect = PriceDefect(key: "unit_price", value: "-0.01", expected: "0 or more")
    #expect(throws: BillingError.badTerms(id: "task-usage@start", defect)) {
      try PriceBook(versions: [price("-0.01")])
    }
    #expect(throws: BillingError.emptyVersion(id: "task-usage@2026-03-01")) {
      try PriceBook(versions: [price("1", from: "2026-03-01T00:00:00Z", to: "2026-03-01T00:00:00Z")])
    }
    var twin = price("1", from: "2027-01-01T00:00:00Z")
    twin.id = "task-usage@start"
    #expect(throws: BillingError.duplicateVersion(id: "task-usage@start")) {
      try PriceBook(versions: [price("1", to: "2027-01-01T00:00:00Z"), twin])
    }
  }

  @Test(arguments: [
    ("0.10", "250", "25.00", "25.00"), ("0.10", "150", "15.00", "15.00"),
    ("0.50", "123.456", "61.728", "61.73"), ("0.003333", "1000", "3.333", "3.33"),
    ("5.12345", "10", "51.2345", "51.23"), ("0.000001", "0.000001", "0.000000000001", "0.00"),
    ("0.10", "0", "0.00", "0.00"), ("0.10", "0.05", "0.005", "0.01"),
  ])
  func `D7 and A24: a quote is exact and rounded at the end`(
    _ unitPrice: String, _ quantity: String, _ exact: String, _ rounded: String
  ) throws {
    let book = try PriceBook(versions: [price(unitPrice)])
    let quote = try Quote(book: book, priceID: "task-usage@start", quantity: quantity)
    #expect(quote.exactText == exact)
    #expect(quote.rounded.text(in: .usd) == rounded)
  }

  @Test(arguments: ["", "12abc", "1,234.5", "0x10", " 5", "1e3", "-1", "0.1234567"])
  func `A quantity that is no plain number is refused`(_ quantity: String) {
    #expect(throws: BillingError.badQuantity(quantity)) {
      try Quote(book: PriceBook(), priceID: "task-usage@start", quantity: quantity)
    }
  }

  @Test func `A quote needs a price that exists and is in force`() throws {
    #expect(throws: BillingError.unknownPrice(id: "x", known: ["task-usage@start"])) {
      try Quote(book: PriceBook(), priceID: "x", quantity: "1")
    }
    let book = try PriceBook(versions: [price("1", from: "2026-03-01T00:00:00Z")])
    let before = instant("2026-02-28T23:59:59Z")
    #expect(throws: BillingError.priceNotInForce(id: "task-usage@2026-03-01", at: before)) {
      try Quote(book: book, priceID: "task-usage@2026-03-01", quantity: "1", at: before)
    }
    #expect(throws: BillingError.overflow) {
      try Quote(book: book, priceID: "task-usage@2026-03-01", quantity: "9223372036854.775807", at: nil).rounded
    }
  }
}

import Billing
import Records
import Testing

/// A clean invoice is spoilt at random; exactly what was spoilt must be found.
@Suite struct `A spoilt invoice` {
  private static let mutations = [
    "drop", "duplicate", "reprice", "requantify", "currency", "credit", "replies", "arithmetic", "unknown", "tax",
    "none",
  ]

  /// An invoice with the list of breaks that were planted in it, as `Reconciliation.listed` shows them.
  private struct Planted {
    var comparison = Comparison()
    var expected: [String] = []
    private var number = 0

    init(seed: UInt64, priceMicro: Int64) throws {
      var generator = SeededGenerator(seed: seed)
      let price = Money(micro: priceMicro)
      let text = price.text(minimumDecimals: 2)
      comparison.terms.versions = [BillingTests.price(text)]
      let count = Int.random(in: 40...160, using: &generator)
      for ticket in 0..<count {
        for copy in 0..<Int.random(in: 1...3, using: &generator) {
          let second = Int64.random(in: 0..<2_600_000, using: &generator)
          var event = execution("e\(ticket)-\(copy)", ticket: "t\(ticket)", task: "task\(copy)")
          event.startedAt = instant("2026-03-01T00:00:00Z").advanced(seconds: second)
          comparison.events.append(event)
        }
        let mutation = Bool.random(using: &generator) ? "none" : mutations.randomElement(using: &generator) ?? "none"
        try plant(mutation, "t\(ticket)", price, &generator)
      }
    }

    private mutating func add(
      _ key: String?, quantity: Int64 = 1, price: Money, amount: Money? = nil, currency: Currency = .usd,
      description: String = "Task used in conversation", metric: String = "task_conversations"
    ) throws {
      number += 1
      let amount = try amount ?? price.multiplied(by: quantity)
      comparison.lines.append(
        line(
          number, key, quantity: "\(quantity)", price: price.text(minimumDecimals: 2),
          amount: amount.text(minimumDecimals: 2), currency: currency, description: description, metric: metric))
    }

    private mutating func expect(_ code: BreakCode, _ key: String?, _ micro: Int64) {
      expected.append("\(code.rawValue) \(key ?? "-") \(Money(micro: micro).text(minimumDecimals: 2))")
    }

    private mutating func plant(
      _ mutation: String, _ key: String, _ price: Money, _ generator: inout SeededGenerator
    ) throws {
      switch mutation {
      case "drop": expect(.logOnly, key, -price.micro)
      case "duplicate":
        let copies = Int.random(in: 1...2, using: &generator)
        for _ in 0...copies { try add(key, price: price) }
        for _ in 0..<copies { expect(.duplicateBilled, key, price.micro) }
      case "reprice":
        let more = Money(micro: price.micro + 10_000 * Int64.random(in: 1...9, using: &generator))
        try add(key, price: more)
        expect(.priceVariance, key, more.micro - price.micro)
      case "requantify":
        let quantity = Int64.random(in: 2...7, using: &generator)
        try add(key, quantity: quantity, price: price)
        expect(.quantityVariance, key, (quantity - 1) * price.micro)
      case "currency":
        try add(key, price: price, currency: Currency(code: "EUR") ?? .usd)
        expect(.currencyMismatch, key, -price.micro)
      case "credit":
        try add(key, price: price)
        let amount = Money(micro: -10_000 * Int64.random(in: 1...50, using: &generator))
        try add(nil, price: amount, description: "Goodwill credit", metric: "credits")
        expect(.invoiceOnly, nil, amount.micro)
      case "replies":
        let replies = Int64.random(in: 11...40, using: &generator)
        let reply = Money(micro: 20_000)
        try add(key, quantity: replies, price: reply, description: "Task replies", metric: "task_replies")
        expect(.unitVariance, key, replies * reply.micro - price.micro)
      case "arithmetic":
        let wrong = Money(micro: price.micro + 10_000 * Int64.random(in: 2...90, using: &generator))
        try add(key, price: price, amount: wrong)
        expect(.arithmetic, key, wrong.micro - price.micro)
      case "unknown":
        try add(key, price: price)
        try add("u-" + key, price: price)
        expect(.invoiceOnly, "u-" + key, price.micro)
      case "tax":
        try add(key, price: price)
        try add(nil, price: Money(micro: 70_000), description: "Sales tax", metric: "tax")
        expect(.taxOut, nil, 70_000)
      default: try add(key, price: price)
      }
    }
  }

  @Test(arguments: 1...40)
  func `gives every planted break with its code and money, none besides, and sums exactly`(_ seed: UInt64) throws {
    let planted = try Planted(seed: seed, priceMicro: 100_000 + Int64(seed % 4) * 10_000)
    let result = try planted.comparison.result()
    #expect(result.listed == planted.expected.sorted(), "seed \(seed)")
    #expect(result.faults.isEmpty, "seed \(seed)")
    #expect(result.part(.unexplained) == 0 && result.part(.rounding) == 0, "seed \(seed)")
  }

  @Test(arguments: 1...20)
  func `sums exactly whatever the price, and calls the rest rounding`(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let price = Int64.random(in: 100_000..<300_000, using: &generator)
    var comparison = try Planted(seed: seed, priceMicro: price).comparison
    // The vendor rounds every line to cents.
    for index in comparison.lines.indices {
      let line = comparison.lines[index]
      comparison.lines[index].amount = line.amount.rounded(to: line.currency)
    }
    let result = try comparison.result()
    #expect(result.faults.isEmpty, "seed \(seed)")
    #expect(result.part(.unexplained) == 0, "seed \(seed)")
    #expect(!result.breaks.contains { $0.code == .unexplained }, "seed \(seed)")
  }

  @Test(arguments: 1...10)
  func `gives the same whatever the order of its lines and of the log, and in two files`(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var comparison = try Planted(seed: seed, priceMicro: 104_000).comparison
    let result = try comparison.result()
    comparison.lines.shuffle(using: &generator)
    comparison.events.shuffle(using: &generator)
    #expect(try comparison.result() == result, "seed \(seed)")
    // The two halves of the invoice overlap by a third.
    let (first, second) = (
      comparison.lines.prefix(comparison.lines.count * 2 / 3), comparison.lines.dropFirst(comparison.lines.count / 3)
    )
    comparison.lines = Array(second + first)
    let twice = try comparison.result()
    #expect(twice.breaks == result.breaks, "seed \(seed)")
    #expect(twice.accounts.map(\.parts) == result.accounts.map(\.parts) && twice.faults.isEmpty, "seed \(seed)")
  }
}

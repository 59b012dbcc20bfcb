import Billing
import Records
import Testing

@Suite struct PriceModelPropertyTests {
  /// Terms of every model, drawn at random; whole bounds, so that they can be billed.
  private static func terms(_ generator: inout SeededGenerator) -> PriceTerms {
    func money(_ limit: Int64) -> Money { Money(micro: Int64.random(in: 0...limit, using: &generator)) }
    var bound: Int64 = 0
    var tiers = (0..<Int.random(in: 0...3, using: &generator)).map { _ in
      bound += Int64.random(in: 1...40, using: &generator) * 1_000_000
      return PriceTier(
        upTo: bound, unitPrice: money(3_000_000), fee: Bool.random(using: &generator) ? money(2_000_000) : .zero)
    }
    tiers.append(PriceTier(upTo: nil, unitPrice: money(3_000_000)))
    let models: [PriceModel] = [.flat(money(3_000_000)), .graduated(tiers), .volume(tiers)]
    var terms = PriceTerms(models.randomElement(using: &generator) ?? .flat(.zero))
    if Bool.random(using: &generator) {
      terms.block = UnitBlock(
        size: Int64.random(in: 1...12, using: &generator) * 1_000_000,
        counting: Bool.random(using: &generator) ? .started : .full,
        discount: Int64.random(in: 0...2, using: &generator) * 1_000_000)
    }
    if Bool.random(using: &generator) { terms.included = Int64.random(in: 0...20, using: &generator) * 1_000_000 }
    if Bool.random(using: &generator) {
      terms.maximum = Money(micro: Int64.random(in: 1...4000, using: &generator) * 10_000)
    }
    return terms
  }

  private static func version(_ terms: PriceTerms) -> PriceVersion {
    var version = price("0")
    version.terms = terms
    return version
  }

  private static func exact(_ components: [PriceComponent]) -> Int128 {
    components.reduce(0) { $0 + $1.exactPico }
  }

  @Test(arguments: 1...40)
  func `Graduated prices grow with the quantity, and cumulative deltas add up`(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var terms = Self.terms(&generator)
    terms.model = .graduated(
      terms.model.tiers.isEmpty ? [PriceTier(upTo: nil, unitPrice: Money(micro: 7))] : terms.model.tiers)
    terms.maximum = nil
    let rating = PriceRating(Self.version(terms))
    var quantity: Int64 = 0
    var last: Int128 = 0
    var billed = Money.zero
    var slices: Int128 = 0
    for _ in 0..<30 {
      let next = quantity + Int64.random(in: 0...9_500_000, using: &generator)
      let amount = Self.exact(try rating.components(of: next))
      #expect(amount >= last, "seed \(seed)")
      slices += Self.exact(try rating.components(of: next - quantity, after: quantity))
      #expect(slices == amount, "seed \(seed): stretches of a graduated price add up to the whole")
      billed = try rating.delta(to: next, billed: quantity).reduce(billed) { try $0.adding($1.billed) }
      let whole = try rating.components(of: next).reduce(Money.zero) { try $0.adding($1.billed) }
      #expect(billed == whole, "seed \(seed): what was billed step by step is what is billed at once")
      (quantity, last) = (next, amount)
    }
  }

  @Test(arguments: 1...40)
  func `Under every model a delta and its undoing cancel, and a maximum holds`(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let terms = Self.terms(&generator)
    let rating = PriceRating(Self.version(terms))
    for _ in 0..<20 {
      let first = Int64.random(in: 0...200_000_000, using: &generator)
      let second = Int64.random(in: 0...200_000_000, using: &generator)
      let there = try rating.delta(to: second, billed: first).reduce(Int64(0)) { $0 + $1.billed.micro }
      let back = try rating.delta(to: first, billed: second).reduce(Int64(0)) { $0 + $1.billed.micro }
      #expect(there == -back, "seed \(seed)")
      let total = try rating.components(of: second).reduce(Money.zero) { try $0.adding($1.billed) }
      if let maximum = terms.maximum { #expect(total <= maximum, "seed \(seed)") }
    }
  }

  @Test(arguments: 1...40)
  func `Under every model charges, days and FOCUS rows sum to the lines, and lines to the rated amount`(
    _ seed: UInt64
  ) throws {
    var generator = SeededGenerator(seed: seed)
    let terms = Self.terms(&generator)
    var contract = Terms()
    contract.versions = [Self.version(terms)]
    contract.versions[0].unit = BillableUnitKind.allCases.randomElement(using: &generator) ?? .conversation
    contract.tickets = [:]
    let events = randomEvents(300, seed: seed)
    let bill = try contract.bill(events)
    for line in bill.lines {
      let charges = bill.charges.filter { $0.priceID == line.priceID }
      let rows = bill.focus.filter { $0.priceID == line.priceID }
      let exact = Int64(line.quantity) * line.unitPrice.micro
      #expect(charges.reduce(0) { $0 + $1.amount.micro } == exact, "seed \(seed), \(line.priceID)")
      #expect(charges.allSatisfy { $0.amount.micro == $0.quantity * $0.unitPrice.micro }, "seed \(seed)")
      #expect(rows.reduce(0) { $0 + $1.listCost.micro } == exact, "seed \(seed), \(line.priceID)")
      #expect(rows.allSatisfy { $0.listCost.micro == $0.pricingQuantity * $0.unitPrice.micro }, "seed \(seed)")
      #expect(rows.reduce(0) { $0 + $1.billedCost.micro } == line.amount.micro, "seed \(seed), \(line.priceID)")
      #expect(line.amount.micro - exact == line.roundingDifference.micro)
      #expect(charges.reduce(0) { $0 + $1.executions } == line.executions)
    }
    let total = bill.lines.reduce(Money.zero) { Money(micro: $0.micro + $1.amount.micro) }
    let units = bill.lines.filter { $0.kind == .usage }.reduce(0) { $0 + $1.quantity }
    let rated = try PriceRating(contract.versions[0]).components(of: units * 1_000_000)
    #expect(total.micro == rated.reduce(0) { $0 + $1.billed.micro }, "seed \(seed)")
    #expect(bill.accounts.map(\.total) == [total] && bill.units(.usage) == units)
    #expect(bill.daily.reduce(0) { $0 + $1.amount.micro } == total.micro)
    #expect(bill.daily.reduce(0) { $0 + $1.units } == units)
    #expect(bill.interpretations.allSatisfy { $0.chosen.amount == total && $0.chosen.units == units })
    #expect(Set(bill.charges.map(\.id)).count == bill.charges.count, "seed \(seed)")
    #expect(bill.charges.map(\.usedAt) == bill.charges.map(\.usedAt).sorted())
    #expect(try contract.bill(events.shuffled(using: &generator)) == bill, "seed \(seed): the order of rows matters")
  }

  @Test(arguments: 1...12)
  func `The other reading of a question comes to what a bill under it comes to`(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var terms = Terms()
    terms.versions = [Self.version(Self.terms(&generator))]
    terms.versions[0].to = instant("2026-03-12T00:00:00Z")
    terms.versions.append(price("0.333", from: "2026-03-12T00:00:00Z"))
    terms.policy.carriesTiers = Bool.random(using: &generator)
    let events = randomEvents(300, seed: seed)
    let other = try #require(try terms.bill(events).interpretation(rule: 23)?.other)
    terms.policy.strictCompleted.toggle()
    let bill = try terms.bill(events)
    #expect(bill.accounts.first?.total == other.amount, "seed \(seed)")
    #expect(bill.units(.usage) == other.units, "seed \(seed)")
  }
}

extension BillSummary {
  /// Units over the lines of a kind.
  fileprivate func units(_ kind: Charge.Kind) -> Int64 {
    lines.filter { $0.kind == kind }.reduce(0) { $0 + $1.quantity }
  }
}

import Configuration
import Records
import Testing

struct PriceSectionTests {
  private func read(_ yaml: String) throws -> AssayConfiguration {
    try AssayConfiguration(yaml: yaml, file: "c.yaml")
  }

  @Test func `every model is read, with what holds before and after it`() throws {
    let configuration = try read(
      """
      billing: {carry_tiers: true}
      prices:
        - {to: 2026-01-01, unit_price: 0.10, included: 50, minimum: 20, maximum: 500.00}
        - from: 2026-01-01
          to: 2026-02-01
          model: graduated
          flat_at_zero: true
          tiers: [{up_to: 0.1, unit_price: 10}, {up_to: 1000, fee: 5}, {unit_price: 0.08}]
        - {from: 2026-02-01, model: volume, tiers: [{unit_price: 0.01, fee: 1}], package_size: 1000, discount: 0.5}
        - {account: acme, model: package, package_size: 100, unit_price: 9, round: down}
      """)
    let prices = configuration.prices
    #expect(configuration.billing.carriesTiers)
    #expect(
      prices.map(\.id) == [
        "task-usage@start", "task-usage@2026-01-01", "task-usage@2026-02-01", "task-usage@start-acme",
      ])
    var flat = PriceTerms(.flat(Money(micro: 100_000)))
    flat.included = 50_000_000
    flat.minimum = Money(micro: 20_000_000)
    flat.maximum = Money(micro: 500_000_000)
    #expect(prices[0].terms == flat)
    var graduated = PriceTerms(
      .graduated([
        PriceTier(upTo: 100_000, unitPrice: Money(micro: 10_000_000)),
        PriceTier(upTo: 1_000_000_000, fee: Money(micro: 5_000_000)),
        PriceTier(upTo: nil, unitPrice: Money(micro: 80_000)),
      ]))
    graduated.isFirstFeeUnconditional = true
    #expect(prices[1].terms == graduated)
    var volume = PriceTerms(
      .volume([PriceTier(upTo: nil, unitPrice: Money(micro: 10_000), fee: Money(micro: 1_000_000))]))
    volume.block = UnitBlock(size: 1_000_000_000, discount: 500_000)
    #expect(prices[2].terms == volume)
    var package = PriceTerms(.flat(Money(micro: 9_000_000)))
    package.block = UnitBlock(size: 100_000_000, counting: .full)
    #expect(prices[3].terms == package)
  }

  @Test(arguments: [
    ("{model: tiered}", "2:13: model is \"tiered\", expected one of flat, graduated, volume, package"),
    ("{unit_price: 1, tiers: [{unit_price: 1}]}", "2:28: tiers is a list of 1, expected none without model"),
    ("{model: volume, unit_price: 1, tiers: [{fee: 1}]}", "2:33: unit_price is \"1\", expected none beside tiers"),
    ("{model: graduated}", "2:5: tiers is missing, expected a list such as"),
    ("{model: graduated, tiers: []}", "2:31: tiers is a list of 0, expected at least one tier"),
    ("{model: graduated, tiers: [{up_to: 1}, {fee: 1}]}", "2:32: unit_price is missing, expected an amount, or a fee"),
    (
      "{model: graduated, tiers: [{up_to: 9, fee: 1}, {up_to: 9, fee: 1}, {fee: 1}]}",
      "2:60: up_to is \"9\", expected more than 9, tiers ascend"
    ),
    ("{model: volume, tiers: [{up_to: 9, fee: 1}]}", "2:37: up_to is \"9\", expected none on the last tier"),
    ("{model: volume, tiers: [{fee: 1}, {fee: 2}]}", "2:29: up_to is missing, expected a bound on every tier"),
    ("{model: volume, tiers: [{unit_price: -1}]}", "2:42: unit_price is \"-1\", expected an amount"),
    (
      "{model: volume, tiers: [{unit_price: 0.0000001}]}",
      "unit_price is \"0.0000001\", expected an amount such as 0.10"
    ),
    (
      "{model: volume, tiers: [{up_to: ten, fee: 1}]}", "2:37: up_to is \"ten\", expected a number of units such as 100"
    ),
    ("{model: volume, tiers: [{bound: 1}]}", "2:30: unknown key \"bound\", known here are up_to, unit_price, fee"),
    ("{model: package, unit_price: 1}", "2:5: package_size is missing, expected the units in a package"),
    ("{unit_price: 1, round: up}", "2:5: package_size is missing, expected the units in a package"),
    ("{unit_price: 1, package_size: 0}", "2:35: package_size is \"0\", expected more than 0"),
    ("{model: package, package_size: 1, unit_price: 1, round: half}", "round is \"half\", expected one of up, down"),
    ("{unit_price: 1, included: -1}", "2:31: included is \"-1\", expected a number of units"),
    ("{unit_price: 1, minimum: 5.001}", "2:30: minimum is \"5.001\", expected an amount that can be paid, USD has 2"),
    ("{unit_price: 1, minimum: 5, maximum: 4}", "2:42: maximum is \"4\", expected at least the minimum 5"),
    ("{unit_price: 1, flat_at_zero: often}", "2:35: flat_at_zero is \"often\", expected true or false"),
  ])
  func `Rule 45: a price that cannot be applied is named with its line and what was expected`(
    _ price: String, _ message: String
  ) {
    let error = #expect(throws: ConfigurationError.self) { try read("prices:\n  - \(price)\n") }
    #expect(error?.description.contains(message) == true, "\(error?.description ?? "no error")")
  }
}

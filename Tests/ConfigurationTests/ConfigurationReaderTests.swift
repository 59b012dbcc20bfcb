import Configuration
import Records
import Testing

@Suite("Reading assay.yaml")
struct ConfigurationReaderTests {
  @Test("The template that init writes gives the defaults")
  func templateIsDefault() throws {
    let configuration = try AssayConfiguration(
      yaml: AssayConfiguration.template, file: "assay.yaml")
    #expect(configuration == AssayConfiguration())
  }

  @Test("An empty file gives the defaults", arguments: ["", "\n", "# only a comment\n", "account:\n"])
  func emptyIsDefault(text: String) throws {
    #expect(try AssayConfiguration(yaml: text, file: "assay.yaml") == AssayConfiguration())
  }

  @Test("Every section is read")
  func everySection() throws {
    let configuration = try AssayConfiguration(
      yaml: """
        account: {id: acme, name: Acme, zone: America/New_York, enterprise: true, currency: eur}
        inputs: [a.csv, folder]
        ai_agent: {author_ids: [7, "008"]}
        outcome: {policy: no-reopen, silence_hours: 24, reopen_days: 3}
        topics: {granularity: 12, minimum_size: 5, encoder: lexical}
        ranking: {by: hours, task_success: 0.5, handle_minutes: 4, cost_per_hour: 42.50}
        levers: {same_answer: 0.6, several_steps: 4}
        bands: {low_below: 0.4, high_from: 0.7}
        billing: {recurrence: once_per_period, strict_completed: true, rounding: half_even}
        prices:
          - {sku: task-usage, to: 2025-10-27, unit_price: 0.10}
          - {sku: task-usage, from: 2025-10-27, unit: reply, unit_price: "0.02", currency: USD}
        eligibility: [{from: 2026-01-01, tickets_per_month: 100}]
        vendor: {provider: Vendor, service: Tasks}
        report: {redact: false}
        """, file: "assay.yaml")
    #expect(configuration.accounts.map(\.id) == ["acme"])
    #expect(configuration.accounts[0].currency.code == "EUR")
    #expect(configuration.aiAuthorIDs == ["7", "008"])
    #expect(configuration.granularity == .count(12))
    #expect(configuration.ranking.costPerHour == Money(micro: 42_500_000))
    #expect(configuration.bandThresholds == Interval(low: 0.4, high: 0.7))
    #expect(configuration.prices.map(\.id) == ["task-usage@start", "task-usage@2025-10-27"])
    #expect(configuration.prices[0].currency.code == "EUR")
    // Midnight in New York, in daylight saving time.
    #expect(configuration.prices[1].from == Timestamp(rfc3339: "2025-10-27T04:00:00Z"))
    #expect(configuration.eligibility[0].ticketsPerMonth == 100)
    #expect(!configuration.redactsExamples)
  }

  @Test(
    "A mistake is named with its line, the user's text and what was expected",
    arguments: [
      (
        "topics:\n  granularity: huge\n",
        "c.yaml:2:16: granularity is \"huge\", expected coarse, auto, fine or a number"
      ),
      ("acount: {}\n", "c.yaml:1:1: unknown key \"acount\", known here are account"),
      ("account: {zone: Mars/Base}\n", "c.yaml:1:17: zone is \"Mars/Base\", expected an IANA zone"),
      ("prices:\n  - {sku: a}\n", "c.yaml:2:5: unit_price is missing, expected an amount"),
      ("prices:\n  - {unit_price: 0.1234567}\n", "unit_price is \"0.1234567\", expected an amount such as 0.10"),
      ("inputs: a.csv\n", "inputs is \"a.csv\", expected a list"),
      ("ranking: {task_success: 1.5}\n", "task_success is \"1.5\", expected a number from 0.0 to 1.0"),
      ("a: [1\n", "c.yaml: the file is not YAML"),
    ])
  func mistakes(yaml: String, message: String) {
    let error = #expect(throws: ConfigurationError.self) {
      try AssayConfiguration(yaml: yaml, file: "c.yaml")
    }
    #expect(error?.description.contains(message) == true, "\(error?.description ?? "no error")")
  }
}

@Suite struct BudgetConfigurationTests {
  @Test func `A budget holds for all accounts, and an account may name its own`() throws {
    let configuration = try AssayConfiguration(
      yaml: "billing: {budget: 100.00}\naccounts: [{id: a, budget: 0}, {id: b}]", file: "assay.yaml")
    #expect(configuration.billing.budget == Money(decimal: "100"))
    #expect(configuration.accounts.map(\.budget) == [Money.zero, nil])
  }

  @Test(arguments: ["-1", "0.0000001", "1,000", "ten"])
  func `A budget that is no amount is an error`(_ text: String) {
    #expect(throws: ConfigurationError.self) {
      try AssayConfiguration(yaml: "billing: {budget: '\(text)'}", file: "assay.yaml")
    }
  }
}

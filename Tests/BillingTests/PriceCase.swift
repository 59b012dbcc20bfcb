import Billing
import Records
import Testing

/// A row of `price-cases.csv`, and what the engine it names makes of it.
struct PriceCase: Sendable, CustomTestStringConvertible {
  let id: String
  let engine: String
  let price: String
  let quantity: String
  let options: [String: String]
  let expected: String

  var testDescription: String { id }

  init?(row: Substring) {
    let cells = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard cells.count == 7 else { return nil }
    (id, engine, price, quantity, expected) = (cells[0], cells[2], cells[3], cells[4], cells[6])
    options = cells[5].split(separator: " ").reduce(into: [:]) { options, item in
      let parts = item.split(separator: "=").map(String.init)
      options[parts[0]] = parts.count > 1 ? parts[1] : ""
    }
  }

  private var currency: Currency { Currency(code: options["currency"] ?? "USD") ?? .usd }
  private var rounding: RoundingRule { options["half_even"] == nil ? .halfAwayFromZero : .halfEven }
  private var isFinal: Bool { options["final"] != nil }

  /// The result in the form of the column `expected`.
  func result() throws -> String {
    switch engine {
    case "exact": try sameDecimals(try quote().exactText)
    case "billed" where options["after"] != nil:
      try slice().reduce(Money.zero) { try $0.adding($1.billed) }.text(in: currency)
    case "billed", "delta": try quote().rounded.text(in: currency)
    case "parts":
      try quote().components.map { "\($0.part.suffix.dropFirst())=\($0.billed.text(in: currency))" }
        .joined(separator: " ")
    case "charged":
      FixedDecimal.text(
        try slice().filter { $0.part == .whole }.reduce(0) { $0 + $1.quantity }, decimals: 6, minimumDecimals: 0)
    case "trueup":
      (try quote().components.first { $0.part == .minimum }?.billed ?? .zero).text(in: currency)
    case "round": try PriceNotation.money(price).rounded(to: currency, rounding).text(in: currency)
    case "allocate":
      Allocation.largestRemainder(
        try PriceNotation.money(price), over: quantity.split(separator: ":").compactMap { Int64($0) }, in: currency
      ).map { $0.text(in: currency) }.joined(separator: " ")
    case "bill": try lines()
    default: throw PriceNotation.Unreadable(text: engine)
    }
  }

  private func terms(_ text: String) throws -> PriceTerms {
    var terms = try PriceNotation.terms(text)
    terms.isFirstFeeUnconditional = options["flat_at_zero"] != nil
    terms.included = try options["included"].map(PriceNotation.quantity) ?? 0
    terms.minimum = try options["minimum"].map(PriceNotation.money)
    terms.maximum = try options["maximum"].map(PriceNotation.money)
    terms.block?.discount = try options["discount"].map(PriceNotation.quantity) ?? 0
    terms.block?.counting = options["round"] == "down" ? .full : .started
    return terms
  }

  private func version(_ terms: PriceTerms, from: Timestamp? = nil, to: Timestamp? = nil) -> PriceVersion {
    PriceVersion(
      sku: PriceBook.taskUsageSKU, id: "task-usage@\(from.map { "\($0)" } ?? "start")", from: from, to: to,
      unit: BillableUnitKind(rawValue: options["unit"] ?? "") ?? .conversation, terms: terms, currency: currency)
  }

  private func quote() throws -> Quote {
    try Quote(
      book: PriceBook(versions: [version(terms(price))]), priceID: "task-usage@start", quantity: quantity,
      billed: options["billed"], isFinal: isFinal, rounding: rounding)
  }

  private func slice() throws -> [PriceComponent] {
    try PriceRating(version(terms(price)), rounding: rounding).components(
      of: PriceNotation.quantity(quantity), after: PriceNotation.quantity(options["after"] ?? "0"), isFinal: isFinal)
  }

  /// A decimal as the table writes it: without zeros at its end, but for cents.
  private func sameDecimals(_ text: String) throws -> String {
    let wanted = expected.split(separator: ".").dropFirst().first?.utf8.count ?? 0
    guard let value = FixedDecimal.parse(text.utf8, decimals: 12) else { throw PriceNotation.Unreadable(text: text) }
    return FixedDecimal.text(value, decimals: 12, minimumDecimals: wanted)
  }

  /// The amounts of a bill's lines, adjustments included.
  private func lines() throws -> String {
    let days = quantity.split(separator: " ").map(String.init)
    var terms = Terms()
    terms.accounts = [Account(zone: zone(options["zone"] ?? "Etc/UTC"), currency: currency)]
    terms.policy.carriesTiers = options["carry_tiers"] != nil
    terms.versions = try versions()
    let bill = try terms.bill(
      days.enumerated().flatMap { events($0.offset, $0.element) },
      options["month"] ?? String(quantity.prefix(7)))
    return bill.lines.map { $0.amount.text(in: currency) }.joined(separator: " ")
  }

  private func versions() throws -> [PriceVersion] {
    let texts = price.split(separator: " then ").map(String.init)
    var from: Timestamp?
    return try texts.map { text in
      let parts = text.split(separator: " until ").map(String.init)
      let to = parts.count > 1 ? instant(parts[1] + "T00:00:00Z") : nil
      defer { from = to }
      return version(try terms(parts[0]), from: from, to: to)
    }
  }

  /// Executions of a day: `day`, `day*count`, or `day:conversation` with a `!` when the customer declined.
  private func events(_ position: Int, _ text: String) -> [UsageEvent] {
    let parts = text.split(separator: "*").map(String.init)
    let count = Int(parts.count > 1 ? parts[1] : "1") ?? 0
    if text.utf8.count > 16, text.contains("T") {
      let stamp = "\(text.prefix(16)):00\(text.dropFirst(16))"
      return [execution("e\(position)", stamp, conversation: "c\(position)")]
    }
    let day = parts[0].prefix(10) + "T12:00:00Z"
    if options["unit"] == "reply" {
      return [execution("e\(position)", String(day), conversation: "c\(position)", replies: Int64(count))]
    }
    if parts[0].utf8.count > 10 {
      let isDeclined = text.hasSuffix("!")
      return [
        execution(
          "e\(position)", String(day), conversation: String(text.dropFirst(11)),
          status: isDeclined ? .declined : .completed, replies: isDeclined ? 0 : 1)
      ]
    }
    return (0..<count).map { execution("e\(position)-\($0)", String(day), conversation: "c\(position)-\($0)") }
  }
}

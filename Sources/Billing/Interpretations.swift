import Records

/// Computes the other reading of every wording that can be understood in two ways (rules 12, 15 and 23).
struct Interpretations {
  let usage: MeteredUsage
  let month: Month
  let policy: BillingPolicy
  /// Whether the month is closed, so that minimum amounts hold.
  let isFinal: Bool

  /// A question of the contract and the two readings.
  private struct Question {
    let text: String
    let rule: Int
    let chosen: String
    let other: String
    let otherReading: Reading
  }

  /// The reading of every question that is not the one in force.
  var otherReadings: [Reading] { questions.map(\.otherReading) }

  /// Three for every currency that accounts are billed in, ordered by currency, then rule.
  ///
  /// - Parameters:
  ///   - lines: Those of the reading in force.
  ///   - otherQuantities: What rating counted under each of `otherReadings`.
  /// - Throws: `BillingError.overflow`.
  func all(
    _ lines: [StatementLine], _ otherQuantities: [[(price: AccountPrice, quantity: Int64)]]
  ) throws(BillingError) -> [Interpretation] {
    let chosen = try totals(lines)
    let currencies = Set(usage.usage.map(\.account.currency)).sorted { $0.code < $1.code }
    var result: [(currency: Int, Interpretation)] = []
    for (question, quantities) in zip(questions, otherQuantities) {
      let other = try totals(quantities)
      for (rank, currency) in currencies.enumerated() {
        let ours = chosen[currency] ?? (0, .zero)
        let theirs = other[currency] ?? (0, .zero)
        result.append(
          (
            rank,
            Interpretation(
              question: question.text, rule: question.rule,
              chosen: Interpretation.Reading(policy: question.chosen, units: ours.0, amount: ours.1),
              other: Interpretation.Reading(policy: question.other, units: theirs.0, amount: theirs.1),
              currency: currency)
          ))
      }
    }
    return result.sorted { ($0.currency, $0.1.rule) < ($1.currency, $1.1.rule) }.map(\.1)
  }

  private var questions: [Question] {
    [scopeQuestion, recurrenceQuestion, completionQuestion]
  }

  private var scopeQuestion: Question {
    let isPerTask = usage.book.versions.contains { $0.unit == .conversationTask }
    var other = Reading(policy)
    other.scope = isPerTask ? .conversation : .conversationTask
    let names = ["per conversation", "per conversation and task"]
    return Question(
      text: "several tasks in one conversation", rule: 12, chosen: names[isPerTask ? 1 : 0],
      other: names[isPerTask ? 0 : 1], otherReading: other)
  }

  private var recurrenceQuestion: Question {
    let isOnceEver = policy.recurrence == .onceEver
    var other = Reading(policy)
    other.recurrence = isOnceEver ? .oncePerPeriod : .onceEver
    return Question(
      text: "a conversation used in two periods", rule: 15, chosen: policy.recurrence.text,
      other: other.recurrence.text, otherReading: other)
  }

  private var completionQuestion: Question {
    var other = Reading(policy)
    other.strictCompleted.toggle()
    let names = ["used at all", "completed only"]
    return Question(
      text: "a task that was used but not completed", rule: 23,
      chosen: names[policy.strictCompleted ? 1 : 0], other: names[policy.strictCompleted ? 0 : 1],
      otherReading: other)
  }

  /// Units and what a bill of them would come to, by currency.
  private func totals(
    _ quantities: [(price: AccountPrice, quantity: Int64)]
  ) throws(BillingError) -> [Currency: (Int64, Money)] {
    let prices = PeriodPrices(usage: usage, month: month, policy: policy)
    let byAccount = Dictionary(grouping: quantities, by: \.price.account)
    var totals: [Currency: (Int64, Money)] = [:]
    for account in usage.usage.indices {
      let counts = (byAccount[account] ?? []).map { ($0.price.version, $0.quantity) }
      var rated = Money.zero
      var known = totals[usage.usage[account].account.currency] ?? (0, .zero)
      for stretch in prices.stretches(account, Dictionary(uniqueKeysWithValues: counts)) {
        rated = try Rounding.sum([rated, amount(stretch)])
        known.0 = try sum(known.0, stretch.quantity)
      }
      if isFinal, let trueUp = try prices.minimum(account, rated: rated) {
        rated = try Rounding.sum([rated, trueUp.amount])
      }
      known.1 = try Rounding.sum([known.1, rated])
      totals[usage.usage[account].account.currency] = known
    }
    return totals
  }

  private func amount(_ stretch: PriceStretch) throws(BillingError) -> Money {
    let version = usage.book.versions[stretch.price.version]
    guard !version.terms.isPlain else {
      let exact = try Rounding.exact(stretch.quantity, at: version.unitPrice)
      return try Rounding.rounded(exact, to: version.currency, policy.rounding)
    }
    let components = try PriceRating(version, rounding: policy.rounding).components(
      of: try Quantity.micro(stretch.quantity), after: try Quantity.micro(stretch.earlier))
    return try Rounding.sum(components.map(\.billed))
  }

  /// Units and the sum of rounded lines, by currency.
  private func totals(_ lines: [StatementLine]) throws(BillingError) -> [Currency: (Int64, Money)] {
    var totals: [Currency: (Int64, Money)] = [:]
    for line in lines {
      let known = totals[line.currency] ?? (0, .zero)
      totals[line.currency] = (
        try sum(known.0, line.kind == .usage ? line.quantity : 0), try Rounding.sum([known.1, line.amount])
      )
    }
    return totals
  }
}

extension BillingPolicy.Recurrence {
  /// In words, for a reader of the report.
  fileprivate var text: String {
    switch self {
    case .onceEver: "once ever"
    case .oncePerPeriod: "once per period"
    }
  }
}

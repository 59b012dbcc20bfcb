import Records

/// What several sections ask of the contents.
extension ReportContents {
  /// The zone of all days on the page.
  var zone: TimeZoneRules { TimeZoneRules(identifier: run.zone) ?? .utc }

  /// Whether the AI agent took part in any ticket; without it every rate of it is undefined.
  var hasAgent: Bool { overview.current.resolution.total > 0 }

  /// Said where a rate of the AI agent would stand.
  var agentlessSentence: String {
    "Nothing in the data was written by an AI agent, so its resolution and automation rates are undefined, not zero. "
      + "Topics are ranked by volume and effort."
  }

  /// Candidates a task is the right lever for, in ranking order.
  var taskCandidates: [Candidate] { candidates.filter(\.isEligible) }

  /// The best pair in its order, else the first two.
  var chosen: [Candidate] {
    let tasks = taskCandidates
    guard let pair = decision.pair else { return Array(tasks.prefix(2)) }
    let members = pair.topicIDs.compactMap { id in tasks.first { $0.topicID == id } }
    return members.isEmpty ? Array(tasks.prefix(2)) : members
  }

  /// Tickets per 30 days that the chosen tasks remove together, each ticket counted once.
  var removedTogether: Double {
    chosen.reduce(0) { $0 + $1.ticketsRemovedPer30Days }
  }

  /// The currency most figures of the bill are in.
  var billCurrency: Currency {
    bill?.lines.first?.currency ?? bill?.accounts.first?.account.currency ?? assumptions.currency
  }

  /// The bill's total and forecast in `billCurrency`, over all its accounts.
  ///
  /// - Throws: `ArithmeticOverflow`.
  func billTotals() throws -> (total: Money, units: Int64, forecast: Forecast?)? {
    guard let bill else { return nil }
    let accounts = bill.accounts.filter { $0.account.currency == billCurrency }
    let forecasts = accounts.compactMap(\.forecast)
    var forecast = forecasts.first
    for next in forecasts.dropFirst() {
      forecast = Forecast(
        amount: try (forecast?.amount ?? .zero).adding(next.amount),
        low: try (forecast?.low ?? .zero).adding(next.low),
        high: try (forecast?.high ?? .zero).adding(next.high), assumption: next.assumption)
    }
    return (
      try accounts.map(\.total).sum(), accounts.reduce(0) { $0 + $1.units },
      forecasts.count == accounts.count ? forecast : nil
    )
  }
}

extension Candidate {
  /// Tickets removed per 30 days at both ends of the automatable share's interval; nil when it has none.
  var removedInterval: Interval? {
    guard let automatableInterval else { return nil }
    let factor = unresolvedPer30Days * taskSuccess
    return Interval(low: factor * automatableInterval.low, high: factor * automatableInterval.high)
  }
}

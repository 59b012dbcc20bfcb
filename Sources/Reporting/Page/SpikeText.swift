import Records

/// Sudden days in words.
enum SpikeText {
  /// Days, tickets, expected ones and the first ids.
  static func spike(_ spike: TicketSpike) -> String {
    let days =
      spike.firstDay == spike.lastDay
      ? DateText.day(spike.firstDay) : "\(DateText.day(spike.firstDay)) to \(DateText.day(spike.lastDay))"
    let more = spike.tickets - spike.ticketIDs.count
    let expected = NumberText.tickets(spike.expected)
    return "\(days), \(Words.plural(spike.tickets, "ticket", "tickets")) where "
      + (expected == "0.0" ? "hardly any" : "about \(expected)")
      + " were expected (adjusted p \(TrendText.p(spike.adjustedP))): "
      + Words.list(spike.ticketIDs + (more > 0 ? ["\(NumberText.count(more)) more"] : [])) + "."
  }

  /// One sentence for all busy days; nil for none.
  static func busy(_ days: [BusyDay]) -> String? {
    guard !days.isEmpty else { return nil }
    let texts = days.reversed().map {
      "\(DateText.short($0.day)) (\(NumberText.count($0.tickets)) tickets where about "
        + "\(NumberText.tickets($0.expected)) were expected)"
    }
    return "Everything was busier on \(Words.list(texts)); that is no topic’s own incident."
  }
}

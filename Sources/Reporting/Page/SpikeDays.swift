import Records

/// The sudden days of a topic among the days of the window.
struct SpikeDays {
  /// Positions in the topic's days, ascending.
  let positions: [Int]
  /// The same in words: `Sudden: 22 April (18 tickets).` Nil for none.
  let sentence: String?

  init(_ topic: TopicSummary, of overview: Overview) {
    let spikes = overview.spikes.filter { $0.topicID == topic.topic.id }
    let days = overview.daily.map(\.day)
    positions = days.indices.filter { index in
      index < topic.daily.count && spikes.contains { $0.firstDay <= days[index] && days[index] <= $0.lastDay }
    }
    sentence =
      positions.isEmpty
      ? nil
      : "Sudden: "
        + Words.list(
          positions.map {
            "\(DateText.short(days[$0])) (\(Words.plural(topic.daily[$0], "ticket", "tickets")))"
          }) + "."
  }
}

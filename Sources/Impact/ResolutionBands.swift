import Records

/// Groups topics by resolution rate, so that a reader sees first where the AI agent fails.
enum ResolutionBands {
  /// Sets every topic's band and returns the bands, lowest first; topics without a rate have none.
  ///
  /// Without fixed borders, natural breaks weighted with the topics' tickets: three bands, fewer when fewer rates
  /// differ (two are low and high, one is middle).
  static func assign(
    to statistics: inout [TopicStatistics], thresholds: Interval?, total: TicketTally
  ) -> [BandSummary] {
    let rated = statistics.indices.compactMap { index in
      statistics[index].summary.resolution.rate.map { (index: index, rate: $0) }
    }
    let bands: [ResolutionBand]
    if let thresholds {
      bands = rated.map { $0.rate < thresholds.low ? .low : $0.rate >= thresholds.high ? .high : .middle }
    } else {
      let groups = NaturalBreaks.groups(
        rated.map { ($0.rate, Double(statistics[$0.index].summary.tickets)) },
        groups: ResolutionBand.allCases.count)
      let names = names(of: (groups.max() ?? 0) + 1)
      bands = groups.map { names[$0] }
    }
    for (topic, band) in zip(rated, bands) { statistics[topic.index].summary.band = band }
    return ResolutionBand.allCases.compactMap { summary(of: $0, statistics, total: total) }
  }

  private static func names(of count: Int) -> [ResolutionBand] {
    switch count {
    case 1: [.middle]
    case 2: [.low, .high]
    default: [.low, .middle, .high]
    }
  }

  private static func summary(
    of band: ResolutionBand, _ statistics: [TopicStatistics], total: TicketTally
  ) -> BandSummary? {
    let topics = statistics.map(\.summary).filter { $0.band == band }
    guard !topics.isEmpty else { return nil }
    return BandSummary(
      band: band, topics: topics.count,
      tickets: Share(topics.reduce(0) { $0 + $1.tickets }, of: total.tickets),
      unresolved: Share(topics.reduce(0) { $0 + $1.unresolved }, of: total.unresolved),
      resolution: topics.reduce(Share(0, of: 0)) { $0 + $1.resolution })
  }
}

import Records

/// The figures of a measured task in the order of `measurement.csv`.
struct MeasurementFigures {
  private let measurement: TaskMeasurement
  private let zone: TimeZoneRules

  /// - Parameter zone: of the days that periods begin and end on.
  init(_ measurement: TaskMeasurement, zone: TimeZoneRules) {
    self.measurement = measurement
    self.zone = zone
  }

  /// Section by section.
  var all: [MeasurementFigure] {
    [effect, guardRails, weeks, funnel, coverage, misfires, cost, failed].flatMap(\.self)
  }

  // MARK: - Sections

  private var effect: [MeasurementFigure] {
    switch measurement.effect {
    case .untold(let reason): [change(.effect, "effect", nil)] + untold(reason)
    case .measured(let difference): effect(difference)
    }
  }

  private func effect(_ difference: MeasuredDifference) -> [MeasurementFigure] {
    let after = days(difference.after)
    let justBefore = days(measurement.live.advanced(days: -7 * difference.weeks), measurement.live.advanced(days: -1))
    return [
      change(.effect, "effect", difference.effect, difference.interval, after),
      share(.effect, "rate_after", difference.rateAfter, after),
      share(.effect, "rate_before", difference.rateBefore, days(difference.before)),
      share(.effect, "rate_just_before", difference.rateJustBefore, justBefore),
      change(.effect, "change_of_others", difference.controlChange, nil, after),
      count(.effect, "others", difference.controls, "topics"),
      change(.effect, "naive_effect", difference.naive, nil, after),
      change(.effect, "return_from_low_spell", difference.regression),
      share(.effect, "lower_topics", difference.lowerTopics, justBefore),
      change(.effect, "smallest_effect_told", difference.smallestEffect),
      share(.effect, "compared", difference.compared, after),
    ]
  }

  private func untold(_ reason: UntoldReason) -> [MeasurementFigure] {
    switch reason {
    case .noWeekBefore: [count(.effect, "untold_weeks_before", 0, "weeks")]
    case .noWeekAfter: [count(.effect, "untold_weeks_after", 0, "weeks")]
    case .onlyWeekOfChoice: [count(.effect, "untold_weeks_before", 1, "weeks")]
    case .fewTickets(let before, let after):
      [
        count(.effect, "untold_tickets_before", before, "tickets"),
        count(.effect, "untold_tickets_after", after, "tickets"),
      ]
    case .fewControls(let controls): [count(.effect, "untold_others", controls, "topics")]
    }
  }

  private var guardRails: [MeasurementFigure] {
    measurement.guardRails.flatMap { rail in
      let name = rail.kind.rawValue
      let before = share(.guardRail, name + "_before", rail.before, measurement.compared.map { days($0.before) })
      let after = share(.guardRail, name + "_after", rail.after, measurement.compared.map { days($0.after) })
      return [before, after, change(.guardRail, name + "_change", rail.change, rail.interval)].map { figure in
        var figure = figure
        if !rail.topics.isEmpty { figure.topicIDs = rail.topics }
        return figure
      }
    }
  }

  private var weeks: [MeasurementFigure] {
    measurement.weeks.flatMap { week in
      let days = days(max(week.monday, measurement.live), min(week.monday.advanced(days: 6), measurement.lastDay))
      return [
        count(.week, "uses", week.uses, "uses", days),
        share(.week, "completed", Share(week.completed, of: week.uses), days),
        share(.week, "handed_over", Share(week.handovers, of: week.uses), days),
        share(.week, "failed", Share(week.failed, of: week.uses), days),
      ]
    }
  }

  private var funnel: [MeasurementFigure] {
    measurement.lastSteps.map { share(.funnel, MeasureWords.step($0.step), $0.share, sinceLive) }
  }

  private var coverage: [MeasurementFigure] { [share(.coverage, "started", measurement.coverage, sinceLive)] }

  private var misfires: [MeasurementFigure] {
    [share(.misfire, "all", measurement.misfired, sinceLive)]
      + measurement.misfires.map { topic in
        var figure = share(.misfire, "topic", Share(topic.count, of: measurement.misfired.total), sinceLive)
        figure.topicIDs = [topic.name]
        return figure
      }
  }

  private var cost: [MeasurementFigure] {
    [
      share(.cost, "resolved", measurement.resolved, sinceLive), money("charged", measurement.charged),
      money("charged_per_resolved", measurement.costPerResolved),
    ]
  }

  private var failed: [MeasurementFigure] {
    let all = measurement.endings.reduce(0) { $0 + $1.count }
    return measurement.endings.map { ending in
      share(.failed, MeasureWords.ending(ending), Share(ending.count, of: all), sinceLive)
    }
  }

  // MARK: - Rows

  private func days(_ period: Period) -> String {
    days(zone.day(of: period.start), zone.day(of: period.end.advanced(milliseconds: -1)))
  }

  private func days(_ first: CivilDate, _ last: CivilDate) -> String { "\(first)/\(last)" }

  private var sinceLive: String { days(measurement.live, measurement.lastDay) }

  private func figure(
    _ section: MeasurementFigure.Section, _ name: String, _ period: String?, _ value: MeasurementFigure.Value,
    _ unit: String
  ) -> MeasurementFigure {
    MeasurementFigure(
      section: section, name: name, topicIDs: measurement.topics.map(\.id), period: period, value: value, unit: unit)
  }

  private func share(_ section: MeasurementFigure.Section, _ name: String, _ share: Share, _ period: String?)
    -> MeasurementFigure
  {
    var row = figure(section, name, period, share.rate.map(MeasurementFigure.Value.share) ?? .unknown, "share")
    row.share = share
    row.interval = share.interval
    return row
  }

  private func change(
    _ section: MeasurementFigure.Section, _ name: String, _ change: Double?, _ interval: Interval? = nil,
    _ period: String? = nil
  ) -> MeasurementFigure {
    var row = figure(section, name, period, change.map(MeasurementFigure.Value.share) ?? .unknown, "share_change")
    row.interval = interval
    return row
  }

  private func count(
    _ section: MeasurementFigure.Section, _ name: String, _ count: Int, _ unit: String, _ period: String? = nil
  ) -> MeasurementFigure {
    figure(section, name, period, .count(count), unit)
  }

  private func money(_ name: String, _ money: Money?) -> MeasurementFigure {
    figure(.cost, name, sinceLive, money.map(MeasurementFigure.Value.money) ?? .unknown, measurement.currency.code)
  }
}

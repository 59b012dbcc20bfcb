import Configuration
import Encoding
import Impact
package import Records
import Store

/// What became of a task since it went live; changes nothing in the archive.
package struct MeasureRun {
  /// Topics to which the measured one's tickets may have moved.
  private static let nearestTopics = 3

  private let options: RunOptions
  private let console: Console
  private let task: String
  private let live: CivilDate
  private let topicID: String?
  private let mostWeeks: Int?

  /// - Parameters:
  ///   - topicID: nil for the topic in which the task started most.
  ///   - mostWeeks: whole weeks on each side; nil for as many as the program thinks right.
  package init(
    _ options: RunOptions, task: String, live: CivilDate, topicID: String?, mostWeeks: Int?, console: Console
  ) {
    self.options = options
    self.task = task
    self.live = live
    self.topicID = topicID
    self.mostWeeks = mostWeeks
    self.console = console
  }

  /// - Throws: `RunError` for an unknown task or topic and a day outside the data, and the error of the stage that
  ///   cannot go on.
  package func run() throws -> RunVerdict {
    let session = try Session(reaching, console: console)
    let scope = try RunScope(session)
    let uses = try uses(session, scope)
    let plan = try TopicPlan(session, encoder: try TextEncoder(session), isRefit: false)
    var corpus = try TicketCorpus(session, scope, plan)
    let found = try FoundTopics(&corpus, session, scope, plan)
    let facts = corpus.takeFacts()
    let topic = try topic(uses, facts, found)
    var input = MeasuringInput(
      task: task, live: live, facts: facts, placements: found.placements, topics: found.topics, topic: topic,
      uses: uses, asOf: scope.asOf, zone: scope.zone)
    input.nearest = nearest(to: topic, found.registry.topics)
    input.policy = session.configuration.outcomePolicy
    input.windows = session.configuration.outcomeWindows
    input.mostWeeks = mostWeeks
    let measurement = TaskMeasuring(input).measurement()
    let text = MeasureText(
      measurement, policy: input.policy, charged: try charged(session, scope),
      currency: session.configuration.accounts[0].currency)
    return RunVerdict(output: text.lines, findings: found.findings, doesHarm: measurement.doesHarm)
  }

  /// The options with a window that reaches back to the weeks before the live date, whatever as-of will be.
  private var reaching: RunOptions {
    var options = options
    let weeks = 2 * (mostWeeks ?? TaskMeasuring.mostWeeks) + 1
    let asOf = (options.asOf ?? options.now).milliseconds.flooredQuotient(by: Timestamp.millisecondsPerDay)
    options.windowDays = max(1, Int(asOf - live.daysSince1970) + 7 * weeks)
    return options
  }

  private func uses(_ session: Session, _ scope: RunScope) throws -> [TaskUse] {
    let known = try session.archive.taskNames()
    guard known.contains(task) else { throw RunError.unknownTask(task, known: known) }
    guard let oldest = try session.archive.oldestCreation() else {
      throw RunError.noTicketTimes(path: session.archive.path)
    }
    let (first, last) = (scope.zone.day(of: oldest), scope.zone.day(of: scope.asOf))
    guard first <= live, live <= last else { throw RunError.liveOutsideData(live, first: first, last: last) }
    return try session.archive.uses(ofTask: task, since: scope.zone.start(of: live))
      .filter { $0.startedAt < scope.window.end }
  }

  /// The given topic, or the one in which the task started most; of two the one with the lower id.
  private func topic(_ uses: [TaskUse], _ facts: [TicketFacts], _ found: FoundTopics) throws -> Int {
    if let topicID {
      guard let index = found.topics.firstIndex(where: { $0.id == topicID }) else {
        throw RunError.unknownTopic(topicID)
      }
      return index
    }
    let counts = MeasuringInput.uses(uses, facts: facts, placements: found.placements, topics: found.topics.count)
    guard let most = counts.max(), most > 0, let index = counts.firstIndex(of: most) else {
      throw RunError.noTopicOfTask(task, since: live)
    }
    return index
  }

  private func nearest(to topic: Int, _ topics: [RegisteredTopic]) -> [Int] {
    let centre = topics[topic].centre
    let similarities = topics.map { other in zip(centre, other.centre).reduce(Float(0)) { $0 + $1.0 * $1.1 } }
    return topics.indices.filter { $0 != topic && similarities[$0] > 0 }
      .sorted { (similarities[$1], $0) < (similarities[$0], $1) }
      .prefix(MeasureRun.nearestTopics).map(\.self)
  }

  /// Nil where the price book has no price for a unit.
  private func charged(_ session: Session, _ scope: RunScope) throws -> Money? {
    do {
      return try session.charged(task: task, since: scope.zone.start(of: live), scope)
    } catch RunError.billingRefused {
      return nil
    }
  }
}

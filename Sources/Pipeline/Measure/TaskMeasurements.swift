import Billing
import Configuration
import Encoding
import Impact
import Records
import Reporting
import Store

/// Measures tasks on the tickets of the archive and changes nothing in it; tickets are read once for all tasks.
struct TaskMeasurements {
  /// Topics to which the measured ones' tickets may have moved.
  private static let nearestTopics = 3

  private let session: Session
  private let scope: RunScope
  private let encoder: TextEncoder
  private let mostWeeks: Int?

  /// What the tasks are measured on.
  private struct Ground {
    let scope: RunScope
    let facts: [TicketFacts]
    let found: FoundTopics
    let usage: MeteredUsage
  }

  /// What became of each task, in the order asked for.
  struct Results {
    var tasks: [Result<TaskMeasurement, RunError>] = []
    /// About the topics.
    var findings: [Finding] = []
  }

  /// - Parameters:
  ///   - scope: of the run; its windows do not matter.
  ///   - mostWeeks: whole weeks on each side; nil for as many as the program thinks right.
  init(_ session: Session, _ scope: RunScope, _ encoder: TextEncoder, mostWeeks: Int? = nil) {
    self.session = session
    self.scope = scope
    self.encoder = encoder
    self.mostWeeks = mostWeeks
  }

  /// A failure is about its task alone: not in the log, a day outside the data, an unknown topic.
  ///
  /// - Throws: the error of the stage that cannot go on.
  func results(of launches: [TaskLaunch]) throws -> Results {
    let uses = try launches.map { launch in try TaskMeasurements.catching { try self.uses(launch) } }
    let measurable = zip(launches, uses).filter { (try? $1.get()) != nil }.map(\.0)
    let ground = try measurable.map(\.live).min().map(ground)
    var results = Results()
    results.findings = ground?.found.findings ?? []
    results.tasks = try zip(launches, uses).map { launch, uses in
      try TaskMeasurements.catching {
        let uses = try uses.get()
        guard let ground else { throw RunError.noTopicOfTask(launch.task, since: launch.live) }
        return try measurement(launch, uses, ground)
      }
    }
    return results
  }

  private static func catching<Value>(_ work: () throws -> Value) throws -> Result<Value, RunError> {
    do {
      return .success(try work())
    } catch let error as RunError {
      return .failure(error)
    }
  }

  private func ground(_ earliest: CivilDate) throws -> Ground {
    let weeks = 2 * (mostWeeks ?? TaskMeasuring.mostWeeks) + 1
    let reaching = scope.reaching(backTo: scope.zone.start(of: earliest.advanced(days: -7 * weeks)))
    let plan = try TopicPlan(session, encoder: encoder, isRefit: false)
    var corpus = try TicketCorpus(session, reaching, plan)
    let found = try FoundTopics(&corpus, session, reaching, plan)
    return Ground(
      scope: reaching, facts: corpus.takeFacts(), found: found, usage: try session.meteredUsage(scope))
  }

  private func measurement(_ launch: TaskLaunch, _ uses: [TaskUse], _ ground: Ground) throws -> TaskMeasurement {
    let found = ground.found
    let treated = try treated(launch, uses, ground)
    var input = MeasuringInput(
      task: launch.task, live: launch.live, facts: ground.facts, placements: found.placements, topics: found.topics,
      treated: treated, uses: uses, asOf: scope.asOf, zone: scope.zone)
    input.nearest = nearest(to: treated, found.registry.topics)
    input.policy = session.configuration.outcomePolicy
    input.windows = session.configuration.outcomeWindows
    input.mostWeeks = mostWeeks
    var measurement = TaskMeasuring(input).measurement()
    measurement.charged = try charged(launch, ground.usage)
    measurement.currency = session.configuration.accounts[0].currency
    return measurement
  }

  private func uses(_ launch: TaskLaunch) throws -> [TaskUse] {
    guard let oldest = try session.archive.oldestCreation() else {
      throw RunError.noTicketTimes(path: session.archive.path)
    }
    let (first, last) = (scope.zone.day(of: oldest), scope.zone.day(of: scope.asOf))
    guard first <= launch.live, launch.live <= last else {
      throw RunError.liveOutsideData(launch.live, first: first, last: last)
    }
    let known = try session.archive.taskNames()
    guard known.contains(launch.task) else { throw RunError.unknownTask(launch.task, known: known) }
    let uses = try session.archive.uses(ofTask: launch.task, since: scope.zone.start(of: launch.live))
      .filter { $0.startedAt < scope.window.end }
    guard session.configuration.redactsExamples else { return uses }
    return uses.map { use in
      var use = use
      use.outcomeReason = use.outcomeReason.map(Redaction.redacted)
      return use
    }
  }

  /// The given topics, or the one in which the task started most; of two the one with the lower id.
  private func treated(_ launch: TaskLaunch, _ uses: [TaskUse], _ ground: Ground) throws -> [Int] {
    let topics = ground.found.topics
    guard launch.topicIDs.isEmpty else {
      return try launch.topicIDs.map { id in
        guard let index = topics.firstIndex(where: { $0.id == id }) else { throw RunError.unknownTopic(id) }
        return index
      }
    }
    let counts = MeasuringInput.uses(
      uses, facts: ground.facts, placements: ground.found.placements, topics: topics.count)
    guard let most = counts.max(), most > 0, let index = counts.firstIndex(of: most) else {
      throw RunError.noTopicOfTask(launch.task, since: launch.live)
    }
    return [index]
  }

  /// By the similarity to the measured topic that each is most like.
  private func nearest(to treated: [Int], _ topics: [RegisteredTopic]) -> [Int] {
    let similarities = topics.map { other in
      treated.map { own in
        zip(topics[own].centre, other.centre).reduce(Float(0)) { $0 + $1.0 * $1.1 }
      }.max() ?? 0
    }
    return topics.indices.filter { !treated.contains($0) && similarities[$0] > 0 }
      .sorted { (similarities[$1], $0) < (similarities[$0], $1) }
      .prefix(TaskMeasurements.nearestTopics).map(\.self)
  }

  /// Nil where the price book has no price for a unit.
  private func charged(_ launch: TaskLaunch, _ usage: MeteredUsage) throws -> Money? {
    do {
      return try session.charged(task: launch.task, since: scope.zone.start(of: launch.live), usage, scope)
    } catch RunError.billingRefused {
      return nil
    }
  }
}

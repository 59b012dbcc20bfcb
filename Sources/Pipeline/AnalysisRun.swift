import Billing
import Configuration
import Encoding
import Impact
import Ingest
import Records
import Reporting
import Store

/// The whole job. Read `run()` first: it is the data flow.
package struct AnalysisRun {
  /// Whether files are read before the analysis.
  package enum Reading: Sendable {
    case inputs, archiveOnly
  }

  private let options: RunOptions
  private let console: Console
  private let reading: Reading
  private let isRefit: Bool

  /// - Parameter isRefit: whether all topics are fitted anew, even where those of the archive hold.
  package init(
    _ options: RunOptions, console: Console, reading: Reading = .inputs, isRefit: Bool = false
  ) {
    self.options = options
    self.console = console
    self.reading = reading
    self.isRefit = isRefit
  }

  /// ingest -> bill -> encode -> find topics -> measure impact -> reconcile -> report.
  ///
  /// - Throws: the error of the stage that cannot go on; then no report folder was touched.
  package func run() throws -> RunVerdict {
    let session = try Session(options, console: console)
    let encoder = try TextEncoder(session)
    var log = StageLog(console)
    try log.measure("ingest") { try ingest(session) }
    let scope = try RunScope(session)
    let analysis = try analyse(session, scope, encoder, &log)
    try log.measure("store topics") {
      try session.archive.save(analysis.topics, of: analysis.impact.facts, in: scope)
    }
    let found = try log.measure("reconcile") { try session.reconciliation(scope, analysis.bill.summary) }
    if let found { try session.save(found) }
    let processes = try log.measure("read processes") { try session.processes(scope, analysis) }
    let launched = try measure(session, scope, encoder, &log)
    var contents = try ReportAssembly(session, scope, analysis).contents(stages: log.figures)
    contents.launchedTasks = launched
    contents.findings = (contents.findings + launched.compactMap(\.finding)).sorted(by: Finding.isListed)
    contents.reconciliation = found?.reconciliation
    contents.processes = processes
    contents.unlocks = analysis.impact.unlocks
    let files = try ReportWriter().write(contents, into: options.outputFolder)
    try session.record(files, asOf: scope.asOf, command: reading == .inputs ? "run" : "report")
    let verdict = try found.map { [try Verdict.sentence($0.reconciliation)] } ?? []
    return RunVerdict(
      output: verdict + [Summary.line(contents, folder: options.outputFolder)],
      findings: contents.findings, hasMaterialBreaks: found?.reconciliation.isMaterial ?? false)
  }

  /// Everything between reading and reporting; changes nothing in the archive, so that `rank` may ask what it likes
  /// without touching what `explain` says of the last report.
  ///
  /// The bill comes before the impact, which needs to know what a conversation with a task costs.
  func analyse(
    _ session: Session, _ scope: RunScope, _ encoder: TextEncoder, _ log: inout StageLog
  ) throws -> RunAnalysis {
    let review = try (options.reviewPath ?? session.configuration.reviewPath).map(ReviewCSV.answers)
    let plan = try TopicPlan(session, encoder: encoder, isRefit: isRefit)
    let bill = try log.measure("bill") { try session.bill(scope) }
    var corpus = try log.measure("read tickets") { try TicketCorpus(session, scope, plan) }
    let topics = try log.measure("find topics") { try FoundTopics(&corpus, session, scope, plan) }
    var impact = try log.measure("measure impact") {
      try session.impact(scope, facts: corpus.takeFacts(), topics, bill.summary, answers: review?.answers ?? [])
    }
    impact.findings += review?.findings ?? []
    return RunAnalysis(
      bill: bill, topics: topics, impact: impact, futureTickets: corpus.futureTickets)
  }

  /// The tasks that the configuration names, on the topics as they were just stored.
  private func measure(
    _ session: Session, _ scope: RunScope, _ encoder: TextEncoder, _ log: inout StageLog
  ) throws -> [LaunchedTask] {
    let launches = session.configuration.taskLaunches
    guard !launches.isEmpty else { return [] }
    return try log.measure("measure tasks") {
      session.launchedTasks(try TaskMeasurements(session, scope, encoder).results(of: launches))
    }
  }

  private func ingest(_ session: Session) throws {
    guard reading == .inputs else { return }
    for summary in try session.importInputs() { console.note(Text.line(summary)) }
  }
}

/// What the stages of a run made of the archive.
struct RunAnalysis {
  let bill: RunBill
  let topics: FoundTopics
  let impact: ImpactResults
  let futureTickets: Int
}

import Configuration
import Encoding
package import Records
import Reporting

/// What became of one task, or of those that the configuration names; changes nothing in the archive.
package struct MeasureRun {
  private let options: RunOptions
  private let console: Console
  private let task: String?
  private let live: CivilDate?
  private let topicIDs: [String]
  private let mostWeeks: Int?
  private let tableFolder: String?

  /// - Parameters:
  ///   - task: nil for all tasks of the configuration.
  ///   - live: nil for the day that the configuration has.
  ///   - topicIDs: empty for those that the configuration has, or else the topic in which the task started most.
  ///   - mostWeeks: whole weeks on each side; nil for as many as the program thinks right.
  ///   - tableFolder: gets `measurement.csv`; nil writes none.
  package init(
    _ options: RunOptions, task: String?, live: CivilDate?, topicIDs: [String], mostWeeks: Int?, tableFolder: String?,
    console: Console
  ) {
    self.options = options
    self.task = task
    self.live = live
    self.topicIDs = topicIDs
    self.mostWeeks = mostWeeks
    self.tableFolder = tableFolder
    self.console = console
  }

  /// - Throws: `RunError` when there is no task to measure, or when the one that was asked for cannot be measured;
  ///   `ReportingError.cannotWrite`; the error of the stage that cannot go on.
  package func run() throws -> RunVerdict {
    let session = try Session(options, console: console)
    let configured = session.configuration.taskLaunches
    let scope = try RunScope(session)
    let measuring = TaskMeasurements(session, scope, try TextEncoder(session), mostWeeks: mostWeeks)
    let policy = session.configuration.outcomePolicy
    var verdict = RunVerdict(output: [])
    let measured: [TaskMeasurement]
    if let task {
      let results = try measuring.results(of: [try launch(of: task, configured)])
      measured = try results.tasks.map { try $0.get() }
      verdict.findings = results.findings
      verdict.output = measured.flatMap { MeasureText($0, policy: policy).lines }
    } else {
      guard !configured.isEmpty else { throw RunError.noTasks }
      let results = try measuring.results(of: configured)
      let launched = session.launchedTasks(results)
      measured = launched.compactMap(\.measurement)
      verdict.findings = (results.findings + launched.compactMap(\.finding)).sorted(by: Finding.isListed)
      verdict.output = Array(launched.map { MeasureText.lines($0, policy: policy) }.joined(separator: [""]))
    }
    verdict.doesHarm = measured.contains(where: \.doesHarm)
    if let tableFolder {
      let path = try MeasurementTable.replace(in: tableFolder, by: measured, zone: scope.zone)
      verdict.output += ["", "wrote \(path)"]
    }
    return verdict
  }

  private func launch(of task: String, _ configured: [TaskLaunch]) throws -> TaskLaunch {
    let known = configured.first { $0.task == task }
    guard let live = live ?? known?.live else { throw RunError.noLiveDate(task) }
    return TaskLaunch(task: task, live: live, topicIDs: topicIDs.isEmpty ? known?.topicIDs ?? [] : topicIDs)
  }
}

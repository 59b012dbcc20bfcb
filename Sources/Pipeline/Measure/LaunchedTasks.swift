import Configuration
import Encoding
import Records
import Reporting

extension Session {
  /// What became of the tasks that the configuration names, in its order.
  ///
  /// - Throws: the error of the stage that cannot go on.
  func launchedTasks(_ results: TaskMeasurements.Results) -> [LaunchedTask] {
    zip(configuration.taskLaunches, results.tasks).map { launch, result in
      switch result {
      case .success(let measurement): .measured(measurement)
      case .failure(.liveOutsideData(_, first: _, let last)) where last < launch.live: .planned(launch)
      case .failure(let error): .unmeasured(launch, reason: error.description)
      }
    }
  }
}

extension LaunchedTask {
  /// What a person should look at; nil when nothing is wrong.
  var finding: Finding? {
    switch self {
    case .planned: nil
    case .unmeasured(let launch, let reason):
      Finding(
        .warning, .taskNotMeasured,
        message: "task \(Finding.quoted(launch.task)), live since \(launch.live), cannot be measured: \(reason)",
        action: .reported)
    case .measured(let measurement):
      measurement.doesHarm
        ? Finding(
          .warning, .taskHarm,
          message: "task \(Finding.quoted(measurement.task)), live since \(measurement.live): "
            + PlainText.text(MeasureWords.harms(measurement).joined(separator: "; "))
            + "; assay measure shows the figures",
          action: .reported) : nil
    }
  }
}

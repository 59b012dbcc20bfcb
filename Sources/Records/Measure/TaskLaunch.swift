/// A task with the day it went live and the topics it is for.
package struct TaskLaunch: Sendable, Hashable {
  /// Its name in the log.
  package var task: String
  /// In the zone of the first account.
  package var live: CivilDate
  /// Each once; empty for the topic in which it started most.
  package var topicIDs: [String]

  package init(task: String, live: CivilDate, topicIDs: [String] = []) {
    self.task = task
    self.live = live
    self.topicIDs = topicIDs
  }
}

/// A task of the configuration with what became of it.
package enum LaunchedTask: Sendable, Hashable {
  case measured(TaskMeasurement)
  /// The day lies after the data.
  case planned(TaskLaunch)
  /// - `reason`: lower case, no full stop, the fix named.
  case unmeasured(TaskLaunch, reason: String)
}

extension LaunchedTask {
  /// Nil when nothing was measured.
  package var measurement: TaskMeasurement? {
    if case .measured(let measurement) = self { measurement } else { nil }
  }
}

import Records

extension AssayConfiguration {
  /// The tasks that are in use, each with the day it went live.
  mutating func readTasks(_ root: YAMLSection) throws {
    guard let sections = try root.sections("tasks", known: ["name", "live", "topic"]) else { return }
    var names: Set<String> = []
    taskLaunches = try sections.map { section in
      let name = "the task's name in the log, such as refund"
      let task = try section.required("name", try section.text("name"), expected: name)
      guard !task.isEmpty else { throw section.mismatch("name", expected: name) }
      guard names.insert(task).inserted else {
        throw section.mismatch("name", expected: "a name that no other task has")
      }
      let day = "the day it went live, such as 2026-09-01"
      let live = try section.required("live", try section.day("live", expected: day), expected: day)
      let topicIDs = try section.textOrTexts("topic") ?? []
      guard Set(topicIDs).count == topicIDs.count, !topicIDs.contains("") else {
        throw section.mismatch("topic", expected: "ids of topics such as t-0003, each once")
      }
      return TaskLaunch(task: task, live: live, topicIDs: topicIDs)
    }
  }
}

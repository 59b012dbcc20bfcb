import Configuration
import Records
import Testing

struct TaskSectionTests {
  private func read(_ yaml: String) throws -> AssayConfiguration {
    try AssayConfiguration(yaml: yaml, file: "c.yaml")
  }

  @Test func `tasks are read in their order, with no topic, one, or several`() throws {
    let configuration = try read(
      """
      tasks:
        - {name: refund, live: 2026-09-01, topic: t-0003}
        - {name: change plan, live: 2026-10-01, topic: [t-0003, t-0007]}
        - {name: 7, live: 2026-10-02}
      """)
    let live = try ["2026-09-01", "2026-10-01", "2026-10-02"].map { try #require(CivilDate(text: $0)) }
    #expect(
      configuration.taskLaunches == [
        TaskLaunch(task: "refund", live: live[0], topicIDs: ["t-0003"]),
        TaskLaunch(task: "change plan", live: live[1], topicIDs: ["t-0003", "t-0007"]),
        TaskLaunch(task: "7", live: live[2]),
      ])
  }

  @Test(arguments: [
    ("{name: refund, live: 2026-02-30}", "c.yaml:2:26: live is \"2026-02-30\", expected the day it went live, such as"),
    ("{name: refund}", "c.yaml:2:5: live is missing, expected the day it went live, such as 2026-09-01"),
    ("{live: 2026-09-01}", "c.yaml:2:5: name is missing, expected the task's name in the log, such as refund"),
    ("{name: \"\", live: 2026-09-01}", "c.yaml:2:12: name is \"\", expected the task's name in the log"),
    (
      "{name: a, live: 2026-09-01, topics: t-1}",
      "c.yaml:2:33: unknown key \"topics\", known here are name, live, topic"
    ),
    ("{name: a, live: 2026-09-01, topic: {}}", "c.yaml:2:40: topic is not a single value, expected a list such as"),
    (
      "{name: a, live: 2026-09-01, topic: [t-1, t-1]}",
      "c.yaml:2:40: topic is a list of 2, expected ids of topics such as t-0003, each once"
    ),
    (
      "{name: a, live: 2026-09-01}\n  - {name: a, live: 2026-10-01}",
      "c.yaml:3:12: name is \"a\", expected a name that no other task has"
    ),
  ])
  func `a mistake is named with its line and what was expected`(task: String, message: String) {
    let error = #expect(throws: ConfigurationError.self) { try read("tasks:\n  - \(task)\n") }
    #expect(error?.description.hasPrefix(message) == true, "\(error?.description ?? "no error")")
  }
}

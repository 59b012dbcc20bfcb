import ArgumentParser
import Pipeline
import Records

struct MeasureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure",
    abstract: "Prints what a task did since it went live, and its effect against the topics without one.",
    discussion: """
      Exit code 1 when the task does harm: the effect's whole interval lies below 0, or reopens, ratings or handovers \
      got worse by more than chance explains.
      """)

  @Option(help: ArgumentHelp("The task's name in the log.", valueName: "name"))
  var task: String

  @Option(help: ArgumentHelp("The day it went live, in the zone of the first account.", valueName: "YYYY-MM-DD"))
  var live: CivilDate

  @Option(help: ArgumentHelp("The topic it is for; else the one in which it started most.", valueName: "id"))
  var topic: String?

  @Option(help: "Whole weeks compared on each side, at most; else as many as there are, up to 12.")
  var weeks: Int?

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if let weeks, weeks < 1 { throw ValidationError("--weeks must be 1 or more") }
  }

  func run() throws {
    try conclude(shared) { console in
      try MeasureRun(
        shared.runOptions, task: task, live: live, topicID: topic, mostWeeks: weeks, console: console
      ).run()
    }
  }
}

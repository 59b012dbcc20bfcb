import ArgumentParser
import Pipeline
import Records

struct MeasureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure",
    abstract: "Prints what tasks did since they went live, and their effect against the topics without one.",
    discussion: """
      Without --task, every task under tasks: in the configuration. With --output, the figures also go to \
      measurement.csv in that folder, one a row.

      Exit code 1 when a task does harm: the effect's whole interval lies below 0, or reopens, ratings or handovers \
      got worse by more than chance explains.
      """)

  @Option(help: ArgumentHelp("The task's name in the log; else all of the configuration.", valueName: "name"))
  var task: String?

  @Option(
    help: ArgumentHelp(
      "The day it went live, in the zone of the first account; else the configuration's.", valueName: "YYYY-MM-DD"))
  var live: CivilDate?

  @Option(
    help: ArgumentHelp(
      "A topic it is for, to be repeated for several; else the one in which it started most.", valueName: "id"))
  var topic: [String] = []

  @Option(help: "Whole weeks compared on each side, at most; else as many as there are, up to 12.")
  var weeks: Int?

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    guard task != nil || (live == nil && topic.isEmpty) else {
      throw ValidationError("--live and --topic go with --task")
    }
    guard Set(topic).count == topic.count else { throw ValidationError("--topic names one topic twice") }
    if let weeks, weeks < 1 { throw ValidationError("--weeks must be 1 or more") }
  }

  func run() throws {
    try conclude(shared) { console in
      try MeasureRun(
        shared.runOptions, task: task, live: live, topicIDs: topic, mostWeeks: weeks, tableFolder: shared.output,
        console: console
      ).run()
    }
  }
}

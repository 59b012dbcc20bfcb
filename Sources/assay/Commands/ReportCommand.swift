import ArgumentParser
import Pipeline

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Writes the report folder anew from what is in the archive.")

  @OptionGroup var assumptions: AssumptionOptions
  @OptionGroup var shared: SharedOptions

  @Flag(help: "Lists a ticket about several topics under each, with weights that sum to 1.")
  var multi = false

  func run() throws {
    try conclude(shared) { console in
      var options = shared.runOptions
      try assumptions.apply(to: &options)
      options.listsSeveralTopics = multi
      return try AnalysisRun(options, console: console, reading: .archiveOnly).run()
    }
  }
}

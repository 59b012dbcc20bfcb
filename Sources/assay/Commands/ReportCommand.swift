import ArgumentParser
import Pipeline

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Writes the report folder anew from what is in the archive.")

  @OptionGroup var shared: SharedOptions

  func run() throws {
    try conclude(shared) { console in
      try AnalysisRun(shared.runOptions, console: console, reading: .archiveOnly).run()
    }
  }
}

import ArgumentParser
import Pipeline

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Prints the tickets and executions behind a number of the last report.")

  @Argument(
    help: ArgumentHelp(
      "The id of a topic, a topic's day (t-0003@2026-05-14), a charge, a break or a ticket.", valueName: "id"))
  var number: String

  @OptionGroup var shared: SharedOptions

  func run() throws {
    try conclude(shared) { console in
      try Explanation(shared.runOptions, console: console).explain(number)
    }
  }
}

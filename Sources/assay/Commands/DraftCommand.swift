import ArgumentParser
import Pipeline

struct DraftCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draft", abstract: "Writes a first task text for a topic of the last report, or checks one.")

  @Argument(help: ArgumentHelp("The id or the name of a topic.", valueName: "topic"))
  var topic: String?

  @Option(help: ArgumentHelp("A task text to check instead.", valueName: "file"))
  var check: String?

  @Option(help: ArgumentHelp("The file to write. Default: standard output.", valueName: "file"))
  var to: String?

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    guard (topic == nil) != (check == nil) else {
      throw ValidationError("name either a topic, such as t-0001, or a task text with --check FILE")
    }
    if check != nil, to != nil { throw ValidationError("--to goes with a topic, --check writes nothing") }
  }

  func run() throws {
    try conclude(shared) { console in
      let run = DraftRun(shared.runOptions, console: console)
      if let check { return try run.check(check) }
      return try run.write(topic ?? "", to: to)
    }
  }
}

import ArgumentParser
import Pipeline

struct IngestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ingest",
    abstract: "Reads files into the archive and prints what became of every row.")

  @Flag(help: "Says what every file would be read as, and stores nothing.")
  var dryRun = false

  @OptionGroup var input: InputOptions
  @OptionGroup var shared: SharedOptions

  func run() throws {
    try conclude(shared) { console in
      var options = shared.runOptions
      input.apply(to: &options)
      if dryRun { return try DryRun(options).run() }
      return try IngestRun(options, console: console).run()
    }
  }
}

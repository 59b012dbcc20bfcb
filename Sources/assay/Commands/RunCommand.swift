import ArgumentParser
import Pipeline
import Records

struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Does the whole job: reads the inputs, finds topics, ranks tasks, bills, writes the report.",
    discussion: "With inputs alone it needs no configuration.")

  @OptionGroup var input: InputOptions
  @OptionGroup var shared: SharedOptions

  @Option(
    name: .customLong("rank-by"),
    help: "What candidates are ordered by: tickets, hours, net, volume, opportunity or resolution.")
  var order: RankingOrder?

  func run() throws {
    try conclude(shared) { console in
      var options = shared.runOptions
      input.apply(to: &options)
      options.rankingOrder = order
      return try AnalysisRun(options, console: console).run()
    }
  }
}

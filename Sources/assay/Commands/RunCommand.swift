import ArgumentParser
import Pipeline
import Records

struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Does the whole job: reads the inputs, finds topics, ranks tasks, bills, writes the report.",
    discussion: "With inputs alone it needs no configuration.")

  @OptionGroup var input: InputOptions
  @OptionGroup var assumptions: AssumptionOptions
  @OptionGroup var shared: SharedOptions

  @Option(
    name: .customLong("rank-by"),
    help: "What candidates are ordered by: tickets, hours, net, volume, opportunity or resolution.")
  var order: RankingOrder?

  @Option(help: "A filled-in review pack, which replaces the automatable shares.")
  var review: String?

  @Flag(help: "Lists a ticket about several topics under each, with weights that sum to 1.")
  var multi = false

  func run() throws {
    try conclude(shared) { console in
      var options = shared.runOptions
      try assumptions.apply(to: &options)
      input.apply(to: &options)
      options.rankingOrder = order
      options.reviewPath = review
      options.listsSeveralTopics = multi
      return try AnalysisRun(options, console: console).run()
    }
  }
}

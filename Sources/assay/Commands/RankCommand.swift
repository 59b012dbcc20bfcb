import ArgumentParser
import Pipeline
import Records

struct RankCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rank", abstract: "Prints the candidate tasks, best first, with every factor.")

  @Option(help: "tickets, hours, net, volume, opportunity or resolution.")
  var by: RankingOrder?

  @Option(help: "A filled-in review pack, which replaces the automatable shares.")
  var review: String?

  @OptionGroup var assumptions: AssumptionOptions
  @OptionGroup var shared: SharedOptions

  func run() throws {
    try conclude(shared) { console in
      var options = shared.runOptions
      try assumptions.apply(to: &options)
      options.rankingOrder = by
      options.reviewPath = review
      return try RankRun(options, console: console).run()
    }
  }
}

import ArgumentParser
import Pipeline

struct BillCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bill",
    abstract: "Prints the draft statement: lines, month to date, forecast, both readings.")

  @Option(help: ArgumentHelp("Only this account.", valueName: "id"))
  var account: String?

  @Flag(help: "Also print what the same usage would cost under other vendors' price models.")
  var whatIf = false

  @OptionGroup var shared: SharedOptions

  func run() throws {
    try conclude(shared) { console in
      var options = shared.runOptions
      options.accountID = account
      options.comparesPrices = whatIf
      return try BillRun(options, console: console).run()
    }
  }
}

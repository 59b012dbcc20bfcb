import ArgumentParser
import Pipeline
import Records

struct QuoteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quote", abstract: "Prints what a number of units costs under a price.")

  @Option(help: ArgumentHelp("A price id such as task-usage@start, or a SKU.", valueName: "id"))
  var price: String

  @Option(help: ArgumentHelp("A number of units such as 250.", valueName: "n"))
  var quantity: String

  @Option(help: ArgumentHelp("The instant whose price holds. Default: now.", valueName: "instant"))
  var at: Timestamp?

  @Option(help: ArgumentHelp("Units of --quantity that were billed already.", valueName: "n"))
  var billed: String?

  @Option(help: ArgumentHelp("The account whose price holds, where a SKU is named.", valueName: "id"))
  var account: String?

  @Flag(help: "The period is over: a minimum amount holds.")
  var final = false

  @OptionGroup var shared: SharedOptions

  func run() throws {
    try conclude(shared) { _ in
      var options = shared.runOptions
      options.accountID = account
      return try Quotation(options).quote(price: price, quantity: quantity, billed: billed, at: at, isFinal: final)
    }
  }
}

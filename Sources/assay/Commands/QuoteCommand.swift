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

  @OptionGroup var shared: SharedOptions

  func run() throws {
    try conclude(shared) { _ in
      try Quotation(shared.runOptions).quote(price: price, quantity: quantity, at: at)
    }
  }
}

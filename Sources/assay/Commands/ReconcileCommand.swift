import ArgumentParser
import Pipeline

struct ReconcileCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reconcile",
    abstract: "Holds the vendor's invoice against the log and the price book, and names every difference.",
    discussion: """
      Without --period the month is the one the invoice is about. All invoices of that month in the archive take part. \
      Exit code 1 when open differences are material.
      """)

  @Option(help: ArgumentHelp("The invoice: CSV with invoice_number, amount and currency.", valueName: "file"))
  var invoice: String

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var shared: SharedOptions

  func run() throws {
    try conclude(shared) { console in
      var options = shared.runOptions
      options.invoicePath = invoice
      reading.apply(to: &options)
      return try ReconcileRun(options, console: console).run()
    }
  }
}

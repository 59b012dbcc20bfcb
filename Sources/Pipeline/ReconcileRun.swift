import Billing
import Configuration
import Ingest
import Records
import Reporting
import Store

/// Holds one invoice against the log and the price book.
package struct ReconcileRun {
  /// What a file is read as that looks like no invoice, so that the error names what an invoice needs.
  private static let fallbackFormat = "invoice-csv"

  private let options: RunOptions
  private let console: Console

  /// - Parameter options: `invoicePath` names the invoice.
  package init(_ options: RunOptions, console: Console) {
    var options = options
    options.inputs = options.invoicePath.map { [$0] } ?? []
    self.options = options
    self.console = console
  }

  /// Imports the invoice unless that was done before, and compares all invoices of its month.
  ///
  /// - Throws: `RunError.noInvoice` when no line is about the month; the error of the stage that cannot go on.
  package func run() throws -> RunVerdict {
    let session = try Session(readingInvoice(), console: console)
    let summaries = try session.importInputs()
    for summary in summaries { console.note(Text.line(summary)) }
    var scope = try RunScope(session)
    scope.month = try options.month ?? invoiceMonth(session) ?? scope.month
    let bill = try session.bill(scope).summary
    guard let found = try session.reconciliation(scope, bill) else { throw RunError.noInvoice(scope.month) }
    try session.save(found)
    let names = Set(summaries.map(\.file))
    // Contradicting copies of a line are told without a file: they may have come in two.
    let findings = try session.archive.findings().filter {
      names.contains($0.file) || ($0.file.isEmpty && $0.code == .duplicateConflict)
    }
    let text = ReconciliationText(found.reconciliation, asOf: scope.asOf)
    return RunVerdict(
      output: try text.lines(), findings: findings,
      hasMaterialBreaks: found.reconciliation.isMaterial)
  }

  /// The options with the format of the invoice.
  private func readingInvoice() throws -> RunOptions {
    var options = options
    let reading = try options.ingestOptions(try ConfigurationFile(path: options.configurationPath).configuration)
    let detected = options.inputs.first.flatMap { try? InputFile(path: $0).detect(reading) }
    options.formatName = detected?.kind == .invoice ? detected?.format : ReconcileRun.fallbackFormat
    return options
  }

  /// The month that the invoice says it is about, whatever the archive holds beside it.
  private func invoiceMonth(_ session: Session) throws -> Month? {
    let options = try session.options.ingestOptions(session.configuration)
    var lines: [InvoiceLine] = []
    for path in session.options.inputs {
      let file = try InputFile(path: path)
      _ = try file.read(as: try file.detect(options), options) { batch in
        if case .invoice(let read) = batch.records { lines += read }
      }
    }
    return InvoiceMonth.month(of: lines, in: session.configuration.accounts[0].calendar)
  }
}

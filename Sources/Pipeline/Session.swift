import Billing
import Configuration
import Foundation
import Ingest
import Records
import Store

/// What every command that works on the archive holds: the configuration, the lock and the open archive.
struct Session {
  let options: RunOptions
  let configuration: AssayConfiguration
  let configurationDigest: Digest
  let priceBook: PriceBook
  /// The tools that exist; nil when the configuration names no list.
  let tools: [ExistingTool]?
  let archive: Archive
  let console: Console
  private let lock: RunLock

  /// - Throws: `ConfigurationError`, `BillingError` for a wrong price book, `RunError.locked`, `StoreError`.
  init(_ options: RunOptions, console: Console) throws {
    let file = try ConfigurationFile(path: options.configurationPath)
    self.options = options
    self.console = console
    configuration = file.configuration
    configurationDigest = file.digest
    tools = try file.configuration.toolsPath.map(ToolsFile.tools)
    priceBook = try PriceBook(versions: configuration.prices)
    lock = try RunLock(database: options.databasePath)
    archive = try Archive(path: options.databasePath)
  }

  /// Reads the inputs of the command line, or those of the configuration when it names none.
  ///
  /// - Returns: what became of each file.
  /// - Throws: `RunError.noInputs`, `IngestError`, `StoreError`.
  func importInputs() throws -> [ImportSummary] {
    let inputs = options.inputs.isEmpty ? configuration.inputs : options.inputs
    guard !inputs.isEmpty else { throw RunError.noInputs }
    return try Importing(
      archive: archive, options: try options.ingestOptions(configuration), importedAt: options.now,
      asOf: options.asOf, console: console,
      acceptsGuessedColumns: options.acceptsGuessedColumns || configuration.reading.acceptsGuessedColumns
    ).run(inputs)
  }
}

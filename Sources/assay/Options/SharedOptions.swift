import ArgumentParser
import Foundation
import Pipeline
import Records

/// The options that mean the same in every command.
struct SharedOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The YAML configuration; assay init writes one.", valueName: "file"))
  var config: String?

  @Option(help: ArgumentHelp("The archive.", valueName: "file"))
  var database = "assay.db"

  @Option(help: ArgumentHelp("The folder for report folders. Default: Reports.", valueName: "folder"))
  var output: String?

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp(
      "The cut of knowledge, such as 2026-10-31T23:59:59Z. Default: the newest instant in the data.",
      valueName: "instant"))
  var asOf: Timestamp?

  @Option(help: ArgumentHelp("Days analysed for topics and ranking, up to as-of.", valueName: "days"))
  var window = 90

  @Option(help: ArgumentHelp("The billed month. Default: the month of as-of.", valueName: "yyyy-mm"))
  var period: Month?

  @Option(help: "The seed of everything random.")
  var seed: UInt64 = 1

  @Flag(help: "Print results and errors only.")
  var quiet = false

  @Option(
    name: .customLong("format-errors"), help: ArgumentHelp("text or json.", valueName: "format"))
  var errorFormat = ErrorFormat.text

  func validate() throws {
    guard (1...36_500).contains(window) else {
      throw ValidationError("--window is \(window), expected days from 1 to 36500")
    }
  }

  var runOptions: RunOptions {
    var options = RunOptions(now: SharedOptions.now)
    options.configurationPath = config
    options.databasePath = database
    options.outputFolder = output ?? options.outputFolder
    options.asOf = asOf
    options.windowDays = window
    options.month = period
    options.seed = seed
    return options
  }

  var console: Console {
    Console(
      isQuiet: quiet, showsProgress: isatty(STDERR_FILENO) == 1 && !quiet,
      writesJSON: errorFormat == .json)
  }

  /// The wall clock, read here and nowhere else.
  private static var now: Timestamp {
    Timestamp(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
  }
}

enum ErrorFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}

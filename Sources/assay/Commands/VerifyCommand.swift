import ArgumentParser
import Pipeline

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Checks the archive: the hash chain over runs and closed months, their totals, the file itself.",
    discussion: """
      Names the first entry that does not follow from the one before. A rewrite of the whole chain is not noticed by \
      the file alone: compare the head with the one a report or assay close has printed.
      """)

  @OptionGroup var shared: SharedOptions

  func run() throws {
    try conclude(shared) { console in
      try VerifyRun(shared.runOptions, console: console).run()
    }
  }
}

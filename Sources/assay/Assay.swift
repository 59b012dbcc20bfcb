import ArgumentParser
import Pipeline

/// The command line: it reads words, calls one entry point of the pipeline, and prints what comes back.
@main
struct Assay: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assay",
    abstract: "Finds the topics in support tickets, the one or two tasks worth automating, and what they cost.",
    discussion: """
      Reads exported ticket histories, AI-agent task logs and the vendor's invoice, and writes a report folder of \
      CSV files and one HTML page. No network; the only state is the database file.

      Exit codes: 0 clean; 1 finished, with findings; 2 data, price or configuration error, nothing written; \
      3 another run holds the lock; 64 usage.
      """,
    version: Release.version,
    subcommands: [
      RunCommand.self, IngestCommand.self, FormatsCommand.self, TopicsCommand.self, RankCommand.self, DraftCommand.self,
      MeasureCommand.self, BillCommand.self, QuoteCommand.self, CloseCommand.self, VerifyCommand.self,
      ReconcileCommand.self, ReportCommand.self, ExplainCommand.self, InitCommand.self,
    ])
}

import Records
import Store

/// Reads files into the archive and says what became of every row.
package struct IngestRun {
  private let options: RunOptions
  private let console: Console

  package init(_ options: RunOptions, console: Console) {
    self.options = options
    self.console = console
  }

  /// - Throws: the error of the file that cannot be read; the files before it stay imported.
  package func run() throws -> RunVerdict {
    let session = try Session(options, console: console)
    let summaries = try session.importInputs()
    let names = Set(summaries.map(\.file))
    let findings = try session.archive.findings().filter { names.contains($0.file) } + session.archive.orphanParts()
    let total = summaries.filter { !$0.wasKnown }.reduce(RowCounts()) { $0 + $1.counts }
    return RunVerdict(
      output: summaries.map(Text.line) + ["\(Text.count(summaries.count, "file")): \(Text.counts(total))"],
      findings: findings)
  }
}

import Foundation
import Ingest
import Records
import Store

/// Brings input files into the archive: one thread reads and maps, this one stores, one transaction a file.
struct Importing {
  let archive: Archive
  let options: IngestOptions
  let importedAt: Timestamp
  /// What the command line said; nil when it said nothing.
  let asOf: Timestamp?
  let console: Console
  /// Whether columns that were guessed are right.
  let acceptsGuessedColumns: Bool

  /// Imports every file behind the inputs and returns what became of each, in the order they were read.
  ///
  /// - Throws: `IngestError`, `StoreError`; files before the one that fails stay imported.
  func run(_ inputs: [String]) throws -> [ImportSummary] {
    let spool = try StandardInput.spooled(inputs)
    defer { spool.remove() }
    let files = try InputDiscovery.files(of: spool.inputs).map { try InputFile(path: $0) }
    return try detected(files).map { try importFile($0.file, as: $0.input) }
  }

  /// What every file is, before the first row is stored: a folder with one bad file changes nothing, and all bad ones
  /// are named at once.
  private func detected(_ files: [InputFile]) throws -> [(file: InputFile, input: DetectedInput)] {
    var found: [(InputFile, DetectedInput)] = []
    var errors: [IngestError] = []
    for file in files {
      do {
        let input = try file.detect(options)
        if !acceptsGuessedColumns, !input.guesses.isEmpty {
          throw IngestError.guessedColumns(file: file.name, format: input.format, guesses: input.guesses)
        }
        found.append((file, input))
      } catch let error as IngestError {
        errors.append(error)
      }
    }
    if errors.count > 1 { throw IngestError.several(errors) }
    if let error = errors.first { throw error }
    return found
  }

  private func importFile(_ file: InputFile, as input: DetectedInput) throws -> ImportSummary {
    let (digest, bytes) = try file.digest()
    var summary = ImportSummary(
      file: file.name, kind: input.kind, format: input.format, reason: input.reason)
    summary.sha256 = digest.hexadecimal
    summary.bytes = bytes
    summary.reading = options.fingerprint
    if let known = try archive.knownImport(sha256: summary.sha256, reading: summary.reading) {
      summary.counts = known.counts
      summary.wasKnown = true
      return summary
    }
    summary = try archive.importFile(summary, importedAt: importedAt, asOf: asOf) { writer in
      var progress = ImportProgress(file: file.name, console: console)
      let findings = try Handover.run(
        produce: { [options] send in try file.read(as: input, options, into: send) },
        consume: { (batch: IngestedBatch) in
          try writer.insert(batch)
          progress.advance(rows: batch.rowsRead, fraction: batch.fractionRead)
        })
      try writer.record(findings)
    }
    console.endProgress()
    return summary
  }
}

extension ImportWriter {
  /// Stores one batch of any kind with the rows that were rejected on the way.
  fileprivate func insert(_ batch: IngestedBatch) throws {
    switch batch.records {
    case .tickets(let tickets): try insert(tickets)
    case .executions(let executions): try insert(executions)
    case .invoice(let lines): try insert(lines)
    case .steps(let steps): try insert(steps)
    case .parts(let parts): try insert(parts)
    case .names(let names): try insert(names)
    }
    if !batch.found.isEmpty { try insert(found: batch.found) }
    try insert(batch.rejected)
  }
}

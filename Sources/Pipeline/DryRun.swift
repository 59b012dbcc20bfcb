import Configuration
import Ingest
import Records

/// Says what files would be read as, without an archive: format, mapping, the first records, counts and findings.
package struct DryRun {
  private static let fieldWidth = 16

  private let options: RunOptions

  package init(_ options: RunOptions) {
    self.options = options
  }

  /// A file that cannot be read becomes a finding, so that all files are shown.
  ///
  /// - Throws: `ConfigurationError`, `RunError`, `IngestError.missing`.
  package func run() throws -> RunVerdict {
    let configuration = try ConfigurationFile(path: options.configurationPath).configuration
    let inputs = options.inputs.isEmpty ? configuration.inputs : options.inputs
    guard !inputs.isEmpty else { throw RunError.noInputs }
    let reading = try options.ingestOptions(configuration)
    let spool = try StandardInput.spooled(inputs)
    defer { spool.remove() }
    var lines: [String] = []
    var findings: [Finding] = []
    for path in try InputDiscovery.files(of: spool.inputs) {
      let file = try InputFile(path: path)
      do {
        var preview = FilePreview(hidesPersonalData: configuration.redactsExamples)
        let input = try file.detect(reading)
        findings += try file.read(as: input, reading) { preview.add($0) }
        findings += preview.rejected
        if !input.guesses.isEmpty, !options.acceptsGuessedColumns, !configuration.reading.acceptsGuessedColumns {
          let error = IngestError.guessedColumns(file: file.name, format: input.format, guesses: input.guesses)
          findings.append(
            Finding(.warning, .badRow, file: file.name, message: reason(error, of: file), action: .reported))
        }
        lines += ["\(file.name): \(input.kind.rawValue), \(input.format) (\(input.reason))", "  \(preview.counts)"]
        lines += input.mapping.map { "  \(Text.padded($0.field, -DryRun.fieldWidth)) <- \($0.column)" }
        lines += preview.records.map { "  e.g. \($0)" }
      } catch let error as IngestError {
        lines.append("\(file.name): cannot be read")
        findings.append(
          Finding(.error, .badRow, file: file.name, message: reason(error, of: file), action: .reported))
      }
    }
    return RunVerdict(output: lines, findings: findings.sorted(by: Finding.isListed))
  }

  /// The error without the name of the file, which the finding has already.
  private func reason(_ error: IngestError, of file: InputFile) -> String {
    let text = String(describing: error)
    return text.hasPrefix(file.name + ": ") ? String(text.dropFirst(file.name.count + 2)) : text
  }
}

import Ingest
import Records

/// Lists the formats that are read.
package enum FormatsRun {
  private static let nameWidth = 22
  private static let kindWidth = 12

  /// One line a format: the name that `--format` takes, what the records become, what it is.
  package static func run() -> RunVerdict {
    let lines = InputFormat.all.map { format in
      Text.padded(format.name, -nameWidth) + Text.padded(format.kind.rawValue, -kindWidth) + format.summary
    }
    return RunVerdict(output: lines)
  }
}

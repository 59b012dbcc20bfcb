import Ingest
import Records

/// Lists the formats that are read.
package enum FormatsRun {
  /// One line a format: the name that `--format` takes, what the records become, what it is.
  package static func run() -> RunVerdict {
    let nameWidth = widest(InputFormat.all.map(\.name))
    let kindWidth = widest(InputFormat.all.map(\.kind.rawValue))
    let lines = InputFormat.all.map { format in
      Text.padded(format.name, -nameWidth) + Text.padded(format.kind.rawValue, -kindWidth) + format.summary
    }
    return RunVerdict(output: lines)
  }

  /// The width of a column that holds the texts, with two blanks after the longest.
  private static func widest(_ texts: [String]) -> Int { (texts.map(\.count).max() ?? 0) + 2 }
}

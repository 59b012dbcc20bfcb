import Records

/// Why an input cannot be read at all; anything wrong with single rows is a `Finding`.
///
/// `file` is the file's name without its folder.
package enum IngestError: Error, Equatable, CustomStringConvertible {
  /// The path names neither a file nor a folder.
  case missing(path: String)
  /// The system refuses to read, with its own words.
  case unreadable(file: String, reason: String)
  /// A known kind of file that is not read, with the way out.
  case unsupported(file: String, what: String, advice: String)
  /// No format fits: what was found and what would be needed.
  case unknownFormat(file: String, found: String, needed: String)
  /// More than one format fits.
  case ambiguousFormat(file: String, formats: [String])
  /// `--format` names no format.
  case unknownFormatName(name: String, known: [String])
  /// The chosen format needs columns that the header lacks.
  case missingColumns(file: String, format: String, needed: [String], found: [String])
  /// The file of `--map` cannot be used.
  case badMapping(file: String, reason: String)
  /// Several files cannot be read, each for its own reason.
  case several([IngestError])
  /// The columns that make a row a ticket were guessed, and nobody said that they are right.
  case guessedColumns(file: String, format: String, guesses: [FieldSource])
  /// Dates such as 03/04/2024 fit day first and month first.
  case ambiguousDates(file: String, column: String, example: String)

  package var description: String {
    switch self {
    case .missing(let path):
      "\(path): no such file or folder"
    case .unreadable(let file, let reason):
      "\(file): cannot be read: \(reason)"
    case .unsupported(let file, let what, let advice):
      "\(file): is \(what), \(advice)"
    case .unknownFormat(let file, let found, let needed):
      "\(file): no known format: found \(found), needed \(needed)"
    case .ambiguousFormat(let file, let formats):
      "\(file): fits the formats \(formats.joined(separator: " and ")), say which with --format"
    case .unknownFormatName(let name, let known):
      "--format is \(Finding.quoted(name)), expected one of \(known.joined(separator: ", "))"
    case .missingColumns(let file, let format, let needed, let found):
      "\(file):1: \(format) needs \(needed.joined(separator: ", ")), found the columns "
        + IngestError.listed(found)
    case .badMapping(let file, let reason):
      "\(file): the mapping cannot be used: \(reason)"
    case .several(let errors):
      errors.map(\.description).joined(separator: "\n")
    case .guessedColumns(let file, let format, let guesses):
      "\(file): is no known help desk's export, and read as \(format) its columns are guessed: "
        + guesses.map { "\($0.field) from \(Finding.quoted($0.column))" }.joined(separator: ", ")
        + "; if that is right say so with --yes or --format \(format), or ingest: {accept_guessed_columns: true} in the "
        + "configuration, else name the columns with --map FILE"
    case .ambiguousDates(let file, let column, let example):
      "\(file): \(column) holds dates such as \(Finding.quoted(example)) that fit day first and month first, "
        + "say which with --date-order dmy or --date-order mdy"
    }
  }

  /// At most twelve names of the user's own columns, quoted.
  static func listed(_ names: [String]) -> String {
    let shown = names.prefix(12).map { Finding.quoted($0) }.joined(separator: ", ")
    return names.count > 12 ? shown + " and \(names.count - 12) more" : shown
  }
}

import Records

/// Why a report could not be written.
package enum ReportingError: Error, Equatable, CustomStringConvertible {
  /// The system refused a file or folder; `reason` is its own wording, such as `no space left on device`.
  case cannotWrite(path: String, reason: String)
  /// A cell of a table that other programs read would break that table's specification; rows count from 1.
  case badCell(table: String, row: Int, column: String, value: String, expected: String)
  /// A page template names values that the page does not give.
  case missingValues([String])
  /// A page template is not well formed.
  case badTemplate(name: String, reason: String)

  /// Place first, then what is wrong.
  package var description: String {
    switch self {
    case .cannotWrite(let path, let reason): "\(path): cannot be written: \(reason)"
    case .badCell(let table, let row, let column, let value, let expected):
      "\(table): row \(row): \(column) is \(Finding.quoted(value)), expected \(expected)"
    case .missingValues(let names):
      "the page templates name values that nobody gives: \(names.joined(separator: ", "))"
    case .badTemplate(let name, let reason): "template \(name): \(reason)"
    }
  }
}

/// Why a report could not be written.
package enum ReportingError: Error, Equatable, CustomStringConvertible {
  /// The system refused a file or folder; `reason` is its own wording, such as `no space left on device`.
  case cannotWrite(path: String, reason: String)
  /// A page template names values that the page does not give.
  case missingValues([String])
  /// A page template is not well formed.
  case badTemplate(name: String, reason: String)

  /// Place first, then what is wrong.
  package var description: String {
    switch self {
    case .cannotWrite(let path, let reason): "\(path): cannot be written: \(reason)"
    case .missingValues(let names):
      "the page templates name values that nobody gives: \(names.joined(separator: ", "))"
    case .badTemplate(let name, let reason): "template \(name): \(reason)"
    }
  }
}

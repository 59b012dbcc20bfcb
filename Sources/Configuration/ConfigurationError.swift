/// A configuration that cannot be used; nothing is read or written after it.
package enum ConfigurationError: Error, Equatable, CustomStringConvertible {
  /// The file is not YAML.
  case notYAML(place: String, reason: String)
  /// A key that the program does not know.
  case unknownKey(place: String, key: String, known: [String])
  /// A value of the wrong kind.
  case badValue(place: String, key: String, value: String, expected: String)

  package var description: String {
    switch self {
    case .notYAML(let place, let reason):
      "\(place): the file is not YAML: \(reason)"
    case .unknownKey(let place, let key, let known):
      "\(place): unknown key \"\(key)\", known here are \(known.joined(separator: ", "))"
    case .badValue(let place, let key, let value, let expected):
      "\(place): \(key) is \(value), expected \(expected)"
    }
  }
}

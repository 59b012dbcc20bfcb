/// Why the sentence encoder cannot be used.
package enum EncodingError: Error, Equatable, CustomStringConvertible {
  /// The weights are in none of the places where they are looked for.
  case missing(paths: [String])
  /// The system refuses to read, with its own words.
  case unreadable(path: String, reason: String)
  /// Another program's file.
  case unknownFormat(path: String)
  /// Weights of another version of this program.
  case unsupportedVersion(path: String, found: UInt32, expected: UInt32)
  /// Cut short or altered since it was made.
  case damaged(path: String)

  package var description: String {
    switch self {
    case .missing(let paths):
      "\(paths.joined(separator: ", ")): no such file, expected the weights of the sentence encoder: \(EncodingError.remedy)"
    case .unreadable(let path, let reason):
      "\(path): cannot be read: \(reason)"
    case .unknownFormat(let path):
      "\(path): is no file of encoder weights: \(EncodingError.remedy)"
    case .unsupportedVersion(let path, let found, let expected):
      "\(path): holds encoder weights of version \(found), expected \(expected): \(EncodingError.remedy)"
    case .damaged(let path):
      "\(path): is damaged, its contents do not match their SHA-256: \(EncodingError.remedy)"
    }
  }

  private static let remedy =
    "install assay again, name a file in ASSAY_ENCODER, or go on without it by topics.encoder: lexical"
}

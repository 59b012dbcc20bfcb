import Foundation

/// Compares texts with files kept beside the tests; `RECORD=1` rewrites the files, and the test still fails.
package enum Golden {
  package static var isRecording: Bool {
    ProcessInfo.processInfo.environment["RECORD"] == "1"
  }

  /// Nil when `actual` equals the file, else what differs.
  package static func difference(_ actual: String, from path: String) throws -> String? {
    let name = URL(fileURLWithPath: path).lastPathComponent
    if isRecording {
      try Data(actual.utf8).write(to: URL(fileURLWithPath: path))
      return "\(name): recorded"
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      return "\(name): not there, got:\n\(actual)"
    }
    let expected = String(decoding: data, as: UTF8.self)
    return expected == actual ? nil : "\(name): expected:\n\(expected)\ngot:\n\(actual)"
  }
}

import Configuration
import Foundation
import Records

/// The file that lists the tools, as the configuration names it.
enum ToolsFile {
  /// - Throws: `RunError.cannotRead`, `ConfigurationError`.
  static func tools(path: String) throws -> [ExistingTool] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw RunError.cannotRead(path: path, reason: "no such file, the configuration names it under tools")
    }
    return try ToolList.tools(
      yaml: String(decoding: data, as: UTF8.self), file: (path as NSString).lastPathComponent)
  }
}

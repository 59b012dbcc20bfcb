import Configuration
import Foundation
import Records

/// The configuration file of a run, with the paths in it made relative to the current folder.
package struct ConfigurationFile: Sendable {
  let configuration: AssayConfiguration
  /// SHA-256 of the file's bytes; of no bytes when there is no file.
  let digest: Digest

  /// - Throws: `ConfigurationError`, or `RunError.cannotRead`.
  init(path: String?) throws {
    guard let path else {
      configuration = AssayConfiguration()
      digest = Digest(of: [])
      return
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw RunError.cannotRead(path: path, reason: "no such file, assay init writes one")
    }
    let url = URL(fileURLWithPath: path)
    var configuration = try AssayConfiguration(
      yaml: String(decoding: data, as: UTF8.self), file: url.lastPathComponent)
    let folder = (path as NSString).deletingLastPathComponent
    let place = { (path: String) in path.hasPrefix("/") || folder.isEmpty ? path : folder + "/" + path }
    configuration.inputs = configuration.inputs.map(place)
    configuration.curationPath = configuration.curationPath.map(place)
    configuration.reviewPath = configuration.reviewPath.map(place)
    configuration.toolsPath = configuration.toolsPath.map(place)
    self.configuration = configuration
    digest = Digest(of: Array(data))
  }

  /// Writes the commented default configuration.
  ///
  /// - Throws: `RunError` when the file is there already or cannot be written.
  package static func writeTemplate(to path: String) throws -> RunVerdict {
    guard !FileManager.default.fileExists(atPath: path) else {
      throw RunError.cannotWrite(path: path, reason: "it is there already, name another file")
    }
    do {
      try Data(AssayConfiguration.template.utf8).write(to: URL(fileURLWithPath: path))
    } catch {
      throw RunError.cannotWrite(path: path, reason: error.localizedDescription)
    }
    return RunVerdict(output: ["wrote \(path); next: assay run --config \(path) FILE..."])
  }
}

import Foundation

/// Where the weights of the sentence encoder are looked for.
package enum WeightsLocation {
  /// The file to read: the one that `ASSAY_ENCODER` names, or else the first that exists of the one beside the program as
  /// it is built and the one in `share/assay` as it is installed.
  ///
  /// - Throws: `EncodingError.missing`.
  static func path() throws(EncodingError) -> String {
    try path(environment: ProcessInfo.processInfo.environment, executable: ownExecutable)
  }

  /// The same for a program at `executable` that was started with these variables.
  package static func path(
    environment: [String: String], executable: String
  ) throws(EncodingError) -> String {
    let paths = candidates(environment: environment, executable: executable)
    guard let path = paths.first(where: FileManager.default.fileExists) else { throw .missing(paths: paths) }
    return path
  }

  private static func candidates(environment: [String: String], executable: String) -> [String] {
    if let path = environment["ASSAY_ENCODER"], !path.isEmpty { return [path] }
    let folder = URL(fileURLWithPath: executable).deletingLastPathComponent()
    return [
      folder.appendingPathComponent("assay_Encoding.resources/" + WeightsFile.name),
      folder.deletingLastPathComponent().appendingPathComponent("share/assay/" + WeightsFile.name),
    ].map(\.path)
  }

  /// The running program's own file, whatever links it was called through.
  private static var ownExecutable: String {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
  }
}

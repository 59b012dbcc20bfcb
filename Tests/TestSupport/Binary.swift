import Foundation

/// Runs the built command-line tool as a process of its own.
package struct Binary: Sendable {
  /// What a finished process left behind.
  package struct Outcome: Sendable {
    package let exitCode: Int32
    package let output: String
    package let errors: String
  }

  /// The tool to run: `ASSAY_BINARY`, or the one built beside the tests.
  package static var assay: String {
    if let path = ProcessInfo.processInfo.environment["ASSAY_BINARY"] { return path }
    let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    return tests.deletingLastPathComponent().appendingPathComponent("assay").path
  }

  /// Runs a shell command in a folder, with the tool's folder first in the search path.
  ///
  /// - Parameter killAfterMilliseconds: sends SIGKILL after that time; the exit code is then that of the signal.
  package static func shell(
    _ command: String, in folder: String, killAfterMilliseconds: Int? = nil
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", killAfterMilliseconds == nil ? command : "exec " + command]
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    var environment = ProcessInfo.processInfo.environment
    let toolFolder = URL(fileURLWithPath: assay).deletingLastPathComponent().path
    environment["PATH"] = toolFolder + ":" + (environment["PATH"] ?? "/usr/bin:/bin")
    process.environment = environment
    let logs = try TemporaryFolder()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try handle(logs, "out")
    process.standardError = try handle(logs, "err")
    try process.run()
    if let killAfterMilliseconds {
      Thread.sleep(forTimeInterval: Double(killAfterMilliseconds) / 1000)
      kill(process.processIdentifier, SIGKILL)
    }
    process.waitUntilExit()
    return Outcome(
      exitCode: process.terminationStatus, output: try logs.text("out"), errors: try logs.text("err"))
  }

  private static func handle(_ folder: TemporaryFolder, _ name: String) throws -> FileHandle {
    let path = try folder.write(name, "")
    return try FileHandle(forWritingTo: URL(fileURLWithPath: path))
  }
}

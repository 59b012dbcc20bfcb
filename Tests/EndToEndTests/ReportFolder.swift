import Foundation
import TestSupport

/// The files of a finished report, by name.
struct ReportFolder: Equatable {
  let files: [String: String]

  /// Runs the tool on everything in a folder's `in` and reads the report it leaves.
  ///
  /// - Parameter tool: the command, with what stands before it.
  init(runningIn folder: TemporaryFolder, inputs: String = "in", by tool: String = "assay") throws {
    let outcome = try Binary.shell("\(tool) run --quiet \(inputs)", in: folder.path)
    guard outcome.exitCode <= 1 else { throw Failure(description: outcome.errors) }
    try self.init(reading: folder)
  }

  init(reading folder: TemporaryFolder) throws {
    let path = folder.path("Reports/latest/")
    let names = try FileManager.default.contentsOfDirectory(atPath: path)
    files = try Dictionary(
      uniqueKeysWithValues: names.map { ($0, try folder.text("Reports/latest/" + $0)) })
  }

  /// The CSV files only.
  var tables: [String: String] { files.filter { $0.key.hasSuffix(".csv") } }

  /// The topic of every ticket in `tickets.csv`, empty for none.
  var topicOfTicket: [Substring: Substring] {
    Dictionary(
      files["tickets.csv", default: ""].split(separator: "\n").dropFirst().map {
        let cells = $0.split(separator: ",", omittingEmptySubsequences: false)
        return (cells[0], cells[3])
      }, uniquingKeysWith: { first, _ in first })
  }

  /// Everything but the figures of `run.json` that may differ between equal runs.
  var withoutTimes: [String: String] { files.filter { $0.key != "run.json" } }

  struct Failure: Error, CustomStringConvertible {
    let description: String
  }
}

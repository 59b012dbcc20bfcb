import Foundation
import TestSupport
import Testing

/// A case is a folder: `cmd` is run by a shell in a copy of the folder; `expout`, `experr` and `exprc` are what it
/// must print and return, and every file under `expected/` must come out byte by byte.
@Suite("End-to-end cases")
struct CaseTests {
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().appendingPathComponent("Cases").path

  static let names =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
    .filter { !$0.hasPrefix(".") }.sorted()

  @Test("There are cases")
  func thereAreCases() {
    #expect(CaseTests.names.count >= 10)
  }

  @Test("A case prints, returns and writes what its folder says", arguments: names)
  func runsAsExpected(name: String) throws {
    let source = CaseTests.folder + "/" + name
    let work = try TemporaryFolder()
    let place = work.path("case")
    try FileManager.default.copyItem(atPath: source, toPath: place)
    let command = try work.text("case/cmd")
    let outcome = try Binary.shell(command, in: place)
    let results = [
      ("expout", outcome.output), ("experr", outcome.errors), ("exprc", "\(outcome.exitCode)\n"),
    ]
    for (file, text) in results {
      let difference = try Golden.difference(text, from: source + "/" + file)
      #expect(difference == nil, "\(name)/\(difference ?? "")")
    }
    for file in try CaseTests.files(under: source + "/expected") {
      let actual = String(decoding: try work.read("case/" + file), as: UTF8.self)
      let difference = try Golden.difference(actual, from: source + "/expected/" + file)
      #expect(difference == nil, "\(name)/\(difference ?? "")")
    }
  }

  private static func files(under folder: String) throws -> [String] {
    guard FileManager.default.fileExists(atPath: folder) else { return [] }
    return try FileManager.default.subpathsOfDirectory(atPath: folder).filter {
      !FileManager.default.fileExists(atPath: folder + "/" + $0 + "/.")
    }.sorted()
  }
}

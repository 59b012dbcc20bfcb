import Foundation
import Testing

/// The rules of the house that the compiler does not check.
@Suite("The structure of the sources")
struct StructureTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  private static let stages = [
    "Configuration", "Ingest", "Store", "Encoding", "Topics", "Impact", "Billing", "Reporting",
  ]

  /// Paths of all Swift files below a folder, relative to the project, with their text.
  private static func files(_ folder: String) throws -> [(path: String, text: String)] {
    try FileManager.default.subpathsOfDirectory(atPath: root + "/" + folder)
      .filter { $0.hasSuffix(".swift") }.sorted()
      .map { name in
        let path = folder + "/" + name
        return (path, try String(contentsOfFile: root + "/" + path, encoding: .utf8))
      }
  }

  private static func imports(_ text: String) -> [String] {
    text.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      guard let position = words.firstIndex(of: "import"), position <= 1, words.count > position + 1 else { return nil }
      return String(words[words.count - 1].prefix { $0 != "." })
    }
  }

  @Test("Stages never import each other", arguments: stages)
  func stagesStandAlone(stage: String) throws {
    for file in try StructureTests.files("Sources/" + stage) {
      let others = StructureTests.imports(file.text).filter {
        StructureTests.stages.contains($0) || $0 == "Pipeline"
      }
      #expect(others.isEmpty, "\(file.path) imports \(others)")
    }
  }

  @Test(
    "An outside library is imported by one module only",
    arguments: [
      ("CLibCSV", "Ingest"), ("CZlib", "Ingest"), ("GRDB", "Store"), ("GRDBSQLite", "Store"),
      ("COpenBLAS", "LinearAlgebra"), ("CLibCrypto", "Records"), ("CLinux", "Reporting"),
      ("Mustache", "Reporting"), ("Yams", "Configuration"), ("ArgumentParser", "assay"),
    ])
  func librariesAreFenced(library: String, module: String) throws {
    let users = try StructureTests.files("Sources")
      .filter { StructureTests.imports($0.text).contains(library) }.map(\.path)
    #expect(!users.isEmpty)
    #expect(users.allSatisfy { $0.hasPrefix("Sources/\(module)/") }, "\(users)")
  }

  @Test("Unsafe code stands only in the files that the README lists")
  func unsafeCodeIsListed() throws {
    let readme = try String(contentsOfFile: StructureTests.root + "/README.md", encoding: .utf8)
    for file in try StructureTests.files("Sources") where file.text.contains("unsafe ") {
      let code = file.text.split(separator: "\n").filter { !$0.contains("//") }
      guard code.contains(where: { $0.contains("unsafe ") }) else { continue }
      #expect(readme.contains("`\(file.path)`"), "\(file.path) is not listed")
    }
  }

  @Test("No source file is longer than 300 lines")
  func filesAreShort() throws {
    for file in try StructureTests.files("Sources") + StructureTests.files("Tests") {
      let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false).count - 1
      #expect(lines <= 300, "\(file.path) has \(lines) lines")
    }
  }

  @Test("Neither clock nor system randomness is used inside a stage", arguments: stages)
  func stagesArePure(stage: String) throws {
    for file in try StructureTests.files("Sources/" + stage) {
      for word in [" Date()", "(Date()", "Date.now", "SystemRandomNumberGenerator", ".random(in:", "shuffled()"]
      where file.text.contains(word) {
        let isSeeded = file.text.contains("using: &")
        #expect(isSeeded, "\(file.path) uses \(word)")
      }
    }
  }
}

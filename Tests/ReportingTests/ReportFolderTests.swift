import Foundation
import Reporting
import TestSupport
import Testing

struct ReportFolderTests {
  private struct Stop: Error {}

  private func names(_ path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }

  private func fill(_ path: String, _ text: String) throws {
    try text.write(toFile: path + "/a.txt", atomically: false, encoding: .utf8)
  }

  @Test func `a folder appears whole and latest points at it`() throws {
    let parent = try TemporaryFolder()
    let reports = parent.path("deep/Reports")
    try ReportFolder(parent: reports, label: "2020-05").replace { try fill($0, "one") }
    #expect(try names(reports) == ["2020-05", "latest"])
    #expect(try parent.text("deep/Reports/latest/a.txt") == "one")
    try ReportFolder(parent: reports, label: "2020-06").replace { try fill($0, "two") }
    #expect(try parent.text("deep/Reports/latest/a.txt") == "two")
    #expect(try parent.text("deep/Reports/2020-05/a.txt") == "one")
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: reports + "/latest") == "2020-06")
  }

  @Test func `a run that fails midway leaves the old folder as it was and nothing else`() throws {
    let parent = try TemporaryFolder()
    let folder = ReportFolder(parent: parent.path, label: "2020-05")
    try folder.replace { try fill($0, "old") }
    #expect(throws: Stop.self) {
      try folder.replace { path in
        try fill(path, "new")
        #expect(try parent.text("2020-05/a.txt") == "old")
        throw Stop()
      }
    }
    #expect(try parent.text("2020-05/a.txt") == "old")
    #expect(try names(parent.path) == ["2020-05", "latest"])
  }

  @Test func `what killed runs left behind is cleaned, and a folder moved away comes back`() throws {
    let parent = try TemporaryFolder()
    try parent.write(".2020-05.partial/a.txt", "half")
    try parent.write(".2020-04.old/a.txt", "april")
    try parent.write("2020-03/a.txt", "march")
    try parent.write(".2020-03.old/a.txt", "older march")
    try ReportFolder(parent: parent.path, label: "2020-06").replace { try fill($0, "june") }
    #expect(try names(parent.path) == ["2020-03", "2020-04", "2020-06", "latest"])
    #expect(try parent.text("2020-04/a.txt") == "april")
    #expect(try parent.text("2020-03/a.txt") == "march")
  }

  @Test func `files of an earlier run do not survive in the new folder`() throws {
    let parent = try TemporaryFolder()
    try parent.write("2020-05/stale.csv", "x")
    try ReportFolder(parent: parent.path, label: "2020-05").replace { try fill($0, "new") }
    #expect(try names(parent.path("2020-05")) == ["a.txt"])
  }

  @Test func `a place that is no folder is an error that names it`() throws {
    let parent = try TemporaryFolder()
    try parent.write("file", "x")
    let error = #expect(throws: ReportingError.self) {
      try ReportFolder(parent: parent.path("file"), label: "2020-05").replace { _ in }
    }
    #expect(error?.description.hasPrefix(parent.path("file")) == true)
  }
}

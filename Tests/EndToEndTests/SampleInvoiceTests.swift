import Foundation
import Records
import TestSupport
import Testing

/// The invoice of SampleData against its log: every planted error that the README lists, and none besides.
@Suite(
  "The invoice of SampleData",
  .enabled(
    if: ProcessInfo.processInfo.environment["ASSAY_BINARY"] != nil,
    "runs with the release build, named by ASSAY_BINARY"))
struct SampleInvoiceTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("SampleData").path

  /// What tells a break from another: its code, and the key or, where there is none, the line.
  private struct Place: Hashable, CustomStringConvertible {
    let code: String
    let place: String

    var description: String { "\(code) \(place)" }
  }

  @Test("Every planted break is found with its code, none besides, and the money is that of the README")
  func findsWhatWasPlanted() throws {
    let readme = try String(contentsOfFile: SampleInvoiceTests.folder + "/README.md", encoding: .utf8)
    let planted = try SampleInvoiceTests.planted(readme)
    #expect(planted.count == 68)
    let folder = try TemporaryFolder()
    let output = try SampleInvoiceTests.run(in: folder)
    let rows = try SampleInvoiceTests.rows(folder.text("Reports/2020-05/reconciliation.csv"))
    let found = rows.map { row in
      Place(code: row["code"] ?? "", place: row["billing_key"].flatMap { $0.isEmpty ? nil : $0 } ?? "-")
    }
    #expect(found.count == 68)
    #expect(Set(found) == planted)
    for (code, money) in try SampleInvoiceTests.effects(readme) {
      let sum = try rows.filter { $0["code"] == code }.reduce(Money.zero) { sum, row in
        try sum.adding(try #require(Money(decimal: row["difference"] ?? "")))
      }
      #expect(sum == money, "\(code)")
    }
    let lines = try SampleInvoiceTests.lines(readme)
    for row in rows where row["code"] != "LOG_ONLY" {
      let line = try #require((row["evidence"] ?? "").firstMatch(of: /line (\d+)/)?.1)
      #expect(lines[row["code"] ?? ""]?.contains(String(line)) == true, "\(row)")
    }
    #expect(output.exitCode == 1)
  }

  @Test("A second run, and a report from the archive, find the same breaks")
  func findsTheSameAgain() throws {
    let folder = try TemporaryFolder()
    _ = try SampleInvoiceTests.run(in: folder)
    let first = try folder.text("Reports/2020-05/reconciliation.csv")
    let outcome = try Binary.shell("assay report --quiet --config assay.yaml", in: folder.path)
    #expect(outcome.exitCode == 1)
    #expect(try folder.text("Reports/2020-05/reconciliation.csv") == first)
  }

  /// Runs the whole job with the encoder that takes a second.
  private static func run(in folder: TemporaryFolder) throws -> Binary.Outcome {
    var yaml = try String(contentsOfFile: self.folder + "/assay.yaml", encoding: .utf8)
    for name in ["conversations.ndjson.gz", "task_executions.csv", "invoice_2020-05.csv"] {
      yaml = yaml.replacingOccurrences(of: "- \(name)", with: "- \(self.folder)/\(name)")
    }
    yaml = yaml.replacingOccurrences(of: "topics:\n", with: "topics:\n  encoder: lexical\n")
    try folder.write("assay.yaml", yaml)
    return try Binary.shell("assay run --quiet --config assay.yaml", in: folder.path)
  }

  private static func planted(_ readme: String) throws -> Set<Place> {
    var places: Set<Place> = []
    for (code, text) in sections(readme) {
      let tickets = text.matches(of: /ticket (\d+)/).map { String($0.1) }
      for ticket in tickets { places.insert(Place(code: code, place: ticket)) }
      if tickets.isEmpty { places.insert(Place(code: code, place: "-")) }
    }
    return places
  }

  /// The line numbers that the README names for each code.
  private static func lines(_ readme: String) throws -> [String: Set<String>] {
    Dictionary(
      uniqueKeysWithValues: sections(readme).map {
        ($0.code, Set($0.text.matches(of: /line (\d+)/).map { String($0.1) }))
      })
  }

  /// The list "Where they are": a code with the places of its errors.
  private static func sections(_ readme: String) -> [(code: String, text: String)] {
    readme.split(separator: "\n").compactMap { row in
      row.firstMatch(of: /^- `([A-Z_]+)`: (.*)$/).map { (String($0.1), String($0.2)) }
    }
  }

  /// The money of each code in the README's table.
  private static func effects(_ readme: String) throws -> [(String, Money)] {
    try readme.split(separator: "\n").compactMap { row in
      guard let match = row.firstMatch(of: /^\| `([A-Z_]+)` \|.*\| ([+-][0-9.]+) \|$/) else { return nil }
      return (String(match.1), try #require(Money(decimal: String(match.2))))
    }
  }

  /// The rows of a CSV file by column name.
  private static func rows(_ text: String) throws -> [[String: String]] {
    let lines = text.split(separator: "\n").map(cells)
    let header = try #require(lines.first)
    return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
  }

  /// The cells of a line that may be quoted.
  private static func cells(_ line: Substring) -> [String] {
    var cells = [""]
    var isQuoted = false
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: cells.append("")
      default: cells[cells.count - 1].append(character)
      }
    }
    return cells
  }
}

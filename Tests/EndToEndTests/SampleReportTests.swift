import Foundation
import TestSupport
import Testing

/// The report of SampleData against the committed one: money, counts and ranking exactly, figures within 0.001.
@Suite(
  "The report of SampleData",
  .enabled(
    if: ProcessInfo.processInfo.environment["ASSAY_BINARY"] != nil,
    "runs with the release build, named by ASSAY_BINARY"))
struct SampleReportTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  @Test("Every table equals the committed one")
  func equalsCommitted() throws {
    let folder = try TemporaryFolder()
    let outcome = try Binary.shell(
      "assay run --quiet --config \(SampleReportTests.root)/SampleData/assay.yaml", in: folder.path)
    #expect(outcome.exitCode <= 1, "\(outcome.errors)")
    let committed = SampleReportTests.root + "/Reports/sample/"
    let names = try FileManager.default.contentsOfDirectory(atPath: committed)
      .filter { $0.hasSuffix(".csv") }.sorted()
    #expect(names.count >= 7)
    for name in names {
      let expected = try String(contentsOfFile: committed + name, encoding: .utf8)
      let actual = try folder.text("Reports/2020-05/" + name)
      let difference = TableComparison(expected: expected, actual: actual).difference
      #expect(difference == nil, "\(name): \(difference ?? "")")
    }
  }
}

/// Compares two CSV tables cell by cell, decimals with a tolerance.
struct TableComparison {
  let expected: String
  let actual: String

  /// Nil when the tables agree, else the first place where they do not.
  var difference: String? {
    let left = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let right = actual.split(separator: "\n", omittingEmptySubsequences: false)
    if left.count != right.count { return "\(left.count) lines expected, \(right.count) found" }
    for (number, pair) in zip(left, right).enumerated() where !TableComparison.agree(pair.0, pair.1) {
      return "line \(number + 1): expected\n\(pair.0)\nfound\n\(pair.1)"
    }
    return nil
  }

  private static func agree(_ left: Substring, _ right: Substring) -> Bool {
    if left == right { return true }
    let cells = (
      left.split(separator: ",", omittingEmptySubsequences: false),
      right.split(separator: ",", omittingEmptySubsequences: false)
    )
    return cells.0.count == cells.1.count
      && zip(cells.0, cells.1).allSatisfy { first, second in
        if first == second { return true }
        // Only figures with four decimals may differ: money, counts and ids have none or fewer.
        guard decimals(first) == 4, decimals(second) == 4, let one = Double(first),
          let other = Double(second)
        else { return false }
        return abs(one - other) <= 0.001
      }
  }

  private static func decimals(_ cell: Substring) -> Int? {
    cell.firstIndex(of: ".").map { cell.distance(from: $0, to: cell.endIndex) - 1 }
  }
}

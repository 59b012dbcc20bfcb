import Foundation
import Records
import Testing

@Suite("the sample data")
struct SampleDataTests {
  private let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("SampleData")

  @Test func `is at most 6 MB and carries its licence`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let bytes = try names.reduce(0) { try $0 + Data(contentsOf: folder.appendingPathComponent($1)).count }
    #expect(bytes <= 6_000_000)
    #expect(try text("LICENSE-STAR.txt").contains("MIT License"))
  }

  @Test func `has every file that its configuration and its README name`() throws {
    let configuration = try text("assay.yaml")
    let readme = try text("README.md")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    for name in names where name != "README.md" { #expect(readme.contains("`\(name)`"), "\(name)") }
    for line in configuration.split(separator: "\n") where line.hasPrefix("  - ") && !line.contains("{") {
      #expect(names.contains(String(line.dropFirst(4))), "\(line)")
    }
  }

  @Test func `is packed without a name and without a time, so that equal content gives equal bytes`() throws {
    let header = try Data(contentsOf: folder.appendingPathComponent("conversations.ndjson.gz")).prefix(8)
    #expect(Array(header) == [0x1F, 0x8B, 0x08, 0, 0, 0, 0, 0])
  }

  @Test func `holds 9,292 executions, each once and none ending before it starts`() throws {
    let rows = try table("task_executions.csv")
    #expect(rows.count == 9292)
    #expect(Set(rows.map { $0["execution_id"] }).count == rows.count)
    #expect(Set(rows.map { $0["ticket_id"] }).count == 5818)
    for row in rows {
      let start = try #require(Timestamp(rfc3339: row["started_at"] ?? ""))
      let end = try #require(Timestamp(rfc3339: row["ended_at"] ?? ""))
      #expect(start <= end, "\(row["execution_id"] ?? "")")
    }
  }

  @Test func `has an invoice whose planted errors stand where the README says`() throws {
    let lines = try table("invoice_2020-05.csv")
    let places = try text("README.md").matches(of: /line (\d+) \(ticket (\d+)\)/)
    #expect(places.count == 55)
    for place in places {
      let number = try #require(Int(place.1))
      let line = try #require(lines.indices.contains(number - 1) ? lines[number - 1] : nil)
      #expect(line["line_no"] == "\(number)")
      #expect(line["billing_key"] == String(place.2))
    }
  }

  @Test func `has nothing wrong in its invoice but the planted errors`() throws {
    let lines = try table("invoice_2020-05.csv")
    let planted = Set(try text("README.md").matches(of: /line (\d+)/).map { String($0.1) })
    let logged = Set(try table("task_executions.csv").compactMap { $0["ticket_id"] })
    var charged: Set<String> = []
    for line in lines where !planted.contains(line["line_no"] ?? "") {
      let key = line["billing_key"] ?? ""
      #expect(logged.contains(key) && charged.insert(key).inserted, "\(key)")
      #expect(line["quantity"] == "1" && line["unit_price"] == "0.10" && line["amount"] == "0.10")
      #expect(line["currency"] == "USD" && line["metric"] == "task_conversations")
    }
  }

  @Test func `adds up to the totals of the README`() throws {
    let readme = try text("README.md")
    let lines = try table("invoice_2020-05.csv").filter { $0["currency"] == "USD" }
    let invoice = try lines.reduce(Money.zero) { sum, line in
      try sum.adding(try #require(Money(decimal: line["amount"] ?? "")))
    }
    let tickets = Set(try table("task_executions.csv").map { $0["ticket_id"] })
    let expected = Money(micro: Int64(tickets.count) * 100_000)
    let difference = try invoice.subtracting(expected)
    #expect(readme.contains("**USD \(invoice.text(in: .usd))**"))
    #expect(readme.contains("**USD \(expected.text(in: .usd))**"))
    let effects = try readme.matches(of: /^\| `[A-Z_]+` \|.*\| ([+-][0-9.]+) \|$/.anchorsMatchLineEndings())
      .reduce(Money.zero) { try $0.adding(try #require(Money(decimal: String($1.1)))) }
    #expect(effects == difference)
  }

  private func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.appendingPathComponent(name)), as: UTF8.self)
  }

  /// The rows of a file without quoted cells, by column name.
  private func table(_ name: String) throws -> [[String: String]] {
    let lines = try text(name).split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let header = try #require(lines.first)
    return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
  }
}

import Foundation
import Records
import TestSupport
import Testing

/// Billing rules that only the whole tool can show: reading, keeping, metering and printing together.
@Suite struct `Billing rules, end to end` {
  private static let header =
    "execution_id,task_name,ticket_id,conversation_id,started_at,status,environment,reply_count,tool_calls,account_id\n"

  /// Rows of May 2020, all of account `default`.
  private static let rows = [
    "e1,refund,T1,,2020-05-02T10:00:00Z,completed,production,2,1,default",
    "e2,refund,T2,,2020-05-03T10:00:00Z,completed,production,2,1,default",
    "e3,address,T1,,2020-05-04T10:00:00Z,completed,production,2,1,default",
    "e4,refund,T3,,2020-05-05T10:00:00Z,failed,production,0,0,default",
  ]

  private static let findings = "assay report --quiet 2>/dev/null; cat Reports/2020-05/findings.csv"

  private func text(_ rows: [String]) -> String { Self.header + rows.joined(separator: "\n") + "\n" }

  /// The last lines of a bill of May 2020 over files imported in their order.
  private func bill(
    _ files: [[String]], in folder: TemporaryFolder? = nil, asOf: String = "2020-05-31T23:00:00Z"
  ) throws -> String {
    let folder = try folder ?? TemporaryFolder()
    for (number, rows) in files.enumerated() { try folder.write("log\(number).csv", text(rows)) }
    let inputs = files.indices.map { "log\($0).csv" }.joined(separator: " ")
    let outcome = try Binary.shell(
      "assay ingest --quiet \(inputs); assay bill --quiet --period 2020-05 --as-of \(asOf)", in: folder.path)
    #expect(outcome.exitCode <= 1, "\(outcome.errors)")
    return outcome.output.split(separator: "\n").drop { !$0.hasPrefix("account ") }.joined(separator: "\n")
  }

  private func control(_ bill: String) -> String {
    bill.split(separator: "\n").first { $0.contains(" read = ") }.map { $0.trimmingCharacters(in: .whitespaces) } ?? ""
  }

  @Test func `rule 1: an equal second row changes nothing but the count of duplicates`() throws {
    let once = try bill([Self.rows])
    let twice = try bill([Self.rows + [Self.rows[0]]])
    #expect(control(once).hasPrefix("4 rows read = 3 rated + 1 non-billable + 0 duplicate"))
    #expect(control(twice).hasPrefix("5 rows read = 3 rated + 1 non-billable + 1 duplicate"))
    #expect(once.contains("2 x 0.10") && twice.contains("2 x 0.10"))
  }

  @Test func `rule 2: of two contents the earlier is rated, the other set aside and named with what differs`() throws {
    let later = "e1,refund,T1,,2020-05-09T10:00:00Z,completed,production,3,1,default"
    for files in [[Self.rows + [later]], [[later] + Self.rows]] {
      let folder = try TemporaryFolder()
      let text = try bill(files, in: folder)
      #expect(control(text).contains("3 rated + 1 non-billable + 0 duplicate + 1 quarantined"))
      let outcome = try Binary.shell(Self.findings, in: folder.path)
      #expect(outcome.output.contains("DUP_CONFLICT"), "\(outcome.output)")
      #expect(outcome.output.contains("started_at") && outcome.output.contains("reply_count"))
    }
  }

  @Test func `rule 3: a copy that arrives 400 days later is a duplicate`() throws {
    let folder = try TemporaryFolder()
    _ = try bill([Self.rows], in: folder)
    let outcome = try Binary.shell(
      "printf '\(Self.header)\(Self.rows[1])\n' | assay ingest - --as-of 2021-07-07T00:00:00Z; "
        + "assay bill --quiet --period 2020-05 --as-of 2021-07-07T00:00:00Z", in: folder.path)
    #expect(outcome.output.contains("5 rows read = 3 rated + 1 non-billable + 1 duplicate"), "\(outcome.output)")
  }

  @Test func `rule 4: copies are found before environment and status are looked at`() throws {
    let test = "e9,refund,T9,,2020-05-06T10:00:00Z,completed,test,2,1,default"
    let text = try bill([Self.rows + [test, test, Self.rows[3]]])
    #expect(control(text).hasPrefix("7 rows read = 3 rated + 2 non-billable + 2 duplicate"))
  }

  @Test(arguments: 1...6) func `rule 5: any order of rows and files gives the same bill`(shift: Int) throws {
    let rotated = Array(Self.rows[(shift % 4)...] + Self.rows[..<(shift % 4)])
    let cut = shift % 3 + 1
    #expect(try bill([Array(rotated[cut...]), Array(rotated[..<cut])]) == bill([Self.rows]))
  }

  @Test func `rule 6: a file that is known already inserts no row and says so`() throws {
    let folder = try TemporaryFolder()
    _ = try bill([Self.rows], in: folder)
    let again = try Binary.shell("assay ingest log0.csv 2>&1; assay bill --quiet --period 2020-05", in: folder.path)
    #expect(again.output.contains("already"), "\(again.output)")
    #expect(again.output.contains("4 rows read = "))
  }

  @Test(arguments: [UInt64(1), 2, 3])
  func `rule 7: an import that is killed leaves all of a file or nothing, and the next one brings all`(
    seed: UInt64
  ) throws {
    var generator = SeededGenerator(seed: seed)
    let folder = try TemporaryFolder()
    let many = (0..<60_000).map { "k\($0),refund,K\($0),,2020-05-02T10:00:00Z,completed,production,2,1,default" }
    try folder.write("log.csv", text(many))
    for _ in 0..<4 {
      _ = try Binary.shell(
        "assay ingest --quiet log.csv", in: folder.path,
        killAfterMilliseconds: Int.random(in: 5...400, using: &generator))
      let left = try Binary.shell("assay bill --quiet --period 2020-05 --as-of 2020-06-01T00:00:00Z", in: folder.path)
      let isWhole = left.output.contains("60,000 rows read = ")
      #expect(isWhole || left.exitCode == 2 || left.output.contains("0 rows read = "), "seed \(seed): \(left)")
    }
    let whole = try Binary.shell(
      "assay ingest --quiet log.csv; assay bill --quiet --period 2020-05 --as-of 2020-06-01T00:00:00Z", in: folder.path)
    #expect(whole.output.contains("60,000 rows read = 60,000 rated"), "seed \(seed): \(whole)")
  }

  @Test func `rule 10: an unreadable time or number is in suspense with file and line, never a 0`() throws {
    let folder = try TemporaryFolder()
    let bad = [
      "e5,refund,T5,,yesterday,completed,production,2,1,default", "e6,refund,T6,,,completed,production,2,1,default",
    ]
    let text = try bill([Self.rows + bad], in: folder)
    #expect(control(text).contains("+ 2 in suspense"))
    let outcome = try Binary.shell(Self.findings, in: folder.path)
    #expect(outcome.output.contains("log0.csv,6,") && outcome.output.contains("log0.csv,7,"), "\(outcome.output)")
  }

  @Test func `rule 17: a use after a merge counts under the ticket that is left, two charged ones are told`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "tickets.csv",
      """
      ticket_id,created_at,customer_text,merged_into,merged_at
      T1,2020-05-01T00:00:00Z,please refund my order,,
      T2,2020-05-01T00:00:00Z,refund,T1,2020-05-10T00:00:00Z
      T4,2020-05-01T00:00:00Z,another one,T1,2020-05-01T12:00:00Z

      """)
    let merged = [
      "e7,refund,T2,,2020-05-12T10:00:00Z,completed,production,2,1,default",
      "e8,refund,T4,,2020-05-13T10:00:00Z,completed,production,2,1,default",
    ]
    _ = try Binary.shell("assay ingest --quiet tickets.csv", in: folder.path)
    let text = try bill([Self.rows + merged], in: folder)
    // T1 and T2 were used before the merge; the later uses of T2 and T4 are T1's, which is charged already.
    #expect(text.contains("2 x 0.10"), "\(text)")
    let outcome = try Binary.shell(
      "assay bill --period 2020-05 --as-of 2020-05-31T23:00:00Z 2>&1; assay explain T1 2>&1", in: folder.path)
    #expect(outcome.output.contains("MERGE_DOUBLE: ticket T2, merged into T1"), "\(outcome.output)")
    #expect(!outcome.output.contains("ticket T4, merged into T1"))
  }

  @Test func `rule 33: a time without an offset is in suspense unless a zone is given, and then flagged`() throws {
    let local = ["e1,refund,T1,,2020-05-02 10:00:00,completed,production,2,1,default"]
    let folder = try TemporaryFolder()
    #expect(control(try bill([local + Self.rows.suffix(3)], in: folder)).contains("+ 1 in suspense"))
    let given = try TemporaryFolder()
    try given.write("log.csv", text(local))
    let outcome = try Binary.shell(
      "assay ingest --quiet log.csv --timezone Europe/Berlin; assay report --quiet 2>/dev/null; "
        + "cat Reports/2020-05/charges.csv", in: given.path)
    #expect(outcome.output.contains("ASSUMED_ZONE"), "\(outcome.output)")
    #expect(outcome.output.contains("2020-05-02T08:00:00Z"), "\(outcome.output)")
  }

  @Test func `rule 70: the page opens offline, and its total is the sum of every table`() throws {
    let folder = try TemporaryFolder()
    let priced = (0..<37).map {
      "p\($0),refund,P\($0),,2020-05-\(10 + $0 % 20)T10:00:00Z,completed,production,2,1,default"
    }
    try folder.write("log.csv", text(Self.rows + priced))
    try folder.write(
      "assay.yaml", "prices:\n  - {to: 2020-05-15, unit_price: 0.125}\n  - {from: 2020-05-15, unit_price: 0.10}\n")
    let outcome = try Binary.shell(
      "assay run --quiet --config assay.yaml log.csv --as-of 2020-05-31T23:00:00Z", in: folder.path)
    #expect(outcome.exitCode <= 1, "\(outcome.errors)")
    let statement = try Table(folder.text("Reports/2020-05/statement.csv"))
    let total = statement.micro("amount")
    #expect(total > 0 && statement.rows.count == 2)
    #expect(try Table(folder.text("Reports/2020-05/charges_focus.csv")).micro("BilledCost") == total)
    let charges = try Table(folder.text("Reports/2020-05/charges.csv")).micro("amount")
    #expect(charges + statement.micro("rounding_difference") == total)
    let page = try folder.text("Reports/2020-05/index.html")
    #expect(page.contains("$\(total / 1_000_000).\(String(total / 10_000 + 100).suffix(2))"))
    for mark in ["src=", "http:", "https:", "@import", "url("] { #expect(!page.contains(mark), "\(mark)") }
  }

  @Test func `rule 69: the exit code says clean, findings, data error, usage`() throws {
    let folder = try TemporaryFolder()
    // Under a conversation id no ticket is missing.
    try folder.write("log.csv", text(["e1,refund,,C1,2020-05-02T10:00:00Z,completed,production,2,1,default"]))
    try folder.write("price.yaml", "prices:\n  - {unit_price: 0.10, from: 2020-06-01}\n")
    let outcome = try Binary.shell(
      """
      assay run --quiet log.csv --as-of 2020-05-31T23:00:00Z >/dev/null 2>&1; echo $?
      assay bill --quiet --config price.yaml --period 2020-05 --as-of 2020-05-31T23:00:00Z >/dev/null 2>&1; echo $?
      assay bill --quiet --period May >/dev/null 2>&1; echo $?
      """, in: folder.path)
    #expect(outcome.output == "0\n2\n64\n", "\(outcome.output)")
  }
}

/// A CSV table without quoted cells in the columns that are asked for.
private struct Table {
  let header: [Substring]
  let rows: [[Substring]]

  init(_ text: String) throws {
    let lines = text.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    header = try #require(lines.first)
    rows = Array(lines.dropFirst())
  }

  /// The sum of a column of money, in millionths.
  func micro(_ column: Substring) -> Int64 {
    guard let index = header.firstIndex(of: column) else { return .min }
    return rows.reduce(0) { $0 + (Money(decimal: String($1[index]))?.micro ?? .min / 1000) }
  }
}

import Records
import Reporting
import TestSupport
import Testing

struct CSVWriterTests {
  @Test(arguments: [UInt64(1), 2, 3])
  func `reading back what was written gives the same cells`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let pieces = ["a", ",", "\"", "\n", "\r\n", " ", "é", "日本", "", "x;y", "\u{301}", "long text ", "0"]
    let cells = (0..<500).map { _ in
      (0..<4).map { _ in
        "t"
          + (0..<Int.random(in: 0...6, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      }
    }
    let folder = try TemporaryFolder()
    let csv = try CSVWriter(path: folder.path("cells.csv"), columns: ["a", "b", "c", "d"])
    for row in cells {
      for cell in row { csv.text(cell) }
      try csv.endRow()
    }
    let file = try csv.finish()
    let text = try folder.text("cells.csv")
    #expect(CSVReader.rows(text).dropFirst().elementsEqual(cells), "seed \(seed)")
    #expect(file.rows == 500)
    #expect(file.sha256 == Digest(of: text).hexadecimal)
    #expect(file.bytes == text.utf8.count)
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+49", "'+49"), ("-5", "'-5"), ("@x", "'@x"), ("\tx", "'\tx"), ("\rx", "'\rx"),
    ("a=1", "a=1"), ("", ""), ("=\"a,b\"", "'=\"a,b\""), ("'", "'"),
  ])
  func `a text that a spreadsheet would compute gets an apostrophe`(text: String, expected: String) throws {
    let folder = try TemporaryFolder()
    let csv = try CSVWriter(path: folder.path("cell.csv"), columns: ["a"])
    csv.text(text)
    try csv.endRow()
    _ = try csv.finish()
    #expect(CSVReader.rows(try folder.text("cell.csv")) == [["a"], [expected]])
  }

  @Test func `numbers stay numbers, negative ones too, and the unknown is empty`() throws {
    let folder = try TemporaryFolder()
    let csv = try CSVWriter(path: folder.path("row.csv"), columns: (1...12).map { "c\($0)" })
    csv.count(-5)
    csv.figure(-0.25)
    csv.figure(-0.00001)
    csv.figure(nil)
    csv.rounded(Money(micro: -12_345_678), in: .usd)
    csv.exact(Money(micro: 12_500), minimumDecimals: 2)
    csv.instant(Timestamp(milliseconds: 1_588_291_200_007))
    csv.instant(nil)
    csv.day(CivilDate(daysSince1970: 18_383))
    csv.flag(nil)
    csv.count(nil as Int?)
    csv.list(["a", "b"])
    try csv.endRow()
    _ = try csv.finish()
    #expect(
      try folder.text("row.csv").split(separator: "\n").last
        == "-5,-0.2500,0.0000,,-12.35,0.0125,2020-05-01T00:00:00.007Z,,2020-05-01,,,a;b")
  }

  @Test(arguments: [0, 1, -1, 86_399_999, 1_588_291_200_120, -62_135_596_800_000, 253_402_300_799_999] as [Int64])
  func `instants are written as they describe themselves`(milliseconds: Int64) throws {
    let instant = Timestamp(milliseconds: milliseconds)
    let folder = try TemporaryFolder()
    let csv = try CSVWriter(path: folder.path("t.csv"), columns: ["t"])
    csv.instant(instant)
    try csv.endRow()
    _ = try csv.finish()
    #expect(try folder.text("t.csv") == "t\n\(instant)\n")
  }

  @Test func `a full disk is an error that names the file`() throws {
    let error = #expect(throws: ReportingError.self) {
      let csv = try CSVWriter(path: "/dev/full", columns: ["a"])
      _ = try csv.finish()
    }
    #expect(error == .cannotWrite(path: "/dev/full", reason: "no space left on device"))
  }
}

extension CSVWriterTests {
  @Test(
    arguments: [0, 1, -1, 100_000, -100_000, 12_345_678, 1_000_000, 99_999_999, .max, -.max] as [Int64],
    [0, 1, 2, 3, 6])
  func `money is written as it describes itself`(micro: Int64, minimumDecimals: Int) throws {
    let money = Money(micro: micro)
    let folder = try TemporaryFolder()
    let csv = try CSVWriter(path: folder.path("m.csv"), columns: ["m"])
    csv.exact(money, minimumDecimals: minimumDecimals)
    try csv.endRow()
    _ = try csv.finish()
    #expect(try folder.text("m.csv") == "m\n\(money.text(minimumDecimals: minimumDecimals))\n")
  }
}

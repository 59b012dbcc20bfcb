import Ingest
import Records
import Testing

@Suite("Traps of exported files")
struct TrapTests {
  @Test(
    "the delimiter is found",
    arguments: [",", ";", "\t", "|"])
  func delimiter(separator: String) throws {
    let lines = [["id", "subject", "status"], ["1", "\"a, b; c | d\"", "open"], ["2", "e", "closed"]]
    let text = lines.map { $0.joined(separator: separator) }.joined(separator: "\n")
    let reading = try Reading("t.csv", text)
    #expect(reading.tickets.map(\.id) == ["1", "2"])
    #expect(reading.tickets.map(\.subject) == ["a, b; c | d", "e"])
    #expect(reading.tickets.map(\.status) == [.open, .closed])
  }

  @Test(
    "a byte order mark, UTF-16 and CR line ends change nothing",
    arguments: [
      Array("\u{FEFF}id,subject\n1,é😀\n".utf8), [0xFF, 0xFE] + TrapTests.utf16("id,subject\n1,é😀\n", bigEndian: false),
      [0xFE, 0xFF] + TrapTests.utf16("id,subject\r\n1,é😀", bigEndian: true), Array("id,subject\r1,é😀\r".utf8),
    ])
  func encodings(bytes: [UInt8]) throws {
    let reading = try Reading("t.csv", bytes)
    #expect(reading.tickets.map(\.id) == ["1"])
    #expect(reading.tickets.map(\.subject) == ["é😀"])
    #expect(reading.findings.isEmpty)
  }

  @Test("a cell that is not UTF-8 is read as windows-1252 and counted once for the file")
  func windows1252() throws {
    let bytes = Array("id,subject\n1,plain\n2,caf".utf8) + [0xE9, 0x80] + Array("\n3,ü\n4,".utf8) + [0xE9, 0x0A]
    let reading = try Reading("t.csv", bytes)
    #expect(reading.tickets.map(\.subject) == ["plain", "café€", "ü", "é"])
    #expect(reading.findings.map(\.code) == [.badEncoding])
    #expect(reading.findings.first?.line == 3)
    #expect(reading.findings.first?.message.hasPrefix("2 values are not UTF-8") == true)
  }

  @Test("a row of the wrong width is set aside with its line and its bytes")
  func raggedRows() throws {
    let reading = try Reading("t.csv", "id,subject\n1,\"two\nlines\"\n2\n3,ok\n4,a,b\n")
    #expect(reading.tickets.map(\.id) == ["1", "3"])
    #expect(reading.rowsRead == 4)
    #expect(reading.rejected.map { $0.finding.line } == [4, 6])
    #expect(reading.rejected.map { String(decoding: $0.raw, as: UTF8.self) } == ["2", "4,a,b"])
    #expect(reading.rejected.first?.finding.message == "the row has 1 fields, expected 2 as in the header")
    #expect(reading.rejected.first?.finding.action == .quarantined)
  }

  @Test("a NUL byte and a cell of five megabytes survive")
  func longCell() throws {
    let long = String(repeating: "0123456789", count: 500_000)
    let reading = try Reading("t.csv", "id,description\n1,\"\(long)\"\n2,a\u{0}b\n")
    #expect(reading.tickets.map { $0.messages.first?.text.utf8.count } == [5_000_000, 3])
    #expect(reading.tickets.last?.messages.first?.text == "a\u{0}b")
  }

  @Test("an unclosed quote at the end loses only its own record and says so")
  func cutInsideQuotes() throws {
    let reading = try Reading("t.csv", "id,subject\n1,a\n2,\"b\n3,c\n")
    #expect(reading.tickets.map(\.id) == ["1"])
    #expect(reading.findings.map(\.code) == [.truncatedFile])
    #expect(reading.findings.first?.severity == .error)
    #expect(reading.findings.first?.line == 3)
  }

  @Test(
    "null tokens count on a whole-cell match only",
    arguments: [
      ("-", ""), ("N/A", ""), ("null", ""), ("None", ""), ("NaN", ""), ("\\N", ""), ("?", ""),
      ("None of it", "None of it"),
      ("--", "--"), ("nano", "nano"),
    ])
  func nullTokens(cell: String, subject: String) throws {
    #expect(try Reading("t.csv", "id,subject\n1,\(cell)\n").tickets.map(\.subject) == [subject])
  }

  @Test("the list of null tokens is the reader's choice")
  func ownNullTokens() throws {
    let reading = try Reading("t.csv", "id,subject\n1,leer\n2,-\n", IngestOptions(nullTokens: ["LEER"]))
    #expect(reading.tickets.map(\.subject) == ["", "-"])
  }

  @Test(
    "ids stay text",
    arguments: [
      ("7253394974479.0", "7253394974479"), ("007", "007"), ("1.50", "1.50"), ("ABC-1", "ABC-1"), ("12e4", "12e4"),
    ])
  func ids(cell: String, id: String) throws {
    #expect(try Reading("t.csv", "id,subject\n\(cell),a\n").tickets.map(\.id) == [id])
  }

  @Test("an id in exponent form has lost digits and is rejected")
  func exponent() throws {
    let reading = try Reading("t.csv", "subject,id\na,1.23E+12\n")
    #expect(reading.tickets.isEmpty)
    #expect(reading.rejected.first?.finding.column == 2)
    #expect(
      reading.rejected.first?.finding.message
        == "ticket_id is \"1.23E+12\", which has lost digits, expected the id as text without an exponent")
  }

  @Test(
    "an empty file and a file of only a header give a finding and no rows", arguments: ["", "\n\n", "id,subject\n"])
  func emptyFiles(text: String) throws {
    let reading = try Reading("t.csv", text)
    #expect(reading.rowsRead == 0)
    #expect(reading.findings.map(\.code) == [.emptyFile])
  }

  @Test("a backslash-n is a line end only in a body without a real one")
  func literalLineEnds() throws {
    let reading = try Reading("t.csv", "id,description\n1,a\\nb\n2,\"a\\nb\nc\"\n3,<p>Hi&nbsp;&amp; bye</p><br>x\n")
    #expect(reading.tickets.map { $0.messages.first?.text } == ["a\nb", "a\\nb\nc", "Hi & bye\nx"])
  }

  private static func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return bigEndian ? bytes : bytes.reversed()
    }
  }
}

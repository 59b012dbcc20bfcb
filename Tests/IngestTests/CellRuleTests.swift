import Ingest
import Records
import Testing

/// The rules about what single cells and values hold, a test each.
struct CellRuleTests {
  @Test(
    arguments: [
      ("=\"00123\"", "00123"), ("=HYPERLINK(\"https://a.example/t/1\";\"123\")", "123"),
      ("=hyperlink(\"https://a.example/t/1\",\"123\")", "123"), ("'00123", "00123"), ("=1+1", "=1+1"),
      ("=\"a\"&\"b\"", "=\"a\"&\"b\""), ("='", "='"), ("=\"", "=\""), ("'", "'"),
    ])
  func `of a formula cell the text is taken`(cell: String, text: String) throws {
    let quoted = "\"" + cell.replacing("\"", with: "\"\"") + "\""
    let reading = try Reading("t.csv", "ticket_id,subject\n\(quoted),\(quoted)\n")
    #expect(reading.tickets.map(\.id) == [text] && reading.tickets.map(\.subject) == [text])
  }

  @Test(arguments: [
    ("'=1+1", "=1+1"), ("'+49 30 1", "+49 30 1"), ("'2024-01-05 10:00", "2024-01-05 10:00"),
    ("'tis not sent", "'tis not sent"),
    ("'90s music", "'90s music"),
  ])
  func `an apostrophe goes only where a spreadsheet put it`(cell: String, text: String) throws {
    #expect(try Reading("t.csv", "ticket_id,subject\n1,\(cell)\n").tickets.map(\.subject) == [text])
  }

  @Test func `dates and counts are read from formula cells too`() throws {
    let reading = try Reading(
      "t.csv", "ticket_id,subject,created_at,reopens\n1,a,\"=\"\"2024-02-29 10:00\"\"\",'3\n2,b,'25/04/2024,\n")
    #expect(
      reading.tickets.map(\.createdAt) == [instant("2024-02-29T10:00:00Z"), instant("2024-04-25T00:00:00Z")])
    #expect(reading.tickets.map(\.reopens) == [3, nil])
  }

  @Test(arguments: ["7253394974479.0", "7.253394974479E12", "7.253394974479e+12"])
  func `an id that kept its digits becomes the whole number, in a table and in JSON`(cell: String) throws {
    #expect(try Reading("t.csv", "ticket_id,subject\n\(cell),a\n").tickets.map(\.id) == ["7253394974479"])
    let json = try Reading("t.json", "{\"id\": \(cell), \"generated_timestamp\": 1700000000, \"subject\": \"a\"}")
    #expect(json.tickets.map(\.id) == ["7253394974479"])
  }

  @Test(arguments: ["1.23E+12", "1E+12", "7.2533949E12"])
  func `an id that lost digits is set aside, in a table and in JSON`(cell: String) throws {
    let readings = [
      try Reading("t.csv", "ticket_id,subject\n\(cell),a\n"),
      try Reading("t.json", "{\"id\": \(cell), \"generated_timestamp\": 1700000000, \"subject\": \"a\"}"),
    ]
    for reading in readings {
      #expect(reading.tickets.isEmpty && reading.rejected.count == 1)
      #expect(reading.rejected.first?.finding.message.contains("which has lost digits") == true)
    }
  }

  @Test(arguments: [true, false]) func `UTF-16 without a mark is read, as a table and as JSON`(isBigEndian: Bool) throws
  {
    let encoded = { (text: String) in
      text.utf16.flatMap { unit in
        let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
        return isBigEndian ? bytes : bytes.reversed()
      }
    }
    let table = try Reading("t.csv", encoded("ticket_id,subject\n1,é😀\n"))
    let json = try Reading("t.json", encoded("{\"id\": 1, \"generated_timestamp\": 1700000000, \"subject\": \"é😀\"}\n"))
    #expect(table.tickets.map(\.subject) == ["é😀"] && json.tickets.map(\.subject) == ["é😀"])
  }

  @Test func `a JSON text that is not UTF-8 is read as windows-1252 and counted`() throws {
    let json = "{\"id\": 1, \"generated_timestamp\": 1700000000, \"subject\": \"caf"
    let reading = try Reading("t.json", Array(json.utf8) + [0xE9] + Array("\"}\n".utf8))
    #expect(reading.tickets.map(\.subject) == ["café"] && reading.findings.map(\.code) == [.badEncoding])
  }

  @Test(arguments: [
    ("TRUE", true), ("true", true), ("True", true), ("1", true), ("Yes", true), ("FALSE", false), ("0", false),
    ("no", false),
  ])
  func `truth values are read in any spelling`(cell: String, isTrue: Bool) throws {
    let reading = try Reading("t.csv", "ticket_id,subject,handover\n1,a,\(cell)\n")
    #expect(reading.tickets.map(\.handover) == [isTrue] && reading.findings.isEmpty)
  }

  @Test(arguments: ["Labels,Labels,Labels", "Labels,Labels_1,Labels_2", "tag_1,tag_2,tag_3", "tags,tags.1,tags.2"])
  func `repeated and numbered columns are read as one list`(names: String) throws {
    let reading = try Reading("t.csv", "ticket_id,subject,\(names)\n1,a,x,,\"y,z\"\n")
    #expect(reading.tickets.map(\.tags) == [["x", "y", "z"]])
  }

  @Test(arguments: [("[\"a\",\"b c\"]", ["a", "b c"]), ("[]", []), ("a,b", ["a", "b"]), ("\"[\\\"a\\\"]\"", ["a"])])
  func `a cell may hold an array`(cell: String, tags: [String]) throws {
    let quoted = "\"" + cell.replacing("\"", with: "\"\"") + "\""
    #expect(try Reading("t.csv", "ticket_id,subject,tags\n1,a,\(quoted)\n").tickets.map(\.tags) == [tags])
  }

  @Test func `a backslash-n in a body of JSON is a line end`() throws {
    let reading = try Reading(
      "t.json", "{\"id\": 1, \"generated_timestamp\": 1700000000, \"comments\": [{\"body\": \"a\\\\nb\"}]}")
    #expect(reading.tickets.first?.messages.map(\.text) == ["a\nb"])
  }
}

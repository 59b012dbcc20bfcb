import Ingest
import Records
import Testing

@Suite("The CSV reader")
struct CSVReaderTests {
  /// A record with the line it starts on.
  struct Record: Equatable {
    var line: Int
    var fields: [String]
  }

  @Test("gives the records that were written, wherever the blocks are cut", arguments: 1...40)
  func roundTrip(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let written = CSVReaderTests.table(&random)
    let bytes = Array(written.text.utf8)
    var reader = CSVReader(delimiter: written.delimiter)
    var read: [Record] = []
    var position = 0
    while position < bytes.count {
      let end = min(bytes.count, position + Int.random(in: 1...60, using: &random))
      reader.feed(Array(bytes[position..<end]))
      read += CSVReaderTests.records(reader.records)
      position = end
    }
    let isInsideQuotes = reader.isInsideQuotes
    #expect(!isInsideQuotes)
    reader.finish()
    read += CSVReaderTests.records(reader.records)
    #expect(read == written.records, "seed \(seed)")
  }

  @Test("keeps the bytes of a record as they stand in the file, wherever the blocks are cut", arguments: 1...30)
  func rawBytes(cut: Int) {
    let lines = ["id,text", "1,\"a \"\"b\"\"\nc\"", "2,d"]
    let bytes = Array((lines.joined(separator: "\r\n") + "\r\n").utf8)
    var reader = CSVReader(delimiter: 0x2C)
    var raw: [String] = []
    for piece in [bytes.prefix(cut), bytes.dropFirst(cut)] {
      reader.feed(Array(piece))
      for row in reader.records.rows {
        raw.append(String(decoding: reader.records.rawBytes(of: row), as: UTF8.self))
      }
    }
    #expect(raw == lines)
  }

  @Test("tells an unclosed quote from a record without a line end")
  func unclosedQuote() {
    var reader = CSVReader(delimiter: 0x2C)
    reader.feed(Array("a,b\n1,\"open\nstill".utf8))
    let isOpen = reader.isInsideQuotes
    #expect(isOpen)
    let line = reader.pendingLine
    #expect(line == 2)
    var closed = CSVReader(delimiter: 0x2C)
    closed.feed(Array("a,b\n1,\"closed\"".utf8))
    let isClosedOpen = closed.isInsideQuotes
    #expect(!isClosedOpen)
  }

  private static func records(_ records: CSVRecords) -> [Record] {
    records.rows.map { row in
      Record(
        line: row.line,
        fields: (0..<row.fieldCount).map { String(decoding: records.bytes[records.cell($0, of: row)], as: UTF8.self) })
    }
  }

  /// A random table with every quoting trap, and what reading it must give.
  private static func table(
    _ random: inout SeededGenerator
  ) -> (text: String, delimiter: UInt8, records: [Record]) {
    let delimiter = [",", ";", "\t", "|"].randomElement(using: &random) ?? ","
    let lineEnd = ["\n", "\r\n"].randomElement(using: &random) ?? "\n"
    let pieces = ["a", "ä€", "\"", ",", ";", "|", "\t", "\n", "\r\n", " ", "x y", "\u{0}", "''"]
    var text = ""
    var line = 1
    var records: [Record] = []
    for _ in 0..<Int.random(in: 1...12, using: &random) {
      if Int.random(in: 0..<6, using: &random) == 0 {
        text += lineEnd
        line += 1
      }
      var fields: [String] = []
      for _ in 0..<3 {
        let count = Int.random(in: 0...5, using: &random)
        fields.append((0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined())
      }
      if fields[0].isEmpty { fields[0] = "id" }
      records.append(Record(line: line, fields: fields))
      let cells = fields.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }
      text += cells.joined(separator: delimiter) + lineEnd
      line += 1 + fields.joined().utf8.count { $0 == 0x0A }
    }
    return (text, delimiter.utf8.first ?? 0x2C, records)
  }
}

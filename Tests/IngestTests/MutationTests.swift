import Ingest
import Records
import TestSupport
import Testing

/// Files of every format with seeded damage: an error or findings, never a trap, and no row unaccounted for.
struct MutationTests {
  private static let mutations = 1000
  private static let seed: UInt64 = 20_261_126
  /// Bytes that mean something to one of the readers.
  private static let pieces =
    [
      "\"", ",", ";", "\n", "\r\n", "{", "}", "[", "]", ":", "\\", "\\u", "\0", "\u{FEFF}", "é", "1e400", "-", "null",
      "=1",
      "99999999999999999999", "2024-02-30", "\t",
    ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0x80, 0x80], [0xED, 0xA0, 0x80]]

  @Test func `every format has a sample, and each sample is read as its format`() throws {
    #expect(Set(FormatSamples.all.map(\.format)) == Set(InputFormat.all.map(\.name)))
    for (format, text) in FormatSamples.all {
      // A list of names says by the file's name what it lists.
      let reading = try Reading("groups.txt", text)
      #expect(reading.detected.format == format)
      let records = reading.recordCount
      #expect(records > 0 && records + reading.rejected.count == reading.rowsRead, "\(format)")
    }
  }

  @Test func `a thousand mutated files are read or refused, and their rows add up`() throws {
    var generator = SeededGenerator(seed: MutationTests.seed)
    var refused = 0
    for round in 0..<MutationTests.mutations {
      let sample = FormatSamples.all[round % FormatSamples.all.count]
      let bytes = MutationTests.mutated(Array(sample.text.utf8), &generator)
      // A named format must stand the damage too, where detection would have turned the file away.
      let options = IngestOptions(formatName: round % 3 == 0 ? sample.format : nil)
      do {
        let reading = try Reading("groups.txt", bytes, options)
        #expect(reading.recordCount + reading.rejected.count == reading.rowsRead, "round \(round), \(sample.format)")
      } catch is IngestError {
        refused += 1
      }
    }
    // Some are beyond reading, most are not: else the test would test nothing.
    #expect((50...700).contains(refused))
  }

  /// One to six changes: a byte flipped, a stretch cut or repeated, a piece put in, the end cut off.
  private static func mutated(_ original: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
    var bytes = original
    for _ in 0..<Int.random(in: 1...6, using: &generator) {
      guard !bytes.isEmpty else { return bytes }
      let position = Int.random(in: 0..<bytes.count, using: &generator)
      let end = min(bytes.count, position + Int.random(in: 1...12, using: &generator))
      switch Int.random(in: 0..<10, using: &generator) {
      case 0..<3: bytes[position] ^= UInt8(1 << Int.random(in: 0..<8, using: &generator))
      case 3..<5: bytes.removeSubrange(position..<end)
      case 5: bytes.insert(contentsOf: bytes[position..<end], at: position)
      case 6: bytes.removeSubrange(position...)
      default:
        bytes.insert(contentsOf: pieces[Int.random(in: 0..<pieces.count, using: &generator)], at: position)
      }
    }
    return bytes
  }
}

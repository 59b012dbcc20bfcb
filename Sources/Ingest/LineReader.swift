/// Splits bytes into lines; each is one JSON value of an NDJSON file.
struct LineReader: RecordReader {
  /// The line last given out, from 1.
  private(set) var lineNumber = 0
  private var buffer: [UInt8] = []
  private var position = 0
  /// How far `buffer` is known to hold no further line end.
  private var scanned = 0
  /// Bytes of an overlong line that were thrown away.
  private var dropped = 0

  static let longestLine = 64 * 1024 * 1024

  /// A line may end anywhere; whether it is whole its text must show.
  var isComplete: Bool { true }
  var pendingLine: Int { lineNumber + 1 }

  mutating func feed(_ piece: [UInt8]) {
    buffer.removeSubrange(..<position)
    scanned -= position
    position = 0
    if buffer.count > LineReader.longestLine, !piece.contains(0x0A) {
      dropped += piece.count
    } else {
      buffer.append(contentsOf: piece)
    }
  }

  /// Without its line end.
  mutating func next() -> RecordBytes? {
    guard let end = buffer[scanned...].firstIndex(of: 0x0A) else {
      scanned = buffer.count
      return nil
    }
    let line = taken(upTo: end)
    position = end + 1
    scanned = position
    return line
  }

  mutating func finish() -> RecordBytes? {
    guard position < buffer.count else { return nil }
    let line = taken(upTo: buffer.count)
    position = buffer.count
    scanned = position
    return line
  }

  private mutating func taken(upTo end: Int) -> RecordBytes {
    lineNumber += 1
    let isTooLong = dropped > 0 || end - position > LineReader.longestLine
    dropped = 0
    let stop = end > position && buffer[end - 1] == 0x0D ? end - 1 : end
    return RecordBytes(bytes: buffer[position..<stop], line: lineNumber, isTooLong: isTooLong)
  }
}

/// Splits bytes into lines; each is one JSON value of an NDJSON file.
struct LineReader {
  /// The line last given out, from 1.
  private(set) var lineNumber = 0
  private var buffer: [UInt8] = []
  private var position = 0
  /// How far `buffer` is known to hold no further line end.
  private var scanned = 0
  /// Bytes of an overlong line that were thrown away.
  private var dropped = 0

  static let longestLine = 64 * 1024 * 1024

  struct Line {
    var bytes: ArraySlice<UInt8>
    var number: Int
    /// Whether the line was longer than 64 MiB; then `bytes` is only its beginning.
    var isTooLong: Bool
  }

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

  /// The next complete line without its line end; nil when more bytes are needed.
  mutating func next() -> Line? {
    guard let end = buffer[scanned...].firstIndex(of: 0x0A) else {
      scanned = buffer.count
      return nil
    }
    let line = taken(upTo: end)
    position = end + 1
    scanned = position
    return line
  }

  /// The last line when it has no line end; nil when nothing is left.
  mutating func finish() -> Line? {
    guard position < buffer.count else { return nil }
    let line = taken(upTo: buffer.count)
    position = buffer.count
    scanned = position
    return line
  }

  private mutating func taken(upTo end: Int) -> Line {
    lineNumber += 1
    let isTooLong = dropped > 0 || end - position > LineReader.longestLine
    dropped = 0
    let stop = end > position && buffer[end - 1] == 0x0D ? end - 1 : end
    return Line(bytes: buffer[position..<stop], number: lineNumber, isTooLong: isTooLong)
  }
}

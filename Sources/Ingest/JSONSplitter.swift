/// Splits a stream of JSON into its records and holds one of them at a time: values one after the other, the elements
/// of an array, or those of the array that a page of an API wraps.
///
/// Only brackets and texts are followed here; `JSONReader` judges each record.
struct JSONSplitter: RecordReader {
  static let longestRecord = 64 * 1024 * 1024

  /// Where the records stand.
  private enum Place {
    /// Outside of everything: a value is a record, unless it turns out to be a page.
    case top
    /// Within an array, at this depth.
    case array(Int)
    /// In a page after its array: nothing there is a record.
    case restOfPage
  }

  /// The record that is being read.
  private struct Begun {
    /// In `buffer`.
    var start: Int
    var line: Int
    var column: Int
    /// Neither object nor array: no bracket ends it.
    var isScalar: Bool
    /// The beginning of a record that has become too long.
    var cut: [UInt8]?
  }

  private var buffer: [UInt8] = []
  private var position = 0
  /// Bytes of the stream before `buffer`.
  private var base = 0
  private var line = 1
  /// Where the line starts, in bytes of the stream.
  private var lineStart = 0
  private var place = Place.top
  private var depth = 0
  private var isInText = false
  private var isEscaped = false
  private var begun: Begun?
  private var keys = PageKeys()
  /// Whether the array that was just opened is a page's if an object comes first in it.
  private var isPageLikely = false

  var isComplete: Bool { begun == nil && depth == 0 }
  var pendingLine: Int { begun?.line ?? line }

  mutating func feed(_ piece: [UInt8]) {
    if let record = begun, record.cut == nil, position - record.start > JSONSplitter.longestRecord {
      begun?.cut = Array(buffer[record.start...].prefix(CSVRecords.rawLimit))
    }
    let kept = begun.flatMap { $0.cut == nil ? $0.start : nil } ?? position
    buffer.removeSubrange(..<kept)
    base += kept
    position -= kept
    begun?.start -= kept
    buffer.append(contentsOf: piece)
  }

  mutating func next() -> RecordBytes? {
    while position < buffer.count {
      let index = position
      let byte = buffer[index]
      position += 1
      if byte == 0x0A {
        defer {
          line += 1
          lineStart = base + index + 1
        }
        if let record = endOfScalar(at: index) { return record }
      } else if isInText {
        follow(byte)
      } else if byte > 0x20, let record = structure(byte, at: index) {
        return record
      }
    }
    return nil
  }

  mutating func finish() -> RecordBytes? {
    isInText ? nil : endOfScalar(at: buffer.count)
  }

  private mutating func structure(_ byte: UInt8, at index: Int) -> RecordBytes? {
    if isPageLikely { decidePage(byte) }
    switch byte {
    case UInt8(ascii: "\""):
      begin(at: index, isScalar: true)
      isInText = true
      if case .top = place { keys.begin(atDepth: depth) }
    case UInt8(ascii: "["):
      if case .top = place, depth == 0, begun == nil {
        place = .array(1)
      } else {
        isPageLikely = isPageKey
        begin(at: index, isScalar: false)
      }
      depth += 1
    case UInt8(ascii: "{"):
      begin(at: index, isScalar: false)
      depth += 1
    case UInt8(ascii: "}"), UInt8(ascii: "]"): return close(at: index)
    case UInt8(ascii: ","): return endOfScalar(at: index)
    case UInt8(ascii: ":"): break
    default: begin(at: index, isScalar: true)
    }
    return nil
  }

  private mutating func follow(_ byte: UInt8) {
    if isEscaped {
      isEscaped = false
    } else if byte == UInt8(ascii: "\\") {
      isEscaped = true
    } else if byte == UInt8(ascii: "\"") {
      isInText = false
    } else if case .top = place {
      keys.append(byte, atDepth: depth)
    }
  }

  /// Whether the key before an array is one of a page.
  private var isPageKey: Bool {
    guard case .top = place, begun != nil else { return false }
    return keys.holdPage(atDepth: depth)
  }

  /// Now that the first byte of the array is there: what stood before it in the page is no record.
  private mutating func decidePage(_ first: UInt8) {
    isPageLikely = false
    guard first == UInt8(ascii: "{") || first == UInt8(ascii: "]") else { return }
    begun = nil
    place = .array(depth)
  }

  private var recordDepth: Int? {
    switch place {
    case .top: 0
    case .array(let depth): depth
    case .restOfPage: nil
    }
  }

  private mutating func begin(at index: Int, isScalar: Bool) {
    guard begun == nil, depth == recordDepth else { return }
    begun = Begun(start: index, line: line, column: base + index - lineStart, isScalar: isScalar)
  }

  private mutating func close(at index: Int) -> RecordBytes? {
    let scalar = endOfScalar(at: index)
    guard depth > 0 else {
      // A bracket too many: shown to the judge.
      begin(at: index, isScalar: true)
      return scalar
    }
    depth -= 1
    if let level = recordDepth, depth < level { place = depth == 0 ? .top : .restOfPage }
    if depth == 0, case .restOfPage = place { place = .top }
    return scalar ?? (depth == recordDepth ? taken(upTo: index + 1) : nil)
  }

  private mutating func endOfScalar(at end: Int) -> RecordBytes? {
    guard !isInText, begun?.isScalar == true, depth == recordDepth else { return nil }
    return taken(upTo: end)
  }

  private mutating func taken(upTo end: Int) -> RecordBytes? {
    guard let record = begun else { return nil }
    begun = nil
    return RecordBytes(
      bytes: record.cut.map { $0[...] } ?? buffer[record.start..<end], line: record.line, column: record.column,
      isTooLong: record.cut != nil || end - record.start > JSONSplitter.longestRecord)
  }
}

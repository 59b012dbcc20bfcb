/// Takes the records of a JSON file one by one, whichever way they are laid out.
protocol RecordReader {
  mutating func feed(_ piece: [UInt8])
  /// The next complete record; nil when more bytes are needed.
  mutating func next() -> RecordBytes?
  /// The last record when nothing follows it; nil when nothing is left or the rest is not complete.
  mutating func finish() -> RecordBytes?
  /// The line of what comes next, or of the record that is not complete.
  var pendingLine: Int { get }
  /// Whether the file may end here.
  var isComplete: Bool { get }
}

/// The bytes of one JSON record and where it stands in its file.
struct RecordBytes {
  var bytes: ArraySlice<UInt8>
  /// Of its first byte, from 1.
  var line: Int
  /// Bytes of its line before it.
  var column = 0
  /// Whether it was longer than 64 MiB; then `bytes` is only its beginning.
  var isTooLong: Bool

  /// The line and the column, both from 1, of a byte of the record.
  func place(of offset: Int) -> (line: Int, column: Int) {
    let before = bytes.prefix(offset)
    guard let lineEnd = before.lastIndex(of: 0x0A) else { return (line, column + offset + 1) }
    return (line + before.count { $0 == 0x0A }, before.endIndex - lineEnd)
  }
}

/// How the records of a JSON file are laid out.
enum JSONLayout {
  private static let linesToTry = 20

  /// The reader for a file that begins so: by lines where most of the first are objects of their own.
  ///
  /// A broken line then spoils no other, which brackets alone could not promise.
  static func reader(head: [UInt8]) -> any RecordReader {
    var lines = LineReader()
    lines.feed(head)
    var tried = 0
    var whole = 0
    while tried < linesToTry, let line = lines.next() {
      guard line.bytes.contains(where: { $0 > 0x20 }) else { continue }
      tried += 1
      if isRecord(line.bytes) { whole += 1 }
    }
    // A file of one line that has no end, or none within its beginning.
    if tried == 0, let line = lines.finish(), isRecord(line.bytes) { return LineReader() }
    return whole * 2 > tried ? LineReader() : JSONSplitter()
  }

  /// Whether a line is one object, and not a page that holds the records in an array.
  private static func isRecord(_ line: ArraySlice<UInt8>) -> Bool {
    var document = JSONDocument()
    guard document.parse(line) == nil, document.kind(JSONDocument.root) == .object else { return false }
    let holders = [JSONDocument.root, document.member(PageKeys.embedded, of: JSONDocument.root)].compactMap(\.self)
    let isPage = { (key: String, holder: Int) in
      guard let array = document.member(key, of: holder), document.kind(array) == .array else { return false }
      return document.elements(of: array).first.map { document.kind($0) == .object } ?? true
    }
    if let first = document.keys(of: JSONDocument.root).first, PageKeys.leading.contains(first),
      isPage(first, JSONDocument.root)
    {
      return false
    }
    return !holders.contains { holder in PageKeys.names.contains { isPage($0, holder) } }
  }
}

import Foundation

/// The bytes of a file as UTF-8 text, in pieces: unpacked when gzipped, without a byte order mark.
///
/// A file is never held whole.
final class ByteSource {
  /// The file's name without its folder.
  let name: String
  /// Why the text ends before the file's own end mark; set once the last piece was delivered.
  private(set) var truncation: String?
  /// How much of the file was taken from disk so far, from 0 to 1.
  var fractionRead: Double { byteCount > 0 ? min(1, Double(bytesTaken) / Double(byteCount)) : 1 }

  private let byteCount: UInt64
  private var bytesTaken = 0
  private var bytesUnpacked = 0
  private let blockSize: Int
  private let handle: FileHandle
  private let inflater: GzipInflater?
  private var utf16: UTF16Decoder?
  private var first: [UInt8]?

  /// Unpacked bytes up to which the ratio does not matter.
  private static let unpackedLimit = 1024 * 1024 * 1024
  /// Exports pack to a tenth, and hardly ever to a hundredth of their size.
  private static let ratioLimit = 200

  /// - Throws: `IngestError` when the file is missing, unreadable, or of a kind that is refused with advice.
  init(path: String, blockSize: Int = IngestOptions.defaultBlockSize) throws(IngestError) {
    self.blockSize = blockSize
    name = InputFile.name(of: path)
    handle = try ByteSource.open(path)
    byteCount = (try? handle.seekToEnd()) ?? 0
    try? handle.seek(toOffset: 0)
    let head = try ByteSource.read(handle, upTo: blockSize, name: name)
    bytesTaken = head.count
    inflater = head.starts(with: [0x1F, 0x8B]) ? GzipInflater() : nil
    inflater?.feed(head)
    var text = inflater == nil ? head : []
    while let inflater, text.count < 4 {
      let more = try unpacked(inflater)
      if more.isEmpty { break }
      text += more
    }
    let piece = try decoded(text)
    if let refused = RefusedFile.kind(of: piece) {
      throw .unsupported(file: name, what: refused.what, advice: refused.advice)
    }
    first = piece
  }

  /// The next bytes, never empty; nil at the end.
  func next() throws(IngestError) -> [UInt8]? {
    if let piece = first {
      first = nil
      if !piece.isEmpty { return piece }
    }
    while truncation == nil {
      let piece = if let inflater { try unpacked(inflater) } else { try block() }
      if piece.isEmpty {
        if inflater?.state == .reading, truncation == nil { truncation = "the gzip data ends early" }
        return nil
      }
      let text = utf16?.decode(piece) ?? piece
      if !text.isEmpty { return text }
    }
    return nil
  }

  private func block() throws(IngestError) -> [UInt8] {
    let block = try ByteSource.read(handle, upTo: blockSize, name: name)
    bytesTaken += block.count
    return block
  }

  /// The next bytes that a gzip stream stands for; empty at its end, and where it is damaged or a bomb.
  private func unpacked(_ inflater: GzipInflater) throws(IngestError) -> [UInt8] {
    while true {
      let piece = inflater.next()
      bytesUnpacked += piece.count
      if inflater.state == .damaged { truncation = "the gzip data is damaged" }
      if bytesUnpacked > ByteSource.unpackedLimit, bytesUnpacked / ByteSource.ratioLimit > bytesTaken {
        truncation = "it unpacks to more than a GiB and 200 times its size, which no export does"
        return []
      }
      if !piece.isEmpty || inflater.state == .damaged { return piece }
      let more = try block()
      if more.isEmpty { return [] }
      inflater.feed(more)
    }
  }

  /// The first piece without its byte order mark; chooses the decoder of all that follow.
  private func decoded(_ head: [UInt8]) throws(IngestError) -> [UInt8] {
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { return Array(head.dropFirst(3)) }
    let hasMark = head.starts(with: [0xFE, 0xFF]) || head.starts(with: [0xFF, 0xFE])
    guard let isBigEndian = hasMark ? head[0] == 0xFE : UTF16Decoder.isBigEndian(unmarked: head) else { return head }
    utf16 = UTF16Decoder(isBigEndian: isBigEndian)
    return utf16?.decode(Array(head.dropFirst(hasMark ? 2 : 0))) ?? []
  }

  /// - Throws: `IngestError.missing` or `.unreadable`.
  static func open(_ path: String) throws(IngestError) -> FileHandle {
    guard FileManager.default.fileExists(atPath: path) else { throw .missing(path: path) }
    do {
      return try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
    } catch {
      throw .unreadable(file: InputFile.name(of: path), reason: error.localizedDescription)
    }
  }

  /// The next block of raw bytes; empty at the end.
  static func read(
    _ handle: FileHandle, upTo count: Int = IngestOptions.defaultBlockSize, name: String
  ) throws(IngestError) -> [UInt8] {
    do {
      return Array(try handle.read(upToCount: count) ?? Data())
    } catch {
      throw .unreadable(file: name, reason: error.localizedDescription)
    }
  }
}

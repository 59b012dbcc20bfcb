internal import CZlib

/// Inflates a gzip stream (RFC 1952) piece by piece, over as many members as it has.
@safe final class GzipInflater {
  private var stream = unsafe z_stream()
  private(set) var state = State.reading
  private var input: [UInt8] = []
  /// Bytes of `input` that were taken.
  private var used = 0

  enum State: Equatable {
    case reading
    /// Between two members, where the stream may end.
    case atMemberEnd
    /// What followed was no gzip data; the bytes before it were delivered.
    case damaged
  }

  init() {
    let status = unsafe inflateInit2_(
      &stream, GzipInflater.gzipWindowBits, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    precondition(status == Z_OK, "zlib cannot start")
  }

  deinit {
    unsafe inflateEnd(&stream)
  }

  /// Takes over compressed bytes; those before them must be used up.
  func feed(_ compressed: [UInt8]) {
    precondition(used == input.count, "compressed bytes are left")
    input = compressed
    used = 0
  }

  /// The next bytes of the text, at most a piece of 256 KiB however much a few compressed bytes stand for; empty when
  /// more of the stream is needed.
  func next() -> [UInt8] {
    var piece = [UInt8](repeating: 0, count: GzipInflater.pieceSize)
    var count = 0
    let offset = used
    unsafe input.withUnsafeMutableBufferPointer { input in
      guard let base = input.baseAddress else { return }
      unsafe stream.next_in = base + offset
      unsafe stream.avail_in = UInt32(input.count - offset)
      while state != .damaged, count == 0 {
        if state == .atMemberEnd {
          guard unsafe stream.avail_in > 0, startsMember() else { break }
        }
        let before = unsafe stream.avail_in
        count = unsafe piece.withUnsafeMutableBufferPointer { unsafe inflatePiece(into: $0) }
        if count == 0, state != .atMemberEnd, unsafe stream.avail_in == before { break }
      }
      used = unsafe input.count - Int(stream.avail_in)
      unsafe stream.next_in = nil
    }
    piece.removeLast(piece.count - count)
    return piece
  }

  private func inflatePiece(into piece: UnsafeMutableBufferPointer<UInt8>) -> Int {
    unsafe stream.next_out = piece.baseAddress
    unsafe stream.avail_out = UInt32(piece.count)
    switch unsafe CZlib.inflate(&stream, Z_NO_FLUSH) {
    case Z_OK, Z_BUF_ERROR: state = .reading
    case Z_STREAM_END: state = .atMemberEnd
    default: state = .damaged
    }
    return unsafe piece.count - Int(stream.avail_out)
  }

  /// Prepares for a further member; padding zeros after the last one are passed over.
  private func startsMember() -> Bool {
    while unsafe stream.avail_in > 0, unsafe stream.next_in.pointee == 0 {
      unsafe stream.next_in += 1
      unsafe stream.avail_in -= 1
    }
    guard unsafe stream.avail_in > 0, unsafe inflateReset(&stream) == Z_OK else { return false }
    state = .reading
    return true
  }

  private static let pieceSize = 256 * 1024
  /// The largest window plus 16, zlib's sign for a gzip header.
  private static let gzipWindowBits: Int32 = 15 + 16
}

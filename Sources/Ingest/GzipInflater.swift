internal import CZlib

/// Inflates a gzip stream (RFC 1952) piece by piece, over as many members as it has.
@safe final class GzipInflater {
  private var stream = unsafe z_stream()
  private(set) var state = State.reading

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

  /// The bytes that a piece of the compressed stream adds.
  func inflate(_ compressed: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(compressed.count * 4)
    var piece = [UInt8](repeating: 0, count: GzipInflater.pieceSize)
    var input = compressed
    unsafe input.withUnsafeMutableBufferPointer { input in
      unsafe stream.next_in = input.baseAddress
      unsafe stream.avail_in = UInt32(input.count)
      while state != .damaged {
        if state == .atMemberEnd {
          guard unsafe stream.avail_in > 0, startsMember() else { break }
        }
        let count = unsafe piece.withUnsafeMutableBufferPointer { unsafe inflatePiece(into: $0) }
        output.append(contentsOf: piece[..<count])
        if unsafe stream.avail_in == 0, count < GzipInflater.pieceSize { break }
      }
      unsafe stream.next_in = nil
    }
    return output
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

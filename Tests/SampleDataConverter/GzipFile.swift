internal import CZlib

/// Whole files through zlib's own reader and writer.
///
/// Its writer puts neither a file name nor a time into the header, so equal contents give equal files.
enum GzipFile {
  /// The bytes of a file, unpacked when it is a gzip file.
  ///
  /// - Throws: `ConversionError.unreadable`, also for a gzip file that was cut off.
  static func read(_ path: String) throws(ConversionError) -> [UInt8] {
    guard let file = unsafe gzopen(path, "rb") else { throw .unreadable(path: path) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var count: Int32
    repeat {
      count = unsafe gzread(file, &buffer, UInt32(buffer.count))
      bytes += buffer.prefix(Int(max(count, 0)))
    } while count > 0
    guard unsafe gzclose(file) == Z_OK, count == 0 else { throw .unreadable(path: path) }
    return bytes
  }

  /// Packs bytes at the best level.
  ///
  /// - Throws: `ConversionError.unwritable`.
  static func write(_ bytes: [UInt8], to path: String) throws(ConversionError) {
    guard let file = unsafe gzopen(path, "wb9") else { throw .unwritable(path: path) }
    let count = unsafe gzwrite(file, bytes, UInt32(bytes.count))
    guard unsafe gzclose(file) == Z_OK, Int(count) == bytes.count else {
      throw .unwritable(path: path)
    }
  }
}

import Glibc
import Records

/// One file of a report folder.
package struct OutputFile: Sendable, Hashable {
  /// Name within the folder.
  package var name: String
  /// 64 hexadecimal digits.
  package var sha256: String
  /// Length of the file.
  package var bytes: Int
  /// Rows of data below the header; nil for files that are no table.
  package var rows: Int?
}

/// A file that is being written: buffered, hashed on the way, errors wrapped with its path.
final class FileSink {
  /// Where the file is.
  let path: String
  private var buffer: [UInt8] = []
  private var written = 0
  private let hash = DigestBuilder()
  private var descriptor: Int32

  /// Bytes that are gathered before they go to the system.
  private static let capacity = 1 << 18

  /// Creates the file, or empties it when it exists.
  ///
  /// - Throws: `ReportingError.cannotWrite`.
  init(path: String) throws {
    self.path = path
    descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    if descriptor < 0 { throw ReportingError.lastFailure(at: path) }
    buffer.reserveCapacity(FileSink.capacity + 4096)
  }

  deinit {
    if descriptor >= 0 { _ = close(descriptor) }
  }

  /// Appends bytes and leaves `row` empty, ready for the next one.
  ///
  /// - Throws: `ReportingError.cannotWrite`.
  func take(_ row: inout [UInt8]) throws {
    buffer.append(contentsOf: row)
    row.removeAll(keepingCapacity: true)
    if buffer.count >= FileSink.capacity { try flush() }
  }

  /// Writes what is left and closes the file.
  ///
  /// - Throws: `ReportingError.cannotWrite`.
  func finish(rows: Int?) throws -> OutputFile {
    try flush()
    let status = close(descriptor)
    descriptor = -1
    if status != 0 { throw ReportingError.lastFailure(at: path) }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return OutputFile(name: name, sha256: hash.finish().hexadecimal, bytes: written, rows: rows)
  }

  private func flush() throws {
    hash.append(buffer)
    try unsafe buffer.withUnsafeBytes { bytes in
      var done = 0
      while done < bytes.count {
        let count = unsafe Glibc.write(
          descriptor, bytes.baseAddress?.advanced(by: done), bytes.count - done)
        if count < 0 {
          if errno == EINTR { continue }
          throw ReportingError.lastFailure(at: path)
        }
        done += count
      }
    }
    written += buffer.count
    buffer.removeAll(keepingCapacity: true)
  }
}

extension ReportingError {
  /// What the last system call that failed says about `path`.
  static func lastFailure(at path: String) -> ReportingError {
    let reason = unsafe String(cString: strerror(errno))
    return .cannotWrite(path: path, reason: reason.prefix(1).lowercased() + reason.dropFirst())
  }
}

import Foundation
package import Records

/// The file that holds the weights and the vocabulary of the sentence encoder.
///
/// Eight letters, a version (4 bytes, little endian) and the SHA-256 of all that follows, the body.
package struct WeightsFile: Sendable {
  /// The file's name, as it is shipped.
  package static let name = "minilm-l6-v2.bin"
  package static let version: UInt32 = 1
  private static let magic = Array("ASSAYENC".utf8)
  private static let headerSize = magic.count + 4 + 32

  /// See `EncoderParameters` for what it holds.
  package let body: [UInt8]
  /// Of the body.
  package let digest: Digest

  package init(body: [UInt8]) {
    self.body = body
    digest = Digest(of: body)
  }

  /// The whole file.
  package var bytes: [UInt8] {
    var bytes = ByteWriter()
    bytes.append(WeightsFile.magic)
    bytes.append(WeightsFile.version)
    bytes.append(digest.bytes)
    bytes.append(body)
    return bytes.bytes
  }

  /// Reads a file and checks that it is whole.
  ///
  /// - Throws: `EncodingError`.
  init(path: String) throws(EncodingError) {
    let (header, rest) = try WeightsFile.read(path)
    guard header.starts(with: WeightsFile.magic) else { throw .unknownFormat(path: path) }
    guard header.count == WeightsFile.headerSize else { throw .damaged(path: path) }
    var reader = ByteReader(header.dropFirst(WeightsFile.magic.count))
    guard let version = reader.number() else { throw .damaged(path: path) }
    guard version == WeightsFile.version else {
      throw .unsupportedVersion(path: path, found: version, expected: WeightsFile.version)
    }
    self.init(body: rest)
    guard reader.bytes(32).map(Array.init) == digest.bytes else { throw .damaged(path: path) }
  }

  private static func read(_ path: String) throws(EncodingError) -> (header: [UInt8], rest: [UInt8]) {
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: path) else {
      throw .missing(paths: [path])
    }
    if attributes[.type] as? FileAttributeType == .typeDirectory {
      throw .unreadable(path: path, reason: "it is a folder, name the file in it")
    }
    do {
      let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      let header = try handle.read(upToCount: headerSize) ?? Data()
      return (Array(header), Array(try handle.readToEnd() ?? Data()))
    } catch {
      throw .unreadable(path: path, reason: error.localizedDescription)
    }
  }
}

import Foundation
package import Records

/// A file of records, of any kind and format that is understood.
package struct InputFile: Sendable {
  package let path: String

  /// The file's name without its folder, as findings and messages show it.
  package var name: String { InputFile.name(of: path) }

  /// - Throws: `IngestError.missing` when there is no such file.
  package init(path: String) throws {
    guard FileManager.default.fileExists(atPath: path) else { throw IngestError.missing(path: path) }
    self.path = path
  }

  /// The SHA-256 and size of the file as it lies on disk, packed or not.
  ///
  /// - Throws: `IngestError`.
  package func digest() throws -> (sha256: Digest, bytes: Int64) {
    let handle = try ByteSource.open(path)
    let builder = DigestBuilder()
    var count: Int64 = 0
    while true {
      let block = try ByteSource.read(handle, name: name)
      if block.isEmpty { return (builder.finish(), count) }
      builder.append(block)
      count += Int64(block.count)
    }
  }

  /// What the file is, from its first bytes; `options.formatName` overrules.
  ///
  /// - Throws: `IngestError` when the file cannot be read or no format fits.
  package func detect(_ options: IngestOptions) throws -> DetectedInput {
    try Detection(path: path, options: options).result()
  }

  /// Maps every row and hands the batches over in the order of the file.
  ///
  /// - Returns: findings about the file as a whole; findings about rows travel with the rejected rows.
  /// - Throws: `IngestError`, and whatever `sink` throws.
  package func read(
    as input: DetectedInput, _ options: IngestOptions,
    into sink: (IngestedBatch) throws -> Void
  ) throws -> [Finding] {
    if let format = TableFormat.named(input.format) {
      return try TableReading(path: path, format: format, options: options).run(into: sink)
    }
    if let format = ObjectFormat.named(input.format) {
      return try ObjectReading(path: path, format: format, options: options).run(into: sink)
    }
    if input.format == UnreadTable.format { return [UnreadTable.finding(file: name, what: input.reason)] }
    let source = try ByteSource(path: path, blockSize: options.blockSize)
    while try source.next() != nil {}
    return [Detection.emptyFinding(file: name, what: source.truncation.map { "nothing to read: \($0)" } ?? "no rows")]
  }

  static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}

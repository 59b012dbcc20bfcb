import Ingest
import Records

/// How the bytes of a fuzzed file are read: with which format, how much at a time, and what the user said.
struct WayOfReading {
  /// The block sizes: one that splits every record, one that splits most files, and the usual one.
  private static let blockSizes = [IngestOptions.defaultBlockSize, 37, 256]
  private let options: IngestOptions

  /// - Parameters:
  ///   - format: the place of a format in the list of all, past its end none: then the format is found out.
  ///   - buffers: chooses the block size, the order of day and month, and the zone of executions.
  init(format: UInt8, buffers: UInt8) {
    let names = InputFormat.all.map(\.name)
    let index = Int(format) % (names.count + 1)
    options = IngestOptions(
      assumedZone: buffers & 0x80 == 0 ? nil : .utc,
      dateOrder: buffers & 0x40 == 0 ? nil : .dayFirst,
      formatName: index < names.count ? names[index] : nil, batchSize: 3,
      blockSize: WayOfReading.blockSizes[Int(buffers & 0x3F) % WayOfReading.blockSizes.count])
  }

  /// Reads a file to its end.
  ///
  /// - Throws: whatever reading throws.
  func read(_ path: String) throws {
    let file = try InputFile(path: path)
    var read = 0
    var kept = 0
    _ = try file.read(as: try file.detect(options), options) { batch in
      read += batch.rowsRead
      kept += batch.records.count + batch.rejected.count
    }
    guard read == kept else { fatalError("\(read) rows read, \(kept) accepted or rejected") }
  }
}

internal import CLibCSV
import Glibc

/// Parses CSV (RFC 4180, and what is met instead of it) with libcsv: bytes in, records out.
///
/// libcsv tells no positions, so it is fed line by line: then each record's first line and its raw bytes are
/// known. Quoted line ends stay in their field; blank lines are no records.
@safe package struct CSVReader: ~Copyable {
  /// The records completed by the last `feed` or `finish`.
  package private(set) var records = CSVRecords()

  private var parser = unsafe csv_parser()
  private var sink = unsafe RecordSink()
  /// The byte that ends a line: CR only in files without any LF.
  private let lineEnd: UInt8

  package init(delimiter: UInt8, lineEnd: UInt8 = 0x0A) {
    self.lineEnd = lineEnd
    let status = unsafe csv_init(&parser, 0)
    precondition(status == 0, "libcsv cannot start")
    unsafe csv_set_delim(&parser, delimiter)
    unsafe csv_set_blk_size(&parser, 64 * 1024)
  }

  deinit {
    var parser = unsafe parser
    unsafe csv_free(&parser)
  }

  /// The line on which the unfinished record starts, or the next record will.
  package var pendingLine: Int { unsafe sink.recordLine }

  /// Mebibytes after which a record is taken for a quote that nobody closed: no help desk's row is near them, and what is
  /// held in memory follows them.
  static let longestRecordMiB = 12

  /// Whether the record that is not complete yet is longer than any record is.
  var isBeyondLimit: Bool { pendingByteCount > CSVReader.longestRecordMiB * 1024 * 1024 }

  /// Bytes of the record that is not complete yet.
  private var pendingByteCount: Int { unsafe records.raw.count - sink.recordStart }

  /// Whether the input stopped within a quoted field.
  package var isInsideQuotes: Bool { unsafe parser.pstate == CSVReader.stateInField && parser.quoted == 1 }

  /// Parses a further piece; `records` then holds the records that it completes.
  package mutating func feed(_ piece: [UInt8]) {
    dropDelivered()
    let start = records.raw.count
    records.raw.append(contentsOf: piece)
    parse(from: start, isLast: false)
  }

  /// Ends the input; `records` then holds the last record when it had no line end.
  package mutating func finish() {
    dropDelivered()
    parse(from: records.raw.count, isLast: true)
  }

  /// Moves the unfinished record to the front of the buffers.
  private mutating func dropDelivered() {
    records.rows.removeAll(keepingCapacity: true)
    let firstField = unsafe sink.firstField
    let firstByte = firstField == 0 ? 0 : Int(records.fieldEnds[firstField - 1])
    for field in unsafe firstField..<sink.fieldCount {
      records.fieldEnds[field - firstField] = records.fieldEnds[field] - Int32(firstByte)
    }
    if firstByte > 0 {
      for position in unsafe firstByte..<sink.byteCount {
        records.bytes[position - firstByte] = records.bytes[position]
      }
    }
    unsafe records.raw.removeSubrange(..<sink.recordStart)
    unsafe sink.moveToFront(firstByte: firstByte)
  }

  private mutating func parse(from start: Int, isLast: Bool) {
    reserve(from: start)
    var raw: [UInt8] = []
    var records = CSVRecords()
    swap(&records, &self.records)
    swap(&raw, &records.raw)
    unsafe records.bytes.withUnsafeMutableBufferPointer { bytes in
      unsafe records.fieldEnds.withUnsafeMutableBufferPointer { ends in
        unsafe raw.withUnsafeBytes { raw in
          unsafe sink.bytes = bytes.baseAddress
          unsafe sink.fieldEnds = ends.baseAddress
          if isLast {
            unsafe sink.chunkEnd = raw.count
            unsafe withUnsafeMutablePointer(to: &sink) { _ = unsafe csv_fini(&parser, collectField, collectRow, $0) }
          } else {
            unsafe parseLines(UnsafeRawBufferPointer(rebasing: raw[start...]))
          }
        }
      }
    }
    swap(&raw, &records.raw)
    swap(&records, &self.records)
    unsafe swap(&self.records.rows, &sink.rows)
  }

  private mutating func parseLines(_ piece: UnsafeRawBufferPointer) {
    guard var position = piece.baseAddress else { return }
    let end = unsafe position + piece.count
    while unsafe position < end {
      let found = unsafe memchr(position, Int32(lineEnd), end - position)
      let next = unsafe found.map { unsafe UnsafeRawPointer($0) + 1 } ?? end
      unsafe sink.chunkEnd += next - position
      let taken = unsafe withUnsafeMutablePointer(to: &sink) { sink in
        unsafe csv_parse(&parser, position, next - position, collectField, collectRow, sink)
      }
      precondition(unsafe taken == next - position, "libcsv is out of memory")
      if unsafe found != nil { unsafe sink.line += 1 }
      if unsafe parser.pstate == CSVReader.stateBetweenRecords { unsafe sink.startRecord() }
      unsafe position = next
    }
  }

  /// Makes room for the most that parsing can add: every byte of `raw` once, and a field per byte that is new.
  private mutating func reserve(from start: Int) {
    let need = records.raw.count + 1
    if records.bytes.count < need {
      records.bytes.append(contentsOf: repeatElement(0, count: need - records.bytes.count))
    }
    let fields = unsafe sink.fieldCount + need - start
    if records.fieldEnds.count < fields {
      records.fieldEnds.append(contentsOf: repeatElement(0, count: fields - records.fieldEnds.count))
    }
  }

  /// libcsv's names for these states are private to its source: ROW_NOT_BEGUN and FIELD_BEGUN.
  private static let stateBetweenRecords: Int32 = 0
  private static let stateInField: Int32 = 2
}

/// Where libcsv's callbacks put what they are given. The pointers are valid during one parse.
@unsafe private struct RecordSink {
  var bytes: UnsafeMutablePointer<UInt8>?
  var fieldEnds: UnsafeMutablePointer<Int32>?
  var byteCount = 0
  var fieldCount = 0
  /// The first field, the line and the raw offset of the record that is being read.
  var firstField = 0
  var recordLine = 1
  var recordStart = 0
  /// The physical line that is being read, and the raw offset of the end of the bytes given to libcsv.
  var line = 1
  var chunkEnd = 0
  var rows: [CSVRow] = []

  mutating func startRecord() {
    unsafe recordLine = line
    unsafe recordStart = chunkEnd
  }

  mutating func moveToFront(firstByte: Int) {
    unsafe byteCount -= firstByte
    unsafe fieldCount -= firstField
    unsafe firstField = 0
    unsafe chunkEnd -= recordStart
    unsafe recordStart = 0
  }
}

/// libcsv's callback for a field.
private func collectField(
  _ field: UnsafeMutableRawPointer?, _ count: Int, _ context: UnsafeMutableRawPointer?
) {
  guard let sink = unsafe context?.assumingMemoryBound(to: RecordSink.self) else { return }
  if let field = unsafe field, count > 0, let bytes = unsafe sink.pointee.bytes {
    unsafe memcpy(bytes + sink.pointee.byteCount, field, count)
    unsafe sink.pointee.byteCount += count
  }
  unsafe sink.pointee.fieldEnds?[sink.pointee.fieldCount] = Int32(truncatingIfNeeded: sink.pointee.byteCount)
  unsafe sink.pointee.fieldCount += 1
}

/// libcsv's callback for the end of a record.
private func collectRow(_ terminator: Int32, _ context: UnsafeMutableRawPointer?) {
  guard let sink = unsafe context?.assumingMemoryBound(to: RecordSink.self) else { return }
  unsafe sink.pointee.rows.append(
    CSVRow(
      firstField: sink.pointee.firstField,
      fieldCount: sink.pointee.fieldCount - sink.pointee.firstField,
      line: sink.pointee.recordLine,
      rawRange: sink.pointee.recordStart..<sink.pointee.chunkEnd))
  unsafe sink.pointee.firstField = unsafe sink.pointee.fieldCount
}

import Records

/// A table that a person keeps by hand, such as `topics-curation.csv`: read whole, cell by cell as text.
package enum SmallTable {
  /// Every record with the line it starts on, from 1, the first line included; blank lines are no records.
  ///
  /// Delimiter, byte order mark and encoding are found out as for any other input.
  /// - Throws: `IngestError` when the file is missing, unreadable, larger than the limit, or no text.
  package static func rows(path: String, limitMiB: Int = 1) throws -> [(line: Int, fields: [String])] {
    let file = InputFile.name(of: path)
    let bytes = try text(of: path, limitMiB: limitMiB)
    var reader = CSVReader(
      delimiter: DelimiterSniffer.delimiter(of: bytes), lineEnd: DelimiterSniffer.lineEnd(of: bytes))
    let cells = CellReader(options: IngestOptions(), ledger: FileLedger(file: file), zone: nil)
    var rows: [(line: Int, fields: [String])] = []
    reader.feed(bytes)
    take(reader.records, cells, into: &rows)
    if reader.isInsideQuotes {
      throw IngestError.unreadable(
        file: file, reason: "the record that starts in line \(reader.pendingLine) has a quote that is not closed")
    }
    reader.finish()
    take(reader.records, cells, into: &rows)
    return rows
  }

  private static func text(of path: String, limitMiB: Int) throws -> [UInt8] {
    let source = try ByteSource(path: path)
    var bytes: [UInt8] = []
    while let piece = try source.next() {
      bytes += piece
      guard bytes.count <= limitMiB * 1024 * 1024 else {
        throw IngestError.unsupported(
          file: source.name, what: "larger than \(limitMiB) MiB", advice: "leave only the lines that are meant")
      }
    }
    if let reason = source.truncation { throw IngestError.unreadable(file: source.name, reason: reason) }
    guard !bytes.contains(0) else {
      throw IngestError.unsupported(file: source.name, what: "not text", advice: "save it as CSV in UTF-8")
    }
    return bytes
  }

  private static func take(
    _ records: borrowing CSVRecords, _ cells: CellReader, into rows: inout [(line: Int, fields: [String])]
  ) {
    for row in records.rows {
      let fields = (0..<row.fieldCount).map { column in
        cells.decoded(records.bytes.span, records.cell(column, of: row), line: row.line)
      }
      rows.append((row.line, fields))
    }
  }
}

import Records

/// `findings.csv`: a problem in the input a row, worst first.
enum FindingsTable {
  /// The header; other programs rely on names and order, new columns go to the end.
  static let columns = ["severity", "code", "file", "line", "column", "message", "action"]

  /// - Throws: `ReportingError.cannotWrite`.
  static func write(_ findings: [Finding], to path: String) throws -> OutputFile {
    let csv = try CSVWriter(path: path, columns: columns)
    for finding in findings {
      csv.text(finding.severity.rawValue)
      csv.text(finding.code.rawValue)
      csv.text(finding.file)
      csv.count(finding.line)
      csv.count(finding.column)
      csv.text(finding.message)
      csv.text(finding.action.rawValue)
      try csv.endRow()
    }
    return try csv.finish()
  }
}

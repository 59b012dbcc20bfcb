package import Records

/// Reads a filled-in review pack, whatever a spreadsheet program made of its delimiter, encoding and column order.
package enum ReviewCSV {
  /// A pack holds the words of its tickets.
  private static let limitMiB = 16
  private static let needed = ["source", "ticket_id", "automatable"]

  /// The answers in the file's order, without tickets left empty; other columns are ignored.
  ///
  /// A value that is no answer becomes a finding, and so does a file without any answer.
  /// - Throws: `IngestError` when the file cannot be read or lacks a column.
  package static func answers(path: String) throws -> (answers: [ReviewAnswer], findings: [Finding]) {
    let file = InputFile.name(of: path)
    let rows = try SmallTable.rows(path: path, limitMiB: limitMiB)
    guard let first = rows.first else {
      return ([], [finding(.emptyFile, file, line: nil, "the review is empty, so no share was replaced")])
    }
    let header = TableHeader(names: first.fields)
    guard let source = header.position(of: ["source"]), let ticket = header.position(of: ["ticket_id"]),
      let automatable = header.position(of: ["automatable"])
    else {
      throw IngestError.missingColumns(file: file, format: "a review", needed: needed, found: header.names)
    }
    var answers: [ReviewAnswer] = []
    var findings: [Finding] = []
    for row in rows.dropFirst() {
      let text = cell(automatable, of: row.fields)
      guard !text.isEmpty else { continue }
      guard let judgement = judgement(text) else {
        findings.append(
          finding(
            .badValue, file, line: row.line, column: automatable + 1,
            "automatable is \(Finding.quoted(text)), expected yes, no or unsure"))
        continue
      }
      answers.append(
        ReviewAnswer(
          source: cell(source, of: row.fields), ticketID: cell(ticket, of: row.fields), judgement: judgement,
          file: file, line: row.line))
    }
    if answers.isEmpty, findings.isEmpty {
      findings.append(finding(.review, file, line: nil, "no ticket of the review has an answer; fill in automatable"))
    }
    return (answers, findings)
  }

  private static func judgement(_ text: String) -> ReviewAnswer.Judgement? {
    switch text.lowercased() {
    case "yes", "y", "1", "true": .yes
    case "no", "n", "0", "false": .no
    case "unsure", "?": .unsure
    default: nil
    }
  }

  /// Without blanks around it, and without the apostrophe that keeps a spreadsheet from reading a formula.
  private static func cell(_ position: Int, of fields: [String]) -> String {
    guard position < fields.count else { return "" }
    let text = fields[position].drop(while: \.isWhitespace)
    guard let last = text.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    let trimmed = text[...last]
    let isNeutralised = trimmed.first == "'" && trimmed.dropFirst().first.map("=+-@".contains) == true
    return String(isNeutralised ? trimmed.dropFirst() : trimmed)
  }

  private static func finding(
    _ code: FindingCode, _ file: String, line: Int?, column: Int? = nil, _ message: String
  ) -> Finding {
    Finding(
      .warning, code, file: file, line: line, column: column, message: message,
      action: line == nil ? .reported : .quarantined)
  }
}

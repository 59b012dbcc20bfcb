package import Records

/// Writes the report folder of a run: the tables, the page, the summary, and last the record of the run.
package struct ReportWriter: Sendable {
  /// Has no state of its own.
  package init() {}

  /// Writes `<folder>/<label>/` whole or not at all, and points `<folder>/latest` at it.
  ///
  /// - Returns: the files in the order they were written, `run.json` last.
  /// - Throws: `ReportingError`.
  package func write(_ contents: ReportContents, into folder: String) throws -> [OutputFile] {
    let place = ReportFolder(parent: folder, label: contents.label)
    return try place.replace { path in
      var files = try writeTables(contents, into: path)
      files.append(
        try writeText(ReportPage.html(contents), to: path + "/index.html"))
      files.append(try writeText(ReviewPackPage.html(contents), to: path + "/review_pack.html"))
      files.append(
        try writeText(SummaryText.text(contents), to: path + "/summary.txt"))
      let record = RunRecord.document(contents.run, contents.assumptions, label: contents.label, outputs: files)
      files.append(try writeText(record, to: path + "/run.json"))
      return files
    }
  }

  private func writeTables(_ contents: ReportContents, into path: String) throws -> [OutputFile] {
    let bill = contents.bill
    var files = [
      try TopicsTable.write(contents.topics, to: path + "/topics.csv"),
      try CandidatesTable.write(
        contents.candidates, in: contents.assumptions.currency, to: path + "/candidates.csv"),
      try TicketsTable.write(
        contents.tickets, under: contents.overview.policy, to: path + "/tickets.csv"),
      try StatementTable.write(bill?.lines ?? [], to: path + "/statement.csv"),
      try ChargesTable.write(bill?.charges ?? [], to: path + "/charges.csv"),
      try FocusTable.write(bill?.focus ?? [], to: path + "/charges_focus.csv"),
      try FindingsTable.write(contents.findings, to: path + "/findings.csv"),
      try WhatIfTable.write(bill?.whatIf ?? [], to: path + "/what_if.csv"),
      try ReviewPackTable.write(contents.review, to: path + "/review_pack.csv"),
    ]
    let measurements = contents.launchedTasks.compactMap(\.measurement)
    if !measurements.isEmpty {
      files.append(
        try MeasurementTable.write(measurements, zone: contents.zone, to: path + "/" + MeasurementTable.name))
    }
    if let reconciliation = contents.reconciliation {
      let table = path + "/reconciliation.csv"
      files.append(try ReconciliationTable.write(reconciliation.breaks, at: contents.run.asOf, to: table))
    }
    return files
  }

  private func writeText(_ text: String, to path: String) throws -> OutputFile {
    let sink = try FileSink(path: path)
    var bytes = Array(text.utf8)
    try sink.take(&bytes)
    return try sink.finish(rows: nil)
  }
}

import Foundation
import TestSupport

/// Reading large files into the archive, beside `sqlite3 .import` of the same file into a table with the same key.
enum IngestBenchmarks {
  static let tickets = Benchmark(
    name: "tickets-csv",
    makeInput: { folder in
      let path = folder.path("tickets.csv")
      try GeneratedInputs.tickets(300_000, to: path)
      return path
    },
    measure: { input, folder in
      try compare(
        "tickets-csv", input: input, rows: 300_000, folder: folder,
        ours: "\(Binary.assay) ingest --quiet --database \(folder.path("ours.db")) \(input)",
        table: "ticket(ticket_id TEXT PRIMARY KEY, created_at, status, customer_id, subject, customer_text)")
    })

  static let executions = Benchmark(
    name: "executions-csv",
    makeInput: { folder in
      let path = folder.path("executions.csv")
      try GeneratedInputs.executions(3_000_000, to: path)
      return path
    },
    measure: { input, folder in
      let database = folder.path("ours.db")
      return try compare(
        "executions-csv", input: input, rows: 3_000_000, folder: folder,
        ours: "\(Binary.assay) ingest --quiet --database \(database) \(input)"
          + " && \(Binary.assay) bill --quiet --database \(database) --period 2020-05",
        table: "execution(execution_id TEXT PRIMARY KEY, task_name, ticket_id, started_at, ended_at, status,"
          + " reply_count, tool_calls)")
    })

  private static func compare(
    _ name: String, input: String, rows: Int, folder: TemporaryFolder, ours: String, table: String
  ) throws -> [Measurement] {
    let peerDatabase = folder.path("peer.db")
    // Copies of a row violate the peer's key; it reports and skips them.
    let peer =
      "sqlite3 \(peerDatabase) 'CREATE TABLE \(table)' '.mode csv' '.import --skip 1 \(input) "
      + "\(table.prefix { $0 != "(" })' >\(folder.path("peer.out")) 2>&1"
    let log = folder.path("ours.out")
    let results = try TimedProcess.pair(ours: "{ \(ours); } >\(log)", peer: peer) {
      for file in ["ours.db", "ours.db-wal", "ours.db-shm", "peer.db"] {
        try? FileManager.default.removeItem(atPath: folder.path(file))
      }
    }
    let printed = try folder.text("ours.out")
    guard printed.contains("\(grouped(rows)) rows read") else {
      throw BenchmarkFailure(description: "expected \(rows) rows read, got: \(printed)")
    }
    let size = try FileManager.default.attributesOfItem(atPath: input)[.size] as? Int64 ?? 0
    let ratios = zip(results.ours, results.peer).map { $0.seconds / $1.seconds }
    return [
      Measurement(
        benchmark: name, command: "assay", rows: rows, bytes: size,
        seconds: results.ours.map(\.seconds), peakBytes: results.ours.map(\.peakBytes).max() ?? 0,
        ratio: ratios.median),
      Measurement(
        benchmark: name, command: "sqlite3 .import", rows: rows, bytes: size,
        seconds: results.peer.map(\.seconds), peakBytes: results.peer.map(\.peakBytes).max() ?? 0,
        ratio: nil),
    ]
  }

  private static func grouped(_ number: Int) -> String {
    var digits = String(number)
    var position = digits.count - 3
    while position > 0 {
      digits.insert(",", at: digits.index(digits.startIndex, offsetBy: position))
      position -= 3
    }
    return digits
  }
}

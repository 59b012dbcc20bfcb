import Foundation
import TestSupport

/// Reading half a gigabyte of every shape beside `wc -l`, DuckDB's readers and Python's own, in turns; the counts of all
/// that count records must agree.
enum ReadingBenchmarks {
  static let name = "reading"
  private static let runs = 5

  static func run() throws {
    let folder = try TemporaryFolder()
    var table = ResultTable()
    let lines = "sum(1 for line in open(p) if json.loads(line))"
    try compare(
      "zendesk-ndjson", folder, try ReadingInputs.zendesk(to: folder.path("zendesk.json")), "zendesk.json",
      python: "import json; print(\(lines))", duckDB: "read_json(p, format='newline_delimited')", &table)
    try compare(
      "tickets-csv", folder, try ReadingInputs.tickets(to: folder.path("tickets.csv")), "tickets.csv",
      python: "import csv; csv.field_size_limit(1 << 30); print(sum(1 for row in csv.reader(open(p))) - 1)",
      duckDB: "read_csv(p, header=true, quote='\"', all_varchar=true)", &table)
    try compare(
      "otlp-json", folder, try ReadingInputs.traces(to: folder.path("traces.json")), "traces.json",
      python: "import json; print(\(lines))", duckDB: "read_json(p, format='newline_delimited')", &table)
  }

  private static func compare(
    _ shape: String, _ folder: TemporaryFolder, _ records: Int, _ file: String, python: String, duckDB: String,
    _ table: inout ResultTable
  ) throws {
    let path = folder.path(file)
    let out = folder.path("printed")
    let database = folder.path("ours.db")
    let query = "select sum(hash(r)) is null, count(*) from \(duckDB.replacing("(p,", with: "('\(path)',")) r"
    let commands = [
      ("assay ingest --dry-run", "\(Binary.assay) ingest --quiet --dry-run \(path) >\(out)"),
      ("assay ingest", "\(Binary.assay) ingest --quiet --database \(database) \(path) >\(out)"),
      ("wc -l", "wc -l <\(path) >\(out)"),
      ("python", "python3 -c \"p = '\(path)'; \(python.replacing("\"", with: "\\\""))\" >\(out)"),
      (
        "duckdb",
        "python3 -c \"import duckdb; print(duckdb.sql(\\\"\(query.replacing("\"", with: "\\\\\\\""))\\\").fetchall()[0][1])\" >\(out)"
      ),
    ]
    let hasDuckDB = (try? TimedProcess.run("python3 -c 'import duckdb' 2>/dev/null"))?.seconds != nil
    var results: [String: [TimedProcess]] = [:]
    for round in 0...runs {
      for (name, command) in commands where name != "duckdb" || hasDuckDB {
        for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: database + suffix) }
        let result = try TimedProcess.run(command)
        try check(try folder.text("printed"), of: name, records)
        if round > 0 { results[name, default: []].append(result) }
      }
    }
    if !hasDuckDB { print("duckdb: skipped, python3 has no module of that name") }
    let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int64 ?? 0
    for (name, _) in commands {
      guard let timed = results[name] else { continue }
      table.add(
        Measurement(
          benchmark: shape, command: name, rows: records, bytes: size, seconds: timed.map(\.seconds),
          peakBytes: timed.map(\.peakBytes).max() ?? 0, ratio: nil))
    }
    try FileManager.default.removeItem(atPath: path)
  }

  /// Everything but the count of lines must have seen every record.
  private static func check(_ printed: String, of command: String, _ records: Int) throws {
    let digits = printed.filter { $0 != "," }
    guard command == "wc -l" || digits.contains("\(records)") else {
      throw BenchmarkFailure(description: "\(command): expected \(records) records, got: \(printed)")
    }
  }
}

import Foundation
import Records
import TestSupport

/// Seeded input files of the sizes that the benchmarks name.
enum GeneratedInputs {
  /// 300,000 tickets, about 160 MB: id, time, subject and a text of some 450 bytes with commas, quotes and newlines.
  static func tickets(_ count: Int, to path: String) throws {
    let words = [
      "order", "refund", "delivery", "address", "cancel", "account", "password", "invoice", "please",
      "could", "you", "help", "with", "my", "the", "arrived", "broken", "late", "charge", "twice",
    ]
    var generator = SeededGenerator(seed: 1)
    let file = try BufferedFile(path: path)
    file.write("ticket_id,created_at,status,customer_id,subject,customer_text\n")
    for row in 0..<count {
      let text = (0..<75).map { _ in words[Int.random(in: 0..<words.count, using: &generator)] }
        .joined(separator: row % 3 == 0 ? ", " : " ")
      let time = Timestamp(seconds: 1_577_836_800 + Int64(row) * 100)
      file.write("T\(1_000_000 + row),\(time),solved,C\(row % 90_000),Question \(row % 500),")
      file.write("\"Hello \"\"team\"\",\n\(text)\"\n")
    }
    try file.finish()
  }

  /// 3,000,000 executions, about 236 MB: eight columns; 1 row in 100 stands in the file twice.
  static func executions(_ count: Int, to path: String) throws {
    let tasks = ["refund", "address_change", "cancel_order", "track_order"]
    var generator = SeededGenerator(seed: 2)
    let file = try BufferedFile(path: path)
    file.write("execution_id,task_name,ticket_id,started_at,ended_at,status,reply_count,tool_calls\n")
    var written = 0
    var row = 0
    while written < count {
      let start = Timestamp(seconds: 1_588_291_200 + Int64(row) * 8 / 10)
      let line =
        "e\(10_000_000 + row),\(tasks[Int.random(in: 0..<4, using: &generator)]),"
        + "\(Int.random(in: 1..<1_500_000, using: &generator)),\(start),\(start.advanced(seconds: 60)),"
        + "completed,\(Int.random(in: 1..<6, using: &generator)),\(Int.random(in: 0..<4, using: &generator))\n"
      let copies = row % 100 == 0 ? min(2, count - written) : 1
      for _ in 0..<copies { file.write(line) }
      written += copies
      row += 1
    }
    try file.finish()
  }
}

/// A file written in large blocks.
final class BufferedFile {
  private let handle: FileHandle
  private var buffer: [UInt8] = []

  init(path: String) throws {
    try Data().write(to: URL(fileURLWithPath: path))
    handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
  }

  func write(_ text: String) {
    buffer.append(contentsOf: text.utf8)
    if buffer.count > 1 << 20 { flush() }
  }

  func finish() throws {
    flush()
    try handle.close()
  }

  private func flush() {
    handle.write(Data(buffer))
    buffer.removeAll(keepingCapacity: true)
  }
}

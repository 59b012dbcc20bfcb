import Foundation
import Records
import TestSupport

/// Seeded exports of half a gigabyte and of every shape that is read as a stream.
enum ReadingInputs {
  static let bytes = 500_000_000

  private static let words = [
    "order", "refund", "delivery", "address", "cancel", "account", "password", "invoice", "please", "could", "you",
    "help", "with", "my", "the", "arrived", "broken", "late", "charge", "twice",
  ]

  /// Zendesk's export: a ticket a line, three comments each; some 2.2 kB a line.
  ///
  /// - Returns: the number of tickets.
  static func zendesk(to path: String) throws -> Int {
    try fill(path) { row, generator in
      let start = Timestamp(seconds: 1_577_836_800 + Int64(row) * 60)
      let comments = (0..<3).map { index in
        let author = index == 1 ? 9000 + row % 40 : row
        return "{\"id\": \(row * 3 + index), \"type\": \"Comment\", \"author_id\": \(author), \"public\": true, "
          + "\"body\": \"Hello \\\"team\\\",\\n\(text(60, &generator))\", "
          + "\"created_at\": \"\(start.advanced(seconds: Int64(index) * 600))\", \"attachments\": []}"
      }
      return "{\"url\": \"https://a.zendesk.com/api/v2/tickets/\(row).json\", \"id\": \(row), \"external_id\": null, "
        + "\"via\": {\"channel\": \"email\", \"source\": {\"from\": {}, \"to\": {}, \"rel\": null}}, "
        + "\"created_at\": \"\(start)\", \"updated_at\": \"\(start.advanced(seconds: 9000))\", "
        + "\"generated_timestamp\": \(1_577_846_800 + row * 60), \"type\": \"question\", "
        + "\"raw_subject\": \"Question \(row % 500)\", \"description\": \"Hello\", \"priority\": \"normal\", "
        + "\"status\": \"solved\", \"requester_id\": \(row), \"assignee_id\": \(9000 + row % 40), \"group_id\": 77, "
        + "\"custom_fields\": [{\"id\": 1, \"value\": null}, {\"id\": 2, \"value\": \"a\"}], "
        + "\"satisfaction_rating\": {\"score\": \"good\"}, \"tags\": [\"vip\", \"late\"], "
        + "\"comments\": [\(comments.joined(separator: ", "))]}\n"
    }
  }

  /// A table of tickets with quoted texts over several lines; some 600 bytes a row.
  static func tickets(to path: String) throws -> Int {
    try fill(path, header: "ticket_id,created_at,status,customer_id,subject,customer_text\n") { row, generator in
      let time = Timestamp(seconds: 1_577_836_800 + Int64(row) * 100)
      return "T\(1_000_000 + row),\(time),solved,C\(row % 90_000),Question \(row % 500),"
        + "\"Hello \"\"team\"\",\n\(text(75, &generator))\"\n"
    }
  }

  /// OTLP/JSON as a collector's file exporter writes it: a trace a line, an agent with two chats and two tools.
  static func traces(to path: String) throws -> Int {
    try fill(path) { row, generator in
      let trace = String(format: "%032x", row + 1)
      let spans = ["invoke_agent refund", "chat m", "execute_tool get_order", "chat m", "execute_tool refund_order"]
      let texts = spans.indices.map { index in
        let start = (1_577_836_800 + row * 60 + index) * 1_000_000_000
        let operation = spans[index].prefix { $0 != " " }
        let value = "{\"stringValue\": \"\(text(20, &generator))\"}"
        return "{\"traceId\": \"\(trace)\", \"spanId\": \"\(String(format: "%016x", row * 8 + index))\", "
          + (index == 0 ? "" : "\"parentSpanId\": \"\(String(format: "%016x", row * 8))\", ")
          + "\"name\": \"\(spans[index])\", \"kind\": 1, \"startTimeUnixNano\": \"\(start)\", "
          + "\"endTimeUnixNano\": \"\(start + 900_000_000)\", \"attributes\": ["
          + "{\"key\": \"gen_ai.operation.name\", \"value\": {\"stringValue\": \"\(operation)\"}}, "
          + "{\"key\": \"gen_ai.agent.name\", \"value\": {\"stringValue\": \"refund\"}}, "
          + "{\"key\": \"gen_ai.usage.input_tokens\", \"value\": {\"intValue\": \"120\"}}, "
          + "{\"key\": \"gen_ai.output.messages\", \"value\": \(value)}], \"status\": {}}"
      }
      return "{\"resourceSpans\": [{\"resource\": {\"attributes\": []}, \"scopeSpans\": [{\"scope\": {}, \"spans\": ["
        + texts.joined(separator: ", ") + "]}]}]}\n"
    }
  }

  private static func text(_ count: Int, _ generator: inout SeededGenerator) -> String {
    (0..<count).map { _ in words[Int.random(in: 0..<words.count, using: &generator)] }.joined(separator: " ")
  }

  private static func fill(
    _ path: String, header: String = "", _ record: (Int, inout SeededGenerator) -> String
  ) throws -> Int {
    var generator = SeededGenerator(seed: 3)
    let file = try BufferedFile(path: path)
    file.write(header)
    var size = 0
    var count = 0
    while size < bytes {
      let text = record(count, &generator)
      size += text.utf8.count
      count += 1
      file.write(text)
    }
    try file.finish()
    return count
  }
}

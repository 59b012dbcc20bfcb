import Records

/// A small made-up help desk: tickets about a handful of matters and the executions of two tasks.
package struct SyntheticDesk: Sendable {
  package static let ticketHeader =
    "ticket_id,created_at,solved_at,status,customer_id,customer_text,agent_text,resolved_by,handover"
  package static let executionHeader =
    "execution_id,task_name,ticket_id,started_at,ended_at,status,reply_count,tool_calls,environment"

  /// CSV rows without the header.
  package let tickets: [String]
  package let executions: [String]

  private static let matters: [(asks: [String], answer: String, task: String?)] = [
    (
      [
        "I want a refund for the shoes I returned", "when do I get my money back for the return",
        "please refund my returned jacket, the money is still missing",
      ], "I have refunded your order.", "refund"
    ),
    (
      [
        "please change the delivery address of my order", "my new address is wrong on the order, I moved",
        "can you send the parcel to another address instead",
      ], "I have updated the address.", "address_change"
    ),
    (
      [
        "I forgot my password and cannot log in", "the login page says my password is wrong",
        "reset link for my password never arrives",
      ], "You can reset it on the login page.", nil
    ),
    (
      [
        "where is my parcel, tracking shows nothing", "the delivery is late by a week",
        "tracking number does not work, where is the parcel",
      ], "It will arrive tomorrow.", nil
    ),
  ]

  /// - Parameter count: tickets; about a third of them gets an execution.
  package init(ticketCount count: Int, seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var tickets: [String] = []
    var executions: [String] = []
    let start = Timestamp(seconds: 1_767_225_600)
    for number in 1...count {
      let matter = SyntheticDesk.matters[Int.random(in: 0..<SyntheticDesk.matters.count, using: &generator)]
      let ask = matter.asks[Int.random(in: 0..<matter.asks.count, using: &generator)]
      let opened = start.advanced(seconds: Int64(number) * 7919)
      let resolved = Int.random(in: 0..<10, using: &generator) < 6
      tickets.append(
        "\(number),\(opened),\(opened.advanced(seconds: 1800)),solved,c\(number % 97),"
          + "\"\(ask), order \(1000 + number)\",\(matter.answer),\(resolved ? "ai" : "human"),\(resolved ? 0 : 1)")
      guard let task = matter.task, number % 3 != 0 else { continue }
      let status = resolved ? "completed" : "handover"
      executions.append(
        "x\(number),\(task),\(number),\(opened.advanced(seconds: 60)),\(opened.advanced(seconds: 300)),"
          + "\(status),2,1,production")
    }
    self.tickets = tickets
    self.executions = executions
  }

  package static func file(_ header: String, _ rows: some Sequence<String>) -> String {
    ([header] + rows).joined(separator: "\n") + "\n"
  }
}

import Ingest
import Records
import Testing

/// Runs with the keys of tau-bench's, shortened.
struct TrajectoryTests {
  private static func call(_ name: String) -> String {
    #"{"role": "assistant", "content": null, "tool_calls": [{"id": "c", "type": "function", "function": {"name": "\#(name)", "arguments": "{\"id\":\"1\"}"}}]}"#
  }
  private static func result(_ text: String) -> String {
    #"{"role": "tool", "tool_call_id": "c", "name": "t", "content": "\#(text)"}"#
  }

  private static func run(
    trial: Int = 0, reward: Double = 1, tools: [String] = ["get_order", "cancel_order", "think"],
    answer: String = "Done."
  ) -> String {
    let calls = tools.flatMap { [call($0), result($0 == "cancel_order" ? "Error: not found" : "{}")] }
    let messages =
      [#"{"role": "system", "content": "Be kind"}"#, #"{"role": "user", "content": "Cancel it"}"#] + calls
      + [#"{"role": "assistant", "content": "\#(answer)"}"#]
    return #"{"task_id": 7, "trial": \#(trial), "reward": \#(reward), "info": {"task": {"user_id": "u1"}}, "traj": ["#
      + messages.joined(separator: ", ") + "]}"
  }

  private let dated = IngestOptions(undatedAt: instant("2026-01-05T00:00:00Z"))

  @Test func `a run is an execution at the instant that the options name, its task what was done in it`() throws {
    let reading = try Reading("runs.json", "[" + TrajectoryTests.run() + "]", dated)
    let execution = try #require(reading.executions.first)
    #expect(reading.detected.format == "openai-trajectory" && reading.rejected.isEmpty)
    #expect(execution.task == "cancel_order" && execution.status == .completed && execution.customerID == "u1")
    #expect(execution.startedAt == instant("2026-01-05T00:00:00Z") && execution.endedAt == nil)
    #expect(execution.toolCalls == 3 && execution.toolErrors == 1 && execution.replyCount == 1)
    #expect(execution.id.hasPrefix("7-0-") && execution.conversationID == execution.id && !execution.hasDerivedID)
    #expect(
      reading.findings.map(\.message) == [
        "1 records hold no time and were placed at 2026-01-05T00:00:00Z, as --undated-at says"
      ])
  }

  @Test func `without the option a run waits, with a message that names it`() throws {
    let reading = try Reading("runs.json", "[" + TrajectoryTests.run() + "]")
    #expect(reading.executions.isEmpty && reading.rowsRead == 1)
    #expect(
      reading.rejected.map(\.finding.message) == [
        "the record holds no time, say when it was with --undated-at such as 2024-02-29"
      ])
  }

  @Test func `trials and other agents' runs of a task have ids of their own, the same run has the same`() throws {
    let runs = [
      TrajectoryTests.run(), TrajectoryTests.run(trial: 1), TrajectoryTests.run(answer: "Sorry."),
      TrajectoryTests.run().replacing("\": ", with: "\":  "),
    ]
    let ids = try Reading("runs.ndjson", runs.joined(separator: "\n"), dated).executions.map(\.id)
    #expect(ids.count == 4 && Set(ids).count == 3 && ids[0] == ids[3])
  }

  @Test(arguments: [
    (0.0, ["cancel_order"], ExecutionStatus.failed, "cancel_order"),
    (0.0, ["get_order", "transfer_to_human_agents"], .handover, "get_order"), (1.0, [], .completed, "conversation"),
  ]) func `the reward and the tools tell the status, and a handover is no task`(
    reward: Double, tools: [String], status: ExecutionStatus, task: String
  ) throws {
    let reading = try Reading("runs.ndjson", TrajectoryTests.run(reward: reward, tools: tools), dated)
    #expect(reading.executions.map(\.status) == [status] && reading.executions.map(\.task) == [task])
  }

  @Test func `messages alone are enough, and a time of their own wins`() throws {
    let text =
      #"{"id": "m1", "created_at": 1767607200, "messages": [{"role": "user", "content": "Hi"}, "#
      + #"{"role": "assistant", "tool_calls": null, "content": [{"type": "text", "text": "Hello"}]}]}"#
    let execution = try #require(try Reading("chat.jsonl", text, dated).executions.first)
    #expect(execution.id == "m1" && execution.startedAt == instant("2026-01-05T10:00:00Z") && execution.replyCount == 1)
  }
}

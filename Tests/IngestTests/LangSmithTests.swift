import Ingest
import Records
import Testing

/// Runs as the vendor's run format describes them.
struct LangSmithTests {
  private static let chain = "20260105T100000000000Zr1"

  private static func run(
    _ id: String, of path: String = "", type: String, name: String, start: String = "2026-01-05T10:00:01",
    _ members: String = ""
  ) -> String {
    """
    {"id": "\(id)", "trace_id": "r1", "name": "\(name)", "run_type": "\(type)", "status": "success",
     "session_id": "project", "dotted_order": "\(path)\(path.isEmpty ? chain : ".20260105T100001000000Z" + id)",
     "start_time": "\(start)", "end_time": "2026-01-05T10:00:09.250000"\(members.isEmpty ? "" : ", " + members)}
    """.replacing("\n", with: "")
  }

  private static let runs = [
    run(
      "r3", of: chain + ".20260105T100001000000Zr2", type: "llm", name: "ChatModel",
      #""prompt_tokens": 40, "completion_tokens": 5, "outputs": {"generations": [[{"message": {"kwargs": {"tool_calls": [{"name": "get_order"}]}}}]]}"#
    ),
    run(
      "r1", type: "chain", name: "refund", start: "2026-01-05T10:00:00",
      #""prompt_tokens": 90, "completion_tokens": 12, "extra": "{\"metadata\": {\"thread_id\": \"t7\", \"user_id\": \"u1\", \"environment\": \"production\"}}""#
    ),
    run("r4", of: chain, type: "tool", name: "get_order", #""error": "timeout", "parent_run_id": "r1""#),
    run(
      "r5", of: chain, type: "llm", name: "ChatModel",
      #""prompt_tokens": 50, "completion_tokens": 7, "error": null, "outputs": {"content": "Done"}"#),
  ]

  @Test(arguments: [
    runs.joined(separator: "\n"), "[" + runs.joined(separator: ",\n") + "]",
    "{\"runs\": [" + runs.joined(separator: ", ") + "], \"cursors\": {\"next\": null}}",
  ]) func `the outermost run is the execution, in lines, arrays and pages`(text: String) throws {
    let reading = try Reading("runs.json", text)
    #expect(reading.detected.format == "langsmith-json" && reading.rowsRead == 1 && reading.rejected.isEmpty)
    let execution = try #require(reading.executions.first)
    #expect(execution.source == "langsmith" && execution.id == "r1" && execution.task == "refund")
    #expect(execution.conversationID == "t7" && execution.customerID == "u1" && execution.environment == .production)
    #expect(execution.startedAt == instant("2026-01-05T10:00:00Z"))
    #expect(execution.endedAt == instant("2026-01-05T10:00:09.250Z") && execution.status == .completed)
    // The chain repeats what its models used.
    #expect(execution.inputTokens == 90 && execution.outputTokens == 12)
    #expect(execution.toolCalls == 1 && execution.toolErrors == 1 && execution.replyCount == 1)
    #expect(execution.traceID == "r1")
  }

  @Test func `a model that was called alone is an execution with its own tokens`() throws {
    let line = LangSmithTests.run(
      "r1", type: "llm", name: "answer",
      #""prompt_tokens": 9, "completion_tokens": 3, "outputs": {"content": "Hello"}"#)
    let execution = try #require(try Reading("runs.ndjson", line).executions.first)
    #expect(execution.task == "answer" && execution.inputTokens == 9 && execution.outputTokens == 3)
    #expect(execution.replyCount == 1 && execution.conversationID == "r1")
  }

  @Test(arguments: [
    (#""error": "boom""#, "get_order", ExecutionStatus.failed), ("", "transfer_to_human_agents", .handover),
    ("", "get_order", .completed),
  ]) func `an error of the outermost run fails it, a tool that hands over tells itself`(
    members: String, tool: String, status: ExecutionStatus
  ) throws {
    let root = LangSmithTests.run("r1", type: "chain", name: "refund", members)
    let text = [root, LangSmithTests.run("r2", of: LangSmithTests.chain, type: "tool", name: tool)]
    #expect(try Reading("runs.ndjson", text.joined(separator: "\n")).executions.map(\.status) == [status])
  }

  @Test func `runs without their outermost one are told`() throws {
    let reading = try Reading("runs.ndjson", LangSmithTests.runs[2...].joined(separator: "\n"))
    #expect(reading.executions.isEmpty && reading.rowsRead == 0)
    #expect(
      reading.findings.map(\.message) == [
        "no run of the file is without a parent, so it shows no task",
        "2 runs belong to traces whose outermost run is not in the file and were counted nowhere, export whole traces",
        "4 times name no zone and were read as Etc/UTC",
      ])
  }

  @Test func `a Parquet file is refused with the way out`() {
    #expect(
      Reading.error("runs.parquet", "PAR1\u{15}\u{4}")
        == .unsupported(
          file: "runs.parquet", what: "a Parquet file",
          advice: "export the data as JSON or CSV"))
  }
}

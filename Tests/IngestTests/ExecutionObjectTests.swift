import Ingest
import Records
import Testing

/// Logs of agents in JSON; keys and shapes as in the files that were seen, shortened.
struct ExecutionObjectTests {
  private func execution(_ text: String, as format: String) throws -> TaskExecution {
    let reading = try Reading("log.json", text)
    #expect(reading.detected.format == format && reading.rejected.isEmpty)
    return try #require(reading.executions.first)
  }

  private static func trace(
    tool: String = "get_order", level: String = "DEFAULT", end: String = "\"2025-06-06T11:31:36Z\""
  ) -> String {
    """
    {"trace": {"id": "tr-1", "name": "refund", "timestamp": "2025-06-06T11:31:33.965Z", "environment": "default",
      "userId": "u1", "sessionId": "s1", "version": "1.0.0"},
     "observations": [
      {"id": "a", "type": "AGENT", "name": "run", "parentObservationId": null, "level": "\(level)",
       "startTime": "2025-06-06T11:31:33Z", "endTime": \(end), "usageDetails": {"input": 99, "output": 99}},
      {"id": "b", "type": "GENERATION", "name": "chat", "parentObservationId": "a", "level": "DEFAULT",
       "startTime": "2025-06-06T11:31:33Z", "endTime": "2025-06-06T11:31:34Z",
       "output": "{\\"tool_calls\\": [{\\"id\\": \\"call_1\\"}]}", "usageDetails": {"input": 41, "output": 3}},
      {"id": "c", "type": "TOOL", "name": "\(tool)", "parentObservationId": "a", "level": "ERROR",
       "startTime": "2025-06-06T11:31:34Z", "endTime": "2025-06-06T11:31:35Z"},
      {"id": "d", "type": "GENERATION", "name": "chat", "parentObservationId": "a", "level": "DEFAULT",
       "startTime": "2025-06-06T11:31:35Z", "endTime": "2025-06-06T11:31:36Z", "output": {"content": "Done", "tool_calls": []},
       "usageDetails": {"input": 10, "output": 2}}]}
    """
  }

  @Test func `Langfuse: a trace is an execution, tokens are those of generations, replies those without a tool call`()
    throws
  {
    let execution = try execution(ExecutionObjectTests.trace(), as: "langfuse-json")
    #expect(execution.source == "langfuse" && execution.id == "tr-1" && execution.task == "refund")
    #expect(execution.conversationID == "s1" && execution.customerID == "u1" && execution.status == .completed)
    #expect(execution.startedAt == instant("2025-06-06T11:31:33Z"))
    #expect(execution.endedAt == instant("2025-06-06T11:31:36Z"))
    #expect(execution.toolCalls == 1 && execution.toolErrors == 1 && execution.replyCount == 1)
    #expect(execution.inputTokens == 51 && execution.outputTokens == 5 && execution.environment == .unknown)
  }

  @Test(arguments: [
    ("get_order", "ERROR", "\"2025-06-06T11:31:36Z\"", ExecutionStatus.failed),
    ("transfer_to_human_agents", "DEFAULT", "\"2025-06-06T11:31:36Z\"", .handover),
    ("get_order", "DEFAULT", "null", .running),
  ]) func `Langfuse: the outermost observation and the tools tell the status`(
    tool: String, level: String, end: String, status: ExecutionStatus
  ) throws {
    let trace = ExecutionObjectTests.trace(tool: tool, level: level, end: end)
    #expect(try execution(trace, as: "langfuse-json").status == status)
  }

  @Test func `CloudEvents: source and id are the key, numbers may be texts, a batch is an array`() throws {
    let execution = try execution(
      """
      [{"specversion": "1.0", "type": "task.used", "id": "e1", "source": "agent", "subject": "acme",
        "time": "2026-01-05T10:00:00Z", "data": {"task": "refund", "conversation_id": 7, "status": "handover",
        "tool_calls": "3", "reply_count": "2", "environment": "production", "account_id": "a2"}}]
      """, as: "cloudevents")
    #expect(execution.source == "agent" && execution.id == "e1" && execution.task == "refund")
    #expect(execution.conversationID == "7" && execution.customerID == "acme" && execution.accountID == "a2")
    #expect(execution.status == .handover && execution.toolCalls == 3 && execution.replyCount == 2)
    #expect(execution.startedAt == instant("2026-01-05T10:00:00Z") && execution.environment == .production)
  }

  @Test(arguments: [
    ("\"time\": null", "the record holds no time, say when it was with --undated-at such as 2024-02-29"),
    (
      "\"time\": \"2026-01-05T10:00:00Z\", \"data\": {\"status\": \"odd\"}",
      "data.status is \"odd\", expected completed, failed, handover, abandoned, running, declined or voided"
    ),
    (
      "\"time\": \"2026-01-05T10:00:00Z\", \"data\": {\"tool_calls\": \"-1\"}",
      "data.tool_calls is \"-1\", expected a whole number of at least 0"
    ),
  ]) func `CloudEvents: what cannot be charged waits to be put right`(members: String, message: String) throws {
    let reading = try Reading(
      "log.json", "{\"specversion\": \"1.0\", \"type\": \"t\", \"id\": \"e1\", \"source\": \"s\", \(members)}\n")
    #expect(reading.executions.isEmpty && reading.rejected.map(\.finding.message) == [message])
    #expect(reading.rejected.map(\.finding.code) == [.suspense])
  }
}

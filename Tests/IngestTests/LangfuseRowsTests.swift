import Ingest
import Records
import Testing

/// The export of one table: keys as in the real traces that were seen, values shortened.
struct LangfuseRowsTests {
  private static let rows = [
    #"{"id": "c", "traceId": "tr-1", "type": "TOOL", "name": "get_order", "parentObservationId": "a", "level": "ERROR", "startTime": "2025-06-06T11:31:34Z", "endTime": "2025-06-06T11:31:35Z"}"#,
    #"{"id": "a", "traceId": "tr-1", "type": "AGENT", "name": "refund", "parentObservationId": null, "level": "DEFAULT", "startTime": "2025-06-06T11:31:33Z", "endTime": null, "latency": 3250, "usageDetails": {"input": 99}, "metadata": "{\"attributes\": \"{\\\"gen_ai.conversation.id\\\": \\\"c7\\\"}\"}"}"#,
    #"{"id": "b", "traceId": "tr-1", "type": "GENERATION", "name": "chat", "parentObservationId": "a", "startTime": "2025-06-06T11:31:33Z", "endTime": "2025-06-06T11:31:34Z", "output": "{\"tool_calls\": [{\"id\": \"1\"}]}", "usageDetails": {"input": 41, "output": 3}}"#,
    #"{"id": "e", "traceId": "tr-1", "type": "EVENT", "name": "note", "parentObservationId": "a", "startTime": "2025-06-06T11:31:35Z", "endTime": null}"#,
    #"{"id": "d", "traceId": "tr-1", "type": "GENERATION", "name": "chat", "parentObservationId": "a", "startTime": "2025-06-06T11:31:35Z", "endTime": "2025-06-06T11:31:36Z", "output": "Done", "inputUsage": 10, "outputUsage": 2}"#,
  ]

  /// The same as the export in CSV writes it.
  private static let table = """
    id,traceId,type,name,parentObservationId,level,startTime,endTime,latency,usageDetails,inputUsage,outputUsage,output,metadata
    c,tr-1,TOOL,get_order,a,ERROR,2025-06-06T11:31:34Z,2025-06-06T11:31:35Z,,,,,,
    a,tr-1,AGENT,refund,,DEFAULT,2025-06-06T11:31:33Z,,3250,"{""input"": 99}",,,,"{""attributes"": {""gen_ai.conversation.id"": ""c7""}}"
    b,tr-1,GENERATION,chat,a,,2025-06-06T11:31:33Z,2025-06-06T11:31:34Z,,"{""input"": 41, ""output"": 3}",,,"{""tool_calls"": [{""id"": ""1""}]}",
    e,tr-1,EVENT,note,a,,2025-06-06T11:31:35Z,,,,,,,
    d,tr-1,GENERATION,chat,a,,2025-06-06T11:31:35Z,2025-06-06T11:31:36Z,,,10,2,Done,
    """

  private func check(_ reading: Reading) throws {
    let execution = try #require(reading.executions.first)
    #expect(reading.executions.count == 1 && reading.rowsRead == 1 && reading.rejected.isEmpty)
    #expect(execution.source == "langfuse" && execution.id == "tr-1" && execution.task == "refund")
    #expect(execution.conversationID == "c7" && execution.status == .completed && execution.environment == .unknown)
    #expect(execution.startedAt == instant("2025-06-06T11:31:33Z"))
    // The agent's latency is in milliseconds.
    #expect(execution.endedAt == instant("2025-06-06T11:31:36.250Z"))
    #expect(execution.toolCalls == 1 && execution.toolErrors == 1 && execution.replyCount == 1)
    #expect(execution.inputTokens == 51 && execution.outputTokens == 5)
  }

  @Test(arguments: [
    rows.joined(separator: "\n"), "[" + rows.reversed().joined(separator: ",\n") + "]",
    "{\"data\": [" + rows.joined(separator: ", ") + "], \"meta\": {\"page\": 1}}",
  ]) func `the observations of a trace are an execution, in lines, arrays and pages`(text: String) throws {
    let reading = try Reading("observations.jsonl", text)
    #expect(reading.detected.format == "langfuse-rows")
    try check(reading)
  }

  @Test func `a table of observations says the same`() throws {
    let reading = try Reading("observations.csv", LangfuseRowsTests.table)
    #expect(reading.detected.format == "langfuse-csv")
    try check(reading)
  }

  @Test
  func `the name of the trace wins, traces are told apart, and the earliest of several outer observations counts`()
    throws
  {
    let row = { (id: String, trace: String, second: Int, members: String) in
      #"{"id": "\#(id)", "traceId": "\#(trace)", "type": "SPAN", "name": "\#(id)", "startTime": "2025-06-06T11:31:0\#(second)Z", "#
        + #""endTime": "2025-06-06T11:31:09Z"\#(members)}"#
    }
    let reading = try Reading(
      "observations.jsonl",
      [
        row("late", "t1", 5, #", "level": "ERROR""#),
        row("other", "t2", 1, #", "traceName": "order", "sessionId": "s2""#),
        row("early", "t1", 2, ""),
      ].joined(separator: "\n"))
    // A trace is given out with its last row.
    #expect(reading.executions.map(\.task) == ["order", "early"])
    #expect(reading.executions.map(\.status) == [.completed, .completed])
    #expect(reading.executions.map(\.conversationID) == ["s2", "t1"])
  }

  @Test func `a trace without its outermost observation waits to be put right`() throws {
    let reading = try Reading("observations.jsonl", LangfuseRowsTests.rows[2])
    #expect(reading.executions.isEmpty && reading.rowsRead == 1)
    #expect(
      reading.rejected.map(\.finding.message) == [
        "trace \"tr-1\" has no name and its outermost observation is not in the file, export whole traces"
      ])
  }

  @Test func `a trace without observations ends by its latency, which is in seconds`() throws {
    let reading = try Reading(
      "trace.json",
      #"{"trace": {"id": "t", "name": "n", "timestamp": "2025-06-06T11:31:33Z", "latency": 2.5}, "observations": []}"#)
    #expect(reading.executions.map(\.endedAt) == [instant("2025-06-06T11:31:35.500Z")])
    #expect(reading.executions.map(\.conversationID) == ["t"])
  }
}

import Ingest
import Records
import Testing

/// Executions as spans; keys as in the protocol's own example.
struct OTLPTests {
  private static func span(
    _ id: String, parent: String = "", trace: String = "T1", name: String = "span", seconds: ClosedRange<Int> = 0...9,
    status: String = "{}", _ attributes: [String: String]
  ) -> String {
    let list = attributes.sorted { $0.key < $1.key }.map { key, value in
      "{\"key\": \"\(key)\", \"value\": {\"\(Int(value) == nil ? "stringValue" : "intValue")\": \"\(value)\"}}"
    }
    let nanos = { (second: Int) in "\"\(1_767_607_200 + second)000000000\"" }
    return """
      {"traceId": "\(trace)", "spanId": "\(id)", "parentSpanId": "\(parent)", "name": "\(name)",
       "startTimeUnixNano": \(nanos(seconds.lowerBound)), "endTimeUnixNano": \(nanos(seconds.upperBound)),
       "status": \(status), "attributes": [\(list.joined(separator: ", "))]}
      """.replacing("\n", with: " ")
  }

  private static func record(_ spans: [String], environment: String = "production") -> String {
    "{\"resourceSpans\": [{\"resource\": {\"attributes\": [{\"key\": \"deployment.environment.name\", "
      + "\"value\": {\"stringValue\": \"\(environment)\"}}]}, \"scopeSpans\": [{\"spans\": "
      + "[\(spans.joined(separator: ", "))]}]}]}"
  }

  private static let workflow = span(
    "A0", name: "invoke_workflow refund",
    ["gen_ai.operation.name": "invoke_workflow", "gen_ai.workflow.name": "refund", "gen_ai.conversation.id": "c7"])
  private static let agent = span(
    "A1", parent: "a0",
    [
      "gen_ai.operation.name": "invoke_agent", "gen_ai.agent.name": "helper", "gen_ai.usage.input_tokens": "100",
      "gen_ai.usage.output_tokens": "40",
    ])
  private static let chats = [("A2", 60), ("A3", 40)].map { id, tokens in
    span(
      id, parent: "A1",
      [
        "gen_ai.operation.name": "chat", "gen_ai.usage.input_tokens": String(tokens),
        "gen_ai.usage.output_tokens": "20",
      ])
  }
  private static let tools = [("A4", "get_order", "{\"code\": 2}"), ("A5", "refund_order", "{}")].map {
    span($0, parent: "A1", name: "execute_tool \($1)", status: $2, ["gen_ai.tool.name": $1])
  }

  @Test func `a trace spread over records is one execution, whatever the order of its spans`() throws {
    let lines = [
      OTLPTests.chats[0], OTLPTests.tools[0], OTLPTests.agent, OTLPTests.workflow, OTLPTests.tools[1],
      OTLPTests.chats[1],
    ]
    let reading = try Reading("spans.ndjson", lines.map { OTLPTests.record([$0]) }.joined(separator: "\n"))
    #expect(reading.detected.format == "otlp-json" && reading.rowsRead == 1 && reading.rejected.isEmpty)
    let execution = try #require(reading.executions.first)
    #expect(execution.id == "a0" && execution.task == "refund" && execution.conversationID == "c7")
    #expect(execution.startedAt == instant("2026-01-05T10:00:00Z") && execution.status == .completed)
    #expect(execution.endedAt == instant("2026-01-05T10:00:09Z") && execution.environment == .production)
    // The agent repeats what its two chats used.
    #expect(execution.inputTokens == 100 && execution.outputTokens == 40)
    #expect(execution.toolCalls == 2 && execution.toolErrors == 1 && execution.replyCount == nil)
  }

  @Test func `without a workflow the outer agent is the execution, its session the conversation`() throws {
    let spans = [
      OTLPTests.span("1", ["openinference.span.kind": "AGENT", "agent.name": "refund", "session.id": "s1"]),
      OTLPTests.span("2", parent: "1", ["openinference.span.kind": "AGENT", "agent.name": "inner"]),
      OTLPTests.span("3", parent: "2", ["openinference.span.kind": "TOOL", "tool.name": "transfer_to_human_agents"]),
      OTLPTests.span(
        "4", parent: "2", ["openinference.span.kind": "LLM", "llm.token_count.prompt": "9", "output.value": "Done"]),
    ]
    let reading = try Reading("spans.json", OTLPTests.record(spans, environment: "staging"))
    let execution = try #require(reading.executions.first)
    #expect(reading.executions.count == 1 && execution.task == "refund" && execution.status == .handover)
    #expect(execution.conversationID == "s1" && execution.inputTokens == 9 && execution.replyCount == 1)
    #expect(execution.environment == .test)
  }

  @Test func `traces are told apart, and spans of servers are no executions`() throws {
    let spans = [
      OTLPTests.span("1", trace: "X", name: "invoke_agent a", [:]),
      OTLPTests.span("1", trace: "Y", name: "invoke_agent b", status: "{\"code\": \"STATUS_CODE_ERROR\"}", [:]),
      OTLPTests.span("9", trace: "Z", name: "GET /health", [:]),
    ]
    let reading = try Reading("spans.json", OTLPTests.record(spans))
    #expect(reading.executions.map(\.task) == ["invoke_agent a", "invoke_agent b"])
    #expect(reading.executions.map(\.status) == [.completed, .failed])
    #expect(reading.executions.map(\.conversationID) == ["x", "y"] && reading.rowsRead == 2)
  }

  @Test func `many traces are given out in parts and none is lost`() throws {
    let lines = (0..<3000).map { OTLPTests.record([OTLPTests.span("1", trace: "T\($0)", name: "invoke_agent a", [:])]) }
    let reading = try Reading("spans.ndjson", lines.joined(separator: "\n"))
    #expect(reading.executions.count == 3000 && reading.rowsRead == 3000 && reading.batches > 1)
    #expect(Set(reading.executions.map(\.traceID)).count == 3000)
  }

  @Test func `a trace whose spans stand far apart is one execution, given out with its last span`() throws {
    let between = (0..<21_000).map {
      "{\"traceId\":\"H\($0)\",\"spanId\":\"1\",\"startTimeUnixNano\":\"1767607200000000000\"}"
    }
    let lines = [
      OTLPTests.record([OTLPTests.workflow]),
      OTLPTests.record([OTLPTests.span("1", trace: "B", name: "invoke_agent b", [:])]),
      OTLPTests.record(between), OTLPTests.record([OTLPTests.agent] + OTLPTests.chats + OTLPTests.tools),
      OTLPTests.record([OTLPTests.span("2", trace: "C", name: "invoke_agent c", [:])]),
    ]
    let reading = try Reading("spans.ndjson", lines.joined(separator: "\n"))
    #expect(reading.executions.map(\.task) == ["invoke_agent b", "refund", "invoke_agent c"])
    #expect(reading.executions.map(\.toolCalls) == [0, 2, 0] && reading.rowsRead == 3)
    #expect(reading.executions[1].inputTokens == 100)
  }

  @Test func `a link to a trace does not split it`() throws {
    let linked = OTLPTests.agent.replacing(
      "\"status\"", with: "\"links\": [{\"traceId\": \"t1\", \"spanId\": \"a0\"}], \"status\"")
    let lines = [OTLPTests.workflow, linked] + OTLPTests.tools + OTLPTests.chats
    let reading = try Reading("spans.ndjson", lines.map { OTLPTests.record([$0]) }.joined(separator: "\n"))
    #expect(reading.executions.map(\.task) == ["refund"] && reading.executions.map(\.toolCalls) == [2])
  }

  @Test func `a file without a task says so`() throws {
    let reading = try Reading("spans.json", OTLPTests.record([OTLPTests.span("9", name: "GET /health", [:])]))
    #expect(reading.rowsRead == 0 && reading.findings.map(\.code) == [.emptyFile])
  }
}

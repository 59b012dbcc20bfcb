import Ingest
import Records
import Testing

@Suite("The execution log")
struct ExecutionsCSVTests {
  @Test("is known by its columns, in any order, and gives every column")
  func allColumns() throws {
    let reading = try Reading(
      "e.csv",
      """
      status,task_name,execution_id,task_version,ticket_id,conversation_id,customer_id,channel,started_at,ended_at,\
      outcome_reason,reply_count,tool_calls,tool_errors,input_tokens,output_tokens,cost,currency,billable,agent_name,\
      environment,source,trace_id,account_id
      completed,refund,e1,v2,0012,c9,u3,email,2024-05-01T10:00:00+02:00,2024-05-01T08:00:05.5Z,done,3,2,1,900,80,0.0125,\
      EUR,1,Ada,prod,askai,t7,acme

      """)
    #expect(reading.detected.kind == .executions)
    #expect(reading.detected.format == "executions-csv")
    #expect(reading.detected.reason == "columns execution_id, task_name, started_at, status")
    #expect(reading.detected.mapping.count == 24)
    #expect(reading.detected.mapping.first == FieldSource(field: "execution_id", column: "execution_id"))
    let started = try #require(instant("2024-05-01T08:00:00Z"))
    var expected = TaskExecution(
      accountID: "acme", source: "askai", id: "e1", task: "refund", startedAt: started, status: .completed)
    expected.taskVersion = "v2"
    expected.ticketID = "0012"
    expected.conversationID = "c9"
    expected.customerID = "u3"
    expected.channel = "email"
    expected.endedAt = instant("2024-05-01T08:00:05.5Z")
    expected.outcomeReason = "done"
    expected.replyCount = 3
    expected.toolCalls = 2
    expected.toolErrors = 1
    expected.inputTokens = 900
    expected.outputTokens = 80
    expected.cost = Money(micro: 12_500)
    expected.costCurrency = "EUR"
    expected.isBillable = true
    expected.agentName = "Ada"
    expected.environment = .production
    expected.traceID = "t7"
    #expect(reading.executions == [expected])
  }

  @Test("has defaults for the columns that are not there")
  func defaults() throws {
    let reading = try Reading(
      "e.csv", "execution_id,task_name,started_at,status\ne1,refund,2024-05-01T10:00:00Z,completed\n")
    let execution = try #require(reading.executions.first)
    #expect(execution.accountID == "default")
    #expect(execution.source == "csv")
    #expect(execution.environment == .unknown)
    #expect(execution.replyCount == nil)
    #expect(execution.isBillable == nil)
    #expect(!execution.hasDerivedID)
  }

  @Test(
    "knows the words of other systems",
    arguments: [
      ("success", ExecutionStatus.completed), ("Succeeded", .completed), ("OK", .completed), ("error", .failed),
      ("escalated", .handover), ("transferred", .handover), ("cancelled", .abandoned), ("canceled", .abandoned),
      ("declined", .declined), ("void", .voided), ("voided", .voided), ("Completed", .completed), ("running", .running),
    ])
  func statusWords(word: String, status: ExecutionStatus) throws {
    #expect(try row(status: word).executions.map(\.status) == [status])
  }

  @Test(
    "bills only what runs in production or where nothing is said",
    arguments: [
      ("prod", ExecutionEnvironment.production), ("LIVE", .production), ("", .unknown), ("staging", .test),
      ("preview", .test),
    ])
  func environments(word: String, environment: ExecutionEnvironment) throws {
    let reading = try Reading(
      "e.csv", "task_name,started_at,status,environment\nrefund,2024-05-01T10:00:00Z,ok,\(word)\n")
    #expect(reading.executions.map(\.environment) == [environment])
  }

  @Test("derives an id from account, conversation, task and start when there is none")
  func derivedID() throws {
    let header = "task_name,conversation_id,started_at,status,account_id\n"
    let row = "refund,c9,2024-05-01T10:00:00Z,completed,acme\n"
    let reading = try Reading("e.csv", header + row + row.replacing("c9", with: "c10"))
    let text = "acme\u{1F}c9\u{1F}refund\u{1F}2024-05-01T10:00:00Z"
    #expect(reading.executions.first?.id == String(Digest(of: text).hexadecimal.prefix(16)))
    #expect(reading.executions.map(\.hasDerivedID) == [true, true])
    #expect(Set(reading.executions.map(\.id)).count == 2)
  }

  @Test("a time without a zone goes to suspense unless a zone is assumed, and then it is flagged")
  func assumedZone() throws {
    let text = "task_name,started_at,status,account_id\nrefund,2024-07-01 12:00:00,completed,acme\n"
    let strict = try Reading("e.csv", text)
    #expect(strict.executions.isEmpty)
    #expect(strict.rejected.map(\.finding.action) == [.suspended])
    #expect(strict.rejected.first?.finding.code == .suspense)
    #expect(strict.rejected.first?.accountID == "acme")
    #expect(strict.rejected.first?.finding.message.hasSuffix("or --timezone") == true)
    let berlin = try #require(TimeZoneRules(identifier: "Europe/Berlin"))
    let assumed = try Reading("e.csv", text, IngestOptions(assumedZone: berlin))
    #expect(assumed.executions.map(\.startedAt) == [instant("2024-07-01T10:00:00Z")])
    #expect(assumed.executions.map(\.hasAssumedZone) == [true])
    #expect(assumed.findings.map(\.code) == [.assumedZone])
  }

  @Test(
    "a value that cannot be read sends the row to suspense and is never taken for zero",
    arguments: [
      ("e1,,2024-05-01T10:00:00Z,,completed,1,", 2, "task_name is empty, expected the name of the task"),
      ("e1,t,,,completed,1,", 3, "started_at is empty, expected a time such as 2024-02-29T12:00:00Z"),
      ("e1,t,soon,,completed,1,", 3, "started_at is \"soon\", expected a date such as 2024-02-29"),
      ("e1,t,2024-05-01T10:00:00Z,never,completed,1,", 4, "ended_at is \"never\", expected a date such as 2024-02-29"),
      (
        "e1,t,2024-05-01T10:00:00Z,,odd,1,", 5,
        "status is \"odd\", expected completed, failed, handover, abandoned, running, declined or voided"
      ),
      ("e1,t,2024-05-01T10:00:00Z,,completed,-1,", 6, "reply_count is \"-1\", expected a whole number of at least 0"),
      ("e1,t,2024-05-01T10:00:00Z,,completed,1.5,", 6, "reply_count is \"1.5\", expected a whole number of at least 0"),
      ("e1,t,2024-05-01T10:00:00Z,,completed,1,cheap", 7, "cost is \"cheap\", expected an amount such as 0.0125"),
    ])
  func suspense(row: String, column: Int, message: String) throws {
    let reading = try Reading(
      "e.csv", "execution_id,task_name,started_at,ended_at,status,reply_count,cost\n" + row + "\n")
    #expect(reading.executions.isEmpty)
    #expect(reading.rowsRead == 1)
    #expect(reading.rejected.map(\.finding.column) == [column])
    #expect(reading.rejected.map(\.finding.message) == [message])
    #expect(reading.rejected.map { String(decoding: $0.raw, as: UTF8.self) } == [row])
  }

  @Test("batches have the wished size and add up to the file")
  func batches() throws {
    let rows = (0..<1000).map { "e\($0),t,2024-05-01T10:00:00Z,\($0 % 10 == 0 ? "odd" : "ok")" }
    let text = "execution_id,task_name,started_at,status\n" + rows.joined(separator: "\n")
    let reading = try Reading("e.csv", text, IngestOptions(batchSize: 64))
    #expect(reading.rowsRead == 1000)
    #expect(reading.batches == 16)
    #expect(reading.executions.count == 900)
    #expect(reading.rejected.count == 100)
  }

  private func row(status: String) throws -> Reading {
    try Reading("e.csv", "execution_id,task_name,started_at,status\ne1,refund,2024-05-01T10:00:00Z,\(status)\n")
  }
}

import Records

extension TableFormat {
  /// The canonical log of task executions, `task_executions.csv`.
  static let executionsCSV = TableFormat(
    name: "executions-csv", kind: .executions,
    summary: "task executions of an AI agent, one per row: task_name, started_at, status and more",
    fields: [
      FieldAliases("execution_id", "run id"), FieldAliases("task_name", "task"), FieldAliases("task_version"),
      FieldAliases("ticket_id"), FieldAliases("conversation_id"), FieldAliases("customer_id"),
      FieldAliases("channel"), FieldAliases("started_at", "start time"), FieldAliases("ended_at", "end time"),
      FieldAliases("status"), FieldAliases("outcome_reason"), FieldAliases("reply_count"),
      FieldAliases("tool_calls"), FieldAliases("tool_errors"), FieldAliases("input_tokens"),
      FieldAliases("output_tokens"), FieldAliases("cost"), FieldAliases("currency"), FieldAliases("billable"),
      FieldAliases("agent_name"), FieldAliases("environment"), FieldAliases("source"), FieldAliases("trace_id"),
      FieldAliases("account_id"),
    ],
    dateFields: ["started_at", "ended_at"],
    signature: { header, _ in
      let needed = ["task_name", "started_at", "status"]
      guard needed.allSatisfy(header.has) else { return nil }
      return "columns " + (["execution_id"].filter(header.has) + needed).joined(separator: ", ")
    },
    missing: { columns in
      ["task_name", "started_at", "status"].filter { columns.position($0) == nil }
    },
    mapper: { ExecutionMapper($0, $1) })
}

/// Maps the rows of an execution log.
private struct ExecutionMapper: RowMapper {
  private let cells: CellReader
  private let columns: ExecutionColumns
  private let startShape: DateShape
  private let endShape: DateShape
  private var taskNames = RepeatedText()
  private var taskVersions = RepeatedText()
  private var accounts = RepeatedText()
  private var sources = RepeatedText()
  private var channels = RepeatedText()
  private var agents = RepeatedText()

  init(_ map: ColumnMap, _ cells: CellReader) {
    self.cells = cells
    columns = ExecutionColumns(map)
    startShape = cells.shape("started_at")
    endShape = cells.shape("ended_at")
  }

  mutating func map(
    _ row: CSVRow, of records: borrowing CSVRecords, into batch: inout BatchBuilder
  ) throws(CellProblem) {
    guard let start = try cells.moment(columns.startedAt, startShape, row, records) else {
      throw CellProblem.empty(columns.startedAt, "expected a time such as 2024-02-29T12:00:00Z")
    }
    guard let task = taskNames.text(columns.taskName, row, records, cells) else {
      throw CellProblem.empty(columns.taskName, "expected the name of the task")
    }
    var execution = TaskExecution(
      source: "csv", id: "", task: task, startedAt: start.instant, status: try status(row, records))
    execution.hasAssumedZone = start.hasAssumedZone
    execution.endedAt = try cells.moment(columns.endedAt, endShape, row, records)?.instant
    execution.ticketID = try cells.id(columns.ticketID, row, records)
    execution.conversationID = try cells.id(columns.conversationID, row, records)
    execution.replyCount = try cells.count(columns.replyCount, row, records)
    execution.toolCalls = try cells.count(columns.toolCalls, row, records)
    if columns.hasOptional { try mapOptional(&execution, row, records) }
    if let id = try cells.id(columns.executionID, row, records) {
      execution.id = id
    } else {
      execution.deriveID()
    }
    batch.executions.append(execution)
  }

  func accountID(_ row: CSVRow, of records: borrowing CSVRecords) -> String? {
    cells.text(columns.accountID, row, records)
  }

  private mutating func mapOptional(
    _ execution: inout TaskExecution, _ row: CSVRow, _ records: borrowing CSVRecords
  ) throws(CellProblem) {
    if let account = accounts.text(columns.accountID, row, records, cells) { execution.accountID = account }
    if let source = sources.text(columns.source, row, records, cells) { execution.source = source }
    execution.taskVersion = taskVersions.text(columns.taskVersion, row, records, cells)
    execution.channel = channels.text(columns.channel, row, records, cells)
    execution.agentName = agents.text(columns.agentName, row, records, cells)
    execution.customerID = try cells.id(columns.customerID, row, records)
    execution.outcomeReason = cells.text(columns.outcomeReason, row, records)
    execution.toolErrors = try cells.count(columns.toolErrors, row, records)
    execution.inputTokens = try cells.count(columns.inputTokens, row, records)
    execution.outputTokens = try cells.count(columns.outputTokens, row, records)
    execution.costCurrency = cells.text(columns.currency, row, records)
    execution.traceID = cells.text(columns.traceID, row, records)
    if let cost = cells.text(columns.cost, row, records) {
      guard let money = LocaleNumber.money(cost) else {
        throw CellProblem(columns.cost, cost, "expected an amount such as 0.0125")
      }
      execution.cost = money
    }
    if let billable = cells.text(columns.billable, row, records) {
      guard let isBillable = Values.truth(billable) else {
        throw CellProblem(columns.billable, billable, "expected 1 or 0")
      }
      execution.isBillable = isBillable
    }
    if let environment = cells.text(columns.environment, row, records) {
      execution.environment = ExecutionEnvironment(logged: environment)
    }
  }

  private func status(_ row: CSVRow, _ records: borrowing CSVRecords) throws(CellProblem) -> ExecutionStatus {
    let bytes = records.bytes.span
    let cell = records.cell(columns.status.position, of: row)
    if let status = ExecutionStatus(logged: bytes, cell) { return status }
    throw CellProblem(
      columns.status, cells.decoded(bytes, cell, line: row.line),
      "expected \(ExecutionStatus.expectedWords)")
  }
}

import Records

extension TableFormat {
  /// The steps of task executions, `task_steps.csv`.
  static let taskStepsCSV = TableFormat(
    name: "task-steps-csv", kind: .steps,
    summary: "steps of task executions, one per row: execution_id, step_index, kind and more",
    fields: [
      FieldAliases("execution_id", "run id"), FieldAliases("step_index", "step"), FieldAliases("kind"),
      FieldAliases("name"), FieldAliases("started_at", "start time"), FieldAliases("ended_at", "end time"),
      FieldAliases("status"), FieldAliases("error_type"), FieldAliases("account_id"),
    ],
    dateFields: ["started_at", "ended_at"],
    signature: { header, _ in
      let needed = ["execution_id", "step_index", "kind"]
      return needed.allSatisfy(header.has) ? "columns " + needed.joined(separator: ", ") : nil
    },
    missing: { columns in
      ["execution_id", "step_index", "kind"].filter { columns.position($0) == nil }
    },
    mapper: { TaskStepMapper($0, $1) })
}

/// Maps the rows of a log of steps.
private struct TaskStepMapper: RowMapper {
  private let cells: CellReader
  private let executionID, index, kind, name, startedAt, endedAt, status, errorType, account: Column
  private let startShape: DateShape
  private let endShape: DateShape
  private var names = RepeatedText()
  private var accounts = RepeatedText()

  init(_ map: ColumnMap, _ cells: CellReader) {
    self.cells = cells
    executionID = map.column("execution_id")
    index = map.column("step_index")
    kind = map.column("kind")
    name = map.column("name")
    startedAt = map.column("started_at")
    endedAt = map.column("ended_at")
    status = map.column("status")
    errorType = map.column("error_type")
    account = map.column("account_id")
    startShape = cells.shape("started_at")
    endShape = cells.shape("ended_at")
  }

  mutating func map(
    _ row: CSVRow, of records: borrowing CSVRecords, into batch: inout BatchBuilder
  ) throws(CellProblem) {
    guard let id = try cells.id(executionID, row, records) else {
      throw CellProblem.empty(executionID, "expected the id of an execution")
    }
    guard let number = try cells.count(index, row, records) else {
      throw CellProblem.empty(index, "expected a whole number of at least 0")
    }
    let word = cells.text(kind, row, records) ?? ""
    guard let kind = TaskStep.Kind(rawValue: word.lowercased()) else {
      throw CellProblem(self.kind, word, "expected tool, reply, llm or handover")
    }
    var step = TaskStep(executionID: id, index: number, kind: kind)
    if let account = accounts.text(account, row, records, cells) { step.accountID = account }
    step.name = names.text(name, row, records, cells) ?? ""
    step.startedAt = try cells.moment(startedAt, startShape, row, records)?.instant
    step.endedAt = try cells.moment(endedAt, endShape, row, records)?.instant
    step.status = cells.text(status, row, records) ?? ""
    step.errorType = cells.text(errorType, row, records) ?? ""
    batch.steps.append(step)
  }

  func accountID(_ row: CSVRow, of records: borrowing CSVRecords) -> String? {
    cells.text(account, row, records)
  }
}

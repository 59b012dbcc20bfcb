import GRDB

/// The tools that the log of steps names, by execution, compactly: every name is stored once.
struct ToolSteps {
  /// An execution's distinct tools, as numbers below zero, beside the numbers of tasks; and how often they were called.
  struct Calls {
    fileprivate(set) var tools: [Int64] = []
    fileprivate(set) var count: Int64 = 0
  }

  private struct Execution: Hashable {
    let streamID: Int64
    let executionID: String
  }

  private var calls: [Execution: Calls] = [:]
  private var names: [String] = []

  /// Reads all steps of kind tool with a name; a step counts for the execution of every source of its account.
  init(_ database: Database) throws {
    let isAny = "SELECT EXISTS (SELECT 1 FROM task_step WHERE kind = 'tool' AND name <> '')"
    guard try Bool.fetchOne(database, sql: isAny) == true else { return }
    let rows = try BulkStatement(
      database,
      """
      SELECT stream_id, execution_id, task_step.name, count(*) FROM task_step JOIN stream USING (account_id)
      JOIN execution USING (stream_id, execution_id)
      WHERE kind = 'tool' AND task_step.name <> '' GROUP BY stream_id, execution_id, task_step.name
      """)
    var numbers: [String: Int64] = [:]
    while try rows.next() {
      let name = rows.text(at: 2)
      let number = numbers[name] ?? -1 - Int64(names.count)
      if numbers.updateValue(number, forKey: name) == nil { names.append(name) }
      let execution = Execution(streamID: rows.int64(at: 0), executionID: rows.text(at: 1))
      calls[execution, default: Calls()].tools.append(number)
      calls[execution, default: Calls()].count += rows.int64(at: 3)
    }
  }

  /// Nil for an execution whose log of steps names no tool.
  func calls(streamID: Int64, executionID: String) -> Calls? {
    calls.isEmpty ? nil : calls[Execution(streamID: streamID, executionID: executionID)]
  }

  /// The name of a tool; nil for the number of a task.
  func name(of number: Int64) -> String? { number < 0 ? names[Int(-1 - number)] : nil }
}

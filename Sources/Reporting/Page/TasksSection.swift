import Records

/// How the tasks in use end, and what became of those that the configuration names.
enum TasksSection {
  /// Nil when no task ran and the configuration names none.
  ///
  /// - Throws: `ArithmeticOverflow`.
  static func node(_ contents: ReportContents) throws -> Node? {
    let table = try table(contents)
    guard table != nil || !contents.launchedTasks.isEmpty else { return nil }
    return [
      "table": .optional(table),
      "hasLaunched": .flag(!contents.launchedTasks.isEmpty),
      "launched": .nodes(
        contents.launchedTasks.enumerated().map { index, task in
          MeasuredTaskRows.node(task, index: index, zone: contents.zone)
        }),
    ]
  }

  /// The month's uses of every task, from the bill.
  private static func table(_ contents: ReportContents) throws -> Node? {
    guard let bill = contents.bill, !bill.tasks.isEmpty else { return nil }
    let currency = contents.billCurrency
    let tasks = bill.tasks
    let largest = Double(tasks.map(\.executions).max() ?? 0)
    let shown = tasks.prefix(ReportPage.rowLimit)
    let others = tasks.map(other)
    return [
      "caption": .text(
        "Uses of each task in \(DateText.month(bill.month)) and how they ended; shares are of the task’s uses."
          + (tasks.count > shown.count ? " The \(shown.count) largest of \(tasks.count)." : "")),
      "rows": .nodes(shown.map { row($0, largest, currency) }),
      "uses": .text(NumberText.count(tasks.reduce(0) { $0 + $1.executions })),
      "completed": .text(NumberText.count(tasks.reduce(0) { $0 + $1.completed })),
      "handovers": .text(NumberText.count(tasks.reduce(0) { $0 + $1.handovers })),
      "failed": .text(NumberText.count(tasks.reduce(0) { $0 + $1.failed })),
      "others": .text(NumberText.count(others.reduce(0, +))),
      "units": .text(NumberText.count(tasks.reduce(0) { $0 + $1.units })),
      "amount": .text(NumberText.money(try tasks.map(\.amount).sum(), in: currency)),
    ]
  }

  /// Uses that neither completed, nor were passed on, nor failed: abandoned, declined or still running.
  private static func other(_ task: TaskUsage) -> Int {
    task.executions - task.completed - task.handovers - task.failed
  }

  private static func row(_ task: TaskUsage, _ largest: Double, _ currency: Currency) -> Node {
    func share(_ count: Int) -> Slot {
      .text(NumberText.percent(Share(count, of: task.executions).rate))
    }
    return [
      "name": .text(task.task),
      "uses": .text(NumberText.count(task.executions)),
      "usesValue": .text(String(task.executions)),
      "usesBar": .markup(CellMarks.bar(Double(task.executions) / largest)),
      "completed": .text(NumberText.count(task.completed)),
      "completedValue": .text(String(task.completed)),
      "completedOf": share(task.completed),
      "handover": .text(NumberText.count(task.handovers)),
      "handoverValue": .text(String(task.handovers)),
      "handoverOf": share(task.handovers),
      "failed": .text(NumberText.count(task.failed)),
      "failedValue": .text(String(task.failed)),
      "failedOf": share(task.failed),
      "other": .text(NumberText.count(other(task))),
      "otherValue": .text(String(other(task))),
      "units": .text(NumberText.count(task.units)),
      "unitsValue": .text(String(task.units)),
      "amount": .text(NumberText.money(task.amount, in: currency)),
      "amountValue": .text(String(task.amount.micro)),
    ]
  }
}

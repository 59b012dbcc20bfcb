import Records

/// How the tasks in use end.
enum TasksSection {
  /// Nil when no task ran.
  ///
  /// - Throws: `ArithmeticOverflow`.
  static func node(_ contents: ReportContents) throws -> Node? {
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

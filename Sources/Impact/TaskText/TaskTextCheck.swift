package import Records

/// Reads a task text and says what would go wrong if an AI agent followed it.
package struct TaskTextCheck: Sendable {
  private let tools: [ExistingTool]?

  /// - Parameter tools: that exist; nil when no list was given, so that only the text's own "Tools" can be asked.
  package init(tools: [ExistingTool]?) {
    self.tools = tools
  }

  /// - Parameter file: the name that findings carry.
  package func findings(_ text: String, file: String) -> [Finding] {
    let task = TaskText(text)
    guard !task.isEmpty else {
      return [finding(.emptyTask, file, 1, 1, "the text is empty, write a title, \"## When to use\" and \"## Steps\"")]
    }
    return (shape(task, file) + order(task.steps, file) + toolNames(task, file)).sorted(by: Finding.isListed)
  }

  private func shape(_ task: TaskText, _ file: String) -> [Finding] {
    var found: [Finding] = []
    let section = task.sections.first { $0.name == TaskText.whenToUse }
    if section?.hasText != true {
      found.append(
        finding(
          .noWhenToUse, file, section?.line ?? 1, 1,
          "nothing says when to use the task, write a line or more under \"## When to use\""))
    }
    if task.steps.isEmpty {
      let steps = task.sections.first { $0.name == TaskText.steps }
      found.append(
        finding(
          .noSteps, file, steps?.line ?? 1, 1, "there is no step, number them under \"## Steps\": 1. Ask for ... -> ..."
        ))
    }
    if !task.hasHandover {
      found.append(
        finding(
          .noHandover, file, task.steps.first?.line ?? 1, 1,
          "no \(TaskLine.handover) says where a person takes over, add it to the step that cannot go on"))
    }
    return found
  }

  private func order(_ steps: [TaskStep], _ file: String) -> [Finding] {
    let graph = StepGraph(steps)
    let (isReached, canEnd) = (graph.isReached, graph.canEnd)
    let trapped = steps.indices.filter { isReached[$0] && !canEnd[$0] }
    var firstLines: [Int: Int] = [:]
    var found: [Finding] = []
    for (index, step) in steps.enumerated() {
      func add(_ code: FindingCode, _ message: String) {
        found.append(finding(code, file, step.line, step.column, message))
      }
      if let first = firstLines[step.number] {
        add(.duplicateStep, "step \(step.number) is there already, on line \(first); give this one a number of its own")
      } else {
        firstLines[step.number] = step.line
      }
      if !step.hasOutcome, index + 1 < steps.count {
        add(
          .noOutcome,
          "step \(step.number) says no outcome, add \"-> what is known then\", \"-> step N\", \"-> done\" or "
            + TaskLine.handover)
      }
      if !isReached[index] {
        add(
          .unreachableStep,
          "step \(step.number) is never reached, lead to it with \"-> step \(step.number)\" or remove it")
      }
      if index == trapped.first {
        let numbers = trapped.map { String(steps[$0].number) }.joined(separator: ", ")
        add(
          .endlessLoop,
          "from step \(step.number) the task never ends (steps \(numbers)), let one of them lead to \"-> done\" or "
            + TaskLine.handover)
      }
      found += step.jumps.filter { jump in !steps.contains { $0.number == jump.number } }.map { jump in
        finding(
          .missingStep, file, jump.line, jump.column,
          "step \(jump.number) does not exist, the steps are \(steps.map { String($0.number) }.joined(separator: ", "))"
        )
      }
    }
    return found
  }

  private func toolNames(_ task: TaskText, _ file: String) -> [Finding] {
    let listed = tools?.flatMap { [$0.name] + $0.aliases }
    let declared = task.tools.filter { $0.isDeclared && (listed == nil || $0.isMissing) }.map(\.name)
    let known = (listed ?? []) + declared
    // Without a list and without a section "Tools" there is nothing to compare a name with.
    guard listed != nil || !declared.isEmpty else {
      guard let first = task.tools.first else { return [] }
      return [
        finding(
          .toolsUnchecked, file, first.line, first.column,
          "names of tools were not checked, list them in a file named under tools: in the configuration", .note)
      ]
    }
    return task.tools.filter { !known.contains($0.name) }.map { tool in
      let near = NearName.nearest(to: tool.name, of: known, limit: 1).first
      let fix = near.map { "did you mean \(Finding.quoted($0)), or " } ?? ""
      return finding(
        .unknownTool, file, tool.line, tool.column,
        "\(Finding.quoted(tool.name)) is no known tool, \(fix)list it under \"## Tools\" as missing")
    }
  }

  private func finding(
    _ code: FindingCode, _ file: String, _ line: Int, _ column: Int, _ message: String,
    _ severity: Finding.Severity = .warning
  ) -> Finding {
    Finding(severity, code, file: file, line: line, column: column, message: message, action: .reported)
  }
}

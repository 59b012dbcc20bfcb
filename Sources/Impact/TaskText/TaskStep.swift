/// A numbered step of a task text: where it leads.
struct TaskStep: Sendable, Hashable {
  var number: Int
  var line: Int
  var column: Int
  /// Steps it may go to, with the place of the words that say so.
  var jumps: [Jump] = []
  /// Whether an outcome, a jump, an end or a handover is named.
  var hasOutcome = false
  /// Whether it may end the task: `-> done` or `{{handover}}`.
  var mayEnd = false
  /// Whether it may go on to the step below; false when a line without a condition leads elsewhere.
  var fallsThrough = true

  struct Jump: Sendable, Hashable {
    var number: Int
    var line: Int
    var column: Int
  }

  init(number: Int, line: Int, column: Int) {
    self.number = number
    self.line = line
    self.column = column
  }

  /// Adds what a line of the step says: the numbered one, or one below it.
  mutating func add(_ line: TaskLine) {
    let jumps = line.jumps
    let ends = line.content.contains(TaskLine.handover) || line.saysDone
    self.jumps += jumps.map { Jump(number: $0.number, line: line.number, column: $0.column) }
    hasOutcome = hasOutcome || !jumps.isEmpty || ends || line.hasArrow
    mayEnd = mayEnd || ends
    if (ends || !jumps.isEmpty) && !line.isConditional { fallsThrough = false }
  }
}

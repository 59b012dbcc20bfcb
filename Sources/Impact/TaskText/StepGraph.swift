/// Where the steps of a task lead: by position in the text.
struct StepGraph: Sendable {
  /// Positions that each step may go to.
  let next: [[Int]]
  /// Whether a step may end the task.
  let mayEnd: [Bool]

  /// Of two steps with one number a jump goes to the first; a jump to none is left out.
  init(_ steps: [TaskStep]) {
    let positions = Dictionary(steps.enumerated().map { ($1.number, $0) }, uniquingKeysWith: { first, _ in first })
    next = steps.enumerated().map { index, step in
      let below = step.fallsThrough && index + 1 < steps.count ? [index + 1] : []
      return step.jumps.compactMap { positions[$0.number] } + below
    }
    mayEnd = steps.enumerated().map { index, step in
      // Where a jump to no step was meant to lead is unknown: that is its own finding, not an endless loop too.
      step.mayEnd || (step.fallsThrough && index + 1 == steps.count)
        || step.jumps.contains { positions[$0.number] == nil }
    }
  }

  /// Whether a step can be reached from the first one.
  var isReached: [Bool] { closure(next, from: next.isEmpty ? [] : [0]) }

  /// Whether the end of the task can be reached from a step.
  var canEnd: [Bool] {
    var before = [[Int]](repeating: [], count: next.count)
    for (index, targets) in next.enumerated() {
      for target in targets { before[target].append(index) }
    }
    return closure(before, from: mayEnd.indices.filter { mayEnd[$0] })
  }

  private func closure(_ edges: [[Int]], from start: [Int]) -> [Bool] {
    var seen = [Bool](repeating: false, count: edges.count)
    var open = start
    while let index = open.popLast() {
      guard !seen[index] else { continue }
      seen[index] = true
      open += edges[index]
    }
    return seen
  }
}

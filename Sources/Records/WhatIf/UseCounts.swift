/// Executions that were used, with the replies and tool calls their log counts.
package struct UseCounts: Sendable, Hashable {
  package var executions: Int
  /// Stays at the largest number on overflow; an amount of so many does not fit then.
  package var replies: Int64
  package var toolCalls: Int64
  /// Executions of which the log does not count replies, and tool calls.
  package var withoutReplies: Int
  package var withoutToolCalls: Int

  package init() {
    executions = 0
    replies = 0
    toolCalls = 0
    withoutReplies = 0
    withoutToolCalls = 0
  }

  /// Counts an execution; a negative number counts as none.
  package mutating func count(replies: Int64?, toolCalls: Int64?) {
    executions += 1
    if let replies, replies >= 0 { add(replies, to: \.replies) } else { withoutReplies += 1 }
    if let toolCalls, toolCalls >= 0 { add(toolCalls, to: \.toolCalls) } else { withoutToolCalls += 1 }
  }

  /// Adds other executions.
  package mutating func add(_ other: UseCounts) {
    executions += other.executions
    add(other.replies, to: \.replies)
    add(other.toolCalls, to: \.toolCalls)
    withoutReplies += other.withoutReplies
    withoutToolCalls += other.withoutToolCalls
  }

  private mutating func add(_ number: Int64, to total: WritableKeyPath<UseCounts, Int64>) {
    let (sum, overflow) = self[keyPath: total].addingReportingOverflow(number)
    self[keyPath: total] = overflow ? .max : sum
  }
}

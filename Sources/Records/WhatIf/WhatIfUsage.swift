/// One month's use of tasks, as price models other than the price book's count it.
package struct WhatIfUsage: Sendable, Hashable {
  /// Those first used in the month (or used in it, where each period is charged), by account and billing key.
  package var conversations: [UsedConversation]
  /// Billable executions that started in the month.
  package var uses: UseCounts

  package init(conversations: [UsedConversation], uses: UseCounts) {
    self.conversations = conversations
    self.uses = uses
  }
}

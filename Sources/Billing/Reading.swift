import Records

/// One way to understand the contract: decides how cells fold into units.
struct Reading: Sendable, Hashable {
  var recurrence: BillingPolicy.Recurrence
  var strictCompleted: Bool
  var scope: Scope

  /// How several tasks in one conversation count (rule 12).
  enum Scope: Sendable, Hashable {
    /// As the price version in force says.
    case asPriced
    case conversation
    case conversationTask
  }

  init(_ policy: BillingPolicy) {
    recurrence = policy.recurrence
    strictCompleted = policy.strictCompleted
    scope = .asPriced
  }

  /// The kind counted where a version counts `kind`; replies stay replies.
  func kind(_ kind: BillableUnitKind) -> BillableUnitKind {
    switch (kind, scope) {
    case (.reply, _), (_, .asPriced): kind
    case (_, .conversation): .conversation
    case (_, .conversationTask): .conversationTask
    }
  }
}

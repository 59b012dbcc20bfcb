/// A reduction that is granted to an account (rule 62).
package struct Credit: Sendable, Hashable {
  /// Posted once, whatever the configuration says later.
  package var id: String
  package var accountID: String
  /// Decides the period it is posted in, or the next open one.
  package var day: CivilDate
  /// Positive: what the account is to pay less.
  package var amount: Money
  package var reason: String

  package init(id: String, accountID: String, day: CivilDate, amount: Money, reason: String) {
    self.id = id
    self.accountID = accountID
    self.day = day
    self.amount = amount
    self.reason = reason
  }
}

/// How much of a month's budget is charged; whole numbers throughout, so that 80.00 % is reached at 80.00 %.
package struct BudgetUse: Sendable, Hashable {
  package let budget: Money
  package let charged: Money

  package init(budget: Money, charged: Money) {
    self.budget = budget
    self.charged = charged
  }

  package enum Level: Int, Sendable, Hashable, CaseIterable, Comparable {
    case below
    /// At least 80 % is charged.
    case nearlySpent
    /// At least 100 % is charged.
    case spent

    package static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
  }

  /// A budget of 0 is spent by the first charge, and below as long as there is none.
  package var level: Level {
    guard charged > .zero else { return .below }
    if charged >= budget { return .spent }
    return Int128(charged.micro) * 100 >= Int128(budget.micro) * 80 ? .nearlySpent : .below
  }

  /// Hundredths of a per cent, cut rather than rounded: 99.999 % is not yet 100.00 %. Nil for a budget of 0.
  package var basisPoints: Int64? {
    guard budget > .zero else { return nil }
    let (quotient, remainder) = (Int128(charged.micro) * 10_000).quotientAndRemainder(dividingBy: Int128(budget.micro))
    return Int64(clamping: remainder < 0 ? quotient - 1 : quotient)
  }

  /// `80.00 %`; what is charged of a budget of 0 has no share.
  package var percentText: String? {
    basisPoints.map { FixedDecimal.text($0, decimals: 2, minimumDecimals: 2) + " %" }
  }

  /// What is left of the budget; below zero once it is passed.
  package var left: Money { Money(micro: Int64(clamping: Int128(budget.micro) - Int128(charged.micro))) }

  /// Whether an amount, such as a forecast's, is more than the budget.
  package func isPassed(by amount: Money) -> Bool { amount > budget }
}

/// The breaks of one code together.
package struct BreakGroup: Sendable, Hashable {
  package let code: BreakCode
  package let count: Int
  /// How many of them somebody still has to act on.
  package let openCount: Int
  /// The sum of their differences.
  package let amount: Money

  /// The breaks by code, in the order in which the codes are declared.
  ///
  /// - Throws: `ArithmeticOverflow`.
  package static func groups(_ breaks: [BillingBreak]) throws -> [BreakGroup] {
    let byCode = Dictionary(grouping: breaks, by: \.code)
    return try BreakCode.allCases.compactMap { code in
      guard let own = byCode[code] else { return nil }
      return BreakGroup(
        code: code, count: own.count, openCount: own.count { $0.state.status.isOpen },
        amount: try own.map(\.difference).sum())
    }
  }
}

/// How long breaks have been known.
package enum BreakAge: Sendable, Hashable, CaseIterable {
  case week, month, twoMonths, longer

  /// In days of 24 hours from when the break was first seen.
  package init(days: Int) {
    switch days {
    case ...7: self = .week
    case 8...30: self = .month
    case 31...60: self = .twoMonths
    default: self = .longer
    }
  }
}

extension BreakState {
  /// Whole days of 24 hours since a run first found the break.
  package func ageInDays(at instant: Timestamp) -> Int {
    Int(max(0, instant.milliseconds - firstSeenAt.milliseconds) / Timestamp.millisecondsPerDay)
  }
}

import Records

/// The breaks of one account as they are found, the parts of the difference that each of them takes, and what has become
/// of every line and charge.
struct Differences {
  /// What makes a break this account's and this month's.
  let account: Account
  let period: Period
  let asOf: Timestamp
  var control: ReconciliationControl
  /// In the order in which they were found.
  private(set) var breaks: [BillingBreak] = []
  private var amounts = [Int128](repeating: 0, count: DifferencePart.Kind.allCases.count)

  /// - Parameter asOf: when the breaks are first seen, unless an earlier run knows better.
  init(account: Account, period: Period, asOf: Timestamp, control: ReconciliationControl) {
    self.account = account
    self.period = period
    self.asOf = asOf
    self.control = control
  }

  /// A break without money yet.
  func newBreak(_ code: BreakCode, identity: [String], cause: String, evidence: String) -> BillingBreak {
    var found = BillingBreak(
      code, accountID: account.id, periodStart: period.start, identity: identity, currency: account.currency,
      firstSeenAt: asOf)
    found.likelyCause = cause
    found.evidence = evidence
    return found
  }

  /// Lists a break whose difference consists of the given parts, in millionths.
  ///
  /// - Throws: `BillingError.overflow`.
  mutating func add(
    _ found: BillingBreak, _ parts: (kind: DifferencePart.Kind, amount: Int128)...
  ) throws(BillingError) {
    var found = found
    found.difference = try Rounding.money(parts.reduce(0) { $0 + $1.amount })
    for part in parts { book(part.amount, as: part.kind) }
    breaks.append(found)
  }

  /// Lists a break whose money is counted to a part already.
  mutating func append(_ found: BillingBreak) {
    breaks.append(found)
  }

  /// Counts an amount to a part without a break of its own.
  mutating func book(_ amount: Int128, as kind: DifferencePart.Kind) {
    amounts[Differences.position(kind)] += amount
  }

  /// What was counted to a part so far, in millionths.
  func amount(of kind: DifferencePart.Kind) -> Int128 {
    amounts[Differences.position(kind)]
  }

  /// What was counted to all parts so far, in millionths.
  var total: Int128 { amounts.reduce(0, +) }

  /// - Throws: `BillingError.overflow`.
  func parts() throws(BillingError) -> [DifferencePart] {
    var parts: [DifferencePart] = []
    for kind in DifferencePart.Kind.allCases {
      parts.append(DifferencePart(kind: kind, amount: try Rounding.money(amount(of: kind))))
    }
    return parts
  }

  private static func position(_ kind: DifferencePart.Kind) -> Int {
    DifferencePart.Kind.allCases.firstIndex(of: kind) ?? 0
  }
}

import Records

/// Matches the lines that name a conversation or ticket with the charges: by charge or execution id, by key and price,
/// by key alone.
struct KeyedMatching {
  private let comparison: PairComparison
  private let unknown: InvoiceOnlyLines
  private let accountID: String
  /// What a unit costs that none of the charges is about.
  private let unitPrice: Money
  /// Charges by billing key, in the order of first use.
  private let charges: [String: [Charge]]
  /// The billing key that a charge or execution id stands for.
  private let keysOfIDs: [String: String]
  private var paired: Set<String> = []

  init(
    _ charges: [Charge], accountID: String, unitPrice: Money, comparison: PairComparison, unknown: InvoiceOnlyLines,
    idsOfInterest: Set<String>
  ) {
    self.unitPrice = unitPrice
    self.comparison = comparison
    self.unknown = unknown
    self.accountID = accountID
    self.charges = Dictionary(grouping: charges, by: \.billingKey)
    var keys: [String: String] = [:]
    for charge in charges {
      for id in [charge.id, charge.executionID] where idsOfInterest.contains(id) {
        keys[id] = min(keys[id] ?? charge.billingKey, charge.billingKey)
      }
    }
    keysOfIDs = keys
  }

  /// Charges that no line was compared with.
  func unpaired(_ all: [Charge]) -> [Charge] {
    all.filter { !paired.contains($0.id) }
  }

  /// Compares all lines; credits that undo a line of the same key take part, and those left over are returned.
  ///
  /// - Throws: `BillingError.overflow`.
  mutating func match(
    _ lines: [InvoiceLine], credits: [InvoiceLine],
    into differences: inout Differences
  ) throws(BillingError) -> [InvoiceLine] {
    let linesByKey = Dictionary(grouping: lines) { key(of: $0) }
    let creditsByKey = Dictionary(grouping: credits) { key(of: $0) }
    var leftOver = creditsByKey.keys.sorted().filter { linesByKey[$0] == nil }.flatMap { creditsByKey[$0] ?? [] }
    for key in linesByKey.keys.sorted() {
      leftOver += try match(key, linesByKey[key] ?? [], creditsByKey[key] ?? [], &differences)
    }
    return leftOver
  }

  /// Takes a charge out that is billed in another currency only; nil when the key has none left.
  mutating func takeCharge(of line: InvoiceLine) -> Charge? {
    let charge = charges[key(of: line)]?.first { !paired.contains($0.id) }
    if let charge { paired.insert(charge.id) }
    return charge
  }

  /// Whether a negative line is about a charge that takes something back, and is no credit.
  func reverses(_ line: InvoiceLine) -> Bool {
    line.billingKey != nil && charges[key(of: line)]?.contains { $0.amount < .zero } == true
  }

  /// Marks charges as compared.
  mutating func take(_ charges: [Charge]) {
    paired.formUnion(charges.map(\.id))
  }

  /// The billing key that a line means: ours, whichever of a charge's ids the invoice goes by (rule 18).
  private func key(of line: InvoiceLine) -> String {
    let key = line.billingKey ?? ""
    if charges[key] != nil { return key }
    if let known = keysOfIDs[key] { return known }
    let others = unknown.evidence.uses(of: key, account: accountID).flatMap { [$0.ticketID, $0.conversationID] }
    return others.compactMap(\.self).first { charges[$0] != nil } ?? key
  }

  private mutating func match(
    _ key: String, _ lines: [InvoiceLine], _ credits: [InvoiceLine], _ differences: inout Differences
  ) throws(BillingError) -> [InvoiceLine] {
    var open = charges[key] ?? []
    var surplus: [InvoiceLine] = []
    for (line, ours) in pairs(lines, &open, &surplus) {
      for charge in ours.charges { paired.insert(charge.id) }
      switch try comparison.compare(line, with: ours, key: key, into: &differences) {
      case .matched: differences.control.matched += 1
      case .matchedWithinTolerance: differences.control.matchedWithinTolerance += 1
      case .differs:
        differences.control.linesInBreaks += 1
        differences.control.chargesInBreaks += ours.charges.count
        continue
      }
      differences.control.chargesMatched += ours.charges.count
    }
    var leftOver: [InvoiceLine] = []
    for credit in credits {
      if let undone = surplus.firstIndex(where: { Int128($0.amount.micro) + Int128(credit.amount.micro) == 0 }) {
        surplus.remove(at: undone)
        differences.control.matched += 2
      } else {
        leftOver.append(credit)
      }
    }
    for (number, line) in surplus.enumerated() {
      let isSecond = number > 0 || charges[key] != nil
      try add(surplus: line, key, isSecond: isSecond, &differences)
      differences.control.linesInBreaks += 1
    }
    return leftOver
  }

  /// Which line goes with which charge: equal ones first, then those of one price, then any in their order.
  private func pairs(
    _ lines: [InvoiceLine], _ open: inout [Charge], _ surplus: inout [InvoiceLine]
  ) -> [(InvoiceLine, OurSide)] {
    if lines.count == 1, open.count > 1, let whole = whole(lines[0], open) { return [(lines[0], whole)] }
    var pairs: [(InvoiceLine, OurSide)] = []
    var rest = lines
    for isFitting in [KeyedMatching.isEqual, KeyedMatching.isOfPrice, { _, _ in true }] {
      var later: [InvoiceLine] = []
      for line in rest {
        if let index = open.firstIndex(where: { isFitting(line, $0) }), let ours = OurSide([open.remove(at: index)]) {
          pairs.append((line, ours))
        } else {
          later.append(line)
        }
      }
      rest = later
    }
    surplus = rest
    return pairs
  }

  /// All charges of a key as one, where a single line counts them together.
  private func whole(_ line: InvoiceLine, _ open: [Charge]) -> OurSide? {
    let whole = OurSide(open)
    return line.quantityMicro.map { Int128($0) } == whole?.quantityMicro ? whole : nil
  }

  private static func isEqual(_ line: InvoiceLine, _ charge: Charge) -> Bool {
    line.amount == charge.amount && isOfPrice(line, charge)
  }

  private static func isOfPrice(_ line: InvoiceLine, _ charge: Charge) -> Bool {
    line.unitPrice == nil || line.unitPrice == charge.unitPrice
  }

  /// A line beyond what the key is charged for: a second one, or one that the month does not know.
  private func add(
    surplus line: InvoiceLine, _ key: String, isSecond: Bool, _ differences: inout Differences
  ) throws(BillingError) {
    var cause = unknown.cause(of: line, key: key, account: accountID)
    if isSecond {
      cause = InvoiceOnlyLines.Cause(
        code: .duplicateBilled, text: "the same conversation is charged more than once, perhaps once a task: dispute")
    }
    let identity = isSecond ? [key] + line.reference : [key]
    let seen = cause.uses.isEmpty ? "" : "; " + Place.text(cause.uses)
    var found = differences.newBreak(
      cause.code, identity: identity, cause: cause.text, evidence: Place.text(line) + seen)
    found.billingKey = key
    found.invoiceQuantityMicro = line.quantityMicro
    found.invoiceAmount = line.amount
    let money = LineMoney(
      line, unitPrice: charges[key]?.first?.unitPrice ?? unitPrice, fallbackMicro: nil,
      toleranceMicro: comparison.terms.toleranceMicro(differences.account.currency))
    try differences.add(
      found, (.quantity, money.atOurPrice), (.price, money.price), (.arithmetic, money.arithmetic),
      (.rounding, money.rounding))
  }
}

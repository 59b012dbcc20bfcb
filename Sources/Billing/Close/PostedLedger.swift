package import Records

/// What closed periods have posted. Of charged units, which may be millions, only a print each is at hand; their rows are
/// read when they turn out to matter.
package struct PostedLedger: Sendable {
  /// Reads the rows of charged units that a close has posted, or every charge it has posted where no entry is named.
  package typealias Reading = @Sendable (_ close: ClosedPeriod, _ entries: [Int64]?) throws -> [Charge]

  /// Every close of every account in the order they were made, superseded ones too; without the charged units.
  package let closes: [ClosedPeriod]
  private let usage: [String: [PostedUsage]]
  private let read: Reading

  /// - Parameters:
  ///   - closes: Without the charged units.
  ///   - usage: The charged units of every close in short, by invoice.
  package init(_ closes: [ClosedPeriod], usage: [String: [PostedUsage]], read: @escaping Reading) {
    self.closes = closes
    self.usage = usage
    self.read = read
  }

  /// A ledger whose rows are all at hand.
  package init(_ closes: [ClosedPeriod]) {
    var usage: [String: [PostedUsage]] = [:]
    for close in closes {
      usage[close.invoiceID] = close.charges.enumerated().filter { $0.element.kind == .usage }.map { entry, charge in
        PostedUsage(entry: Int64(entry), print: ChargePrint(of: charge))
      }
    }
    let withoutUsage = closes.map { close in
      var close = close
      close.charges.removeAll { $0.kind == .usage }
      return close
    }
    self.init(withoutUsage, usage: usage) { close, entries in
      let all = closes.first { $0.invoiceID == close.invoiceID }?.charges ?? []
      return entries.map { $0.map { all[Int($0)] } } ?? all
    }
  }

  /// The same ledger as far as some closes go.
  package func beside(_ closes: [ClosedPeriod]) -> PostedLedger {
    PostedLedger(closes, usage: usage, read: read)
  }

  /// The closes that no later one supersedes, oldest period first.
  var holding: [ClosedPeriod] {
    let superseded = Set(closes.compactMap(\.supersedes))
    return closes.filter { !superseded.contains($0.invoiceID) }
      .sorted { ($0.period.start, $0.invoiceID) < ($1.period.start, $1.invoiceID) }
  }

  /// Prints of the units that a close has charged.
  func prints(of close: ClosedPeriod) -> [PostedUsage] {
    usage[close.invoiceID] ?? []
  }

  /// Every charge that a close has posted, in the order of its rows.
  func charges(of close: ClosedPeriod) throws -> [Charge] {
    try read(close, nil)
  }

  /// A close with the units of some billing keys among its charges.
  func filled(_ close: ClosedPeriod, keys: Set<UInt64>) throws -> ClosedPeriod {
    let entries = prints(of: close).filter { keys.contains($0.print.key) }.map(\.entry)
    guard !entries.isEmpty else { return close }
    var close = close
    close.charges = try read(close, entries) + close.charges
    return close
  }
}

extension ChargePrint {
  /// The print of a row.
  init(of charge: Charge) {
    self.init(
      key: ChargePrint.key(charge.keyKind, charge.billingKey),
      content: ChargePrint.content(
        of: charge.unit, task: charge.task, priceID: charge.priceID, quantity: charge.quantity,
        unitPrice: charge.unitPrice, amount: charge.amount))
  }
}

import GRDB
package import Records

extension Archive {
  /// Every close there ever was with its rows, in the order they were made; superseded ones too.
  ///
  /// - Throws: `StoreError`; a row that cannot be read is a damaged archive.
  package func closedPeriods() throws -> [ClosedPeriod] {
    try reading { try Archive.closedPeriods($0).map(\.close) }
  }

  /// The tables beside the bill of a month as its newest close stored them; empty lists when it was never closed.
  ///
  /// - Throws: `StoreError`.
  package func closedTables(of month: Month) throws -> (tasks: [TaskUsage], interpretations: [Interpretation]) {
    try reading { database in
      var tasks = NewestRows<TaskUsage>(month)
      try LedgerReader.forEach("closed_task", database) { try tasks.add(&$0, TaskUsage.init(from:)) }
      var readings = NewestRows<Interpretation>(month)
      try LedgerReader.forEach("closed_reading", database) { try readings.add(&$0, Interpretation.init(from:)) }
      return (tasks.rows, readings.rows)
    }
  }

  /// - Returns: every close, and how many rows it says it has.
  ///
  /// - Parameter withUsage: False leaves out the charged units, which may be millions; corrections, adjustments and
  ///   credits are there.
  static func closedPeriods(
    _ database: Database, withUsage: Bool = true
  ) throws -> [(close: ClosedPeriod, counts: LedgerRowCounts)] {
    var closes: [(close: ClosedPeriod, counts: LedgerRowCounts)] = []
    var positions: [String: Int] = [:]
    try LedgerReader.forEach("closed_period", database) { row in
      _ = try row.integer()
      var counts = LedgerRowCounts()
      let close = try ClosedPeriod(from: &row, counts: &counts)
      positions[close.invoiceID] = closes.count
      closes.append((close, counts))
    }
    guard !closes.isEmpty else { return [] }
    func owner(_ row: inout LedgerReader) throws -> Int {
      _ = try row.integer()
      guard let position = positions[try row.text()] else { throw LedgerReader.damaged }
      return position
    }
    try LedgerReader.forEach("posted_line", database) { row in
      let position = try owner(&row)
      let (bill, invoiceID) = (closes[position].close.bill, closes[position].close.invoiceID)
      closes[position].close.lines.append(try StatementLine(from: &row, of: bill, invoiceID: invoiceID))
    }
    let chosen = withUsage ? "TRUE" : "kind <> '\(Charge.Kind.usage.rawValue)'"
    try LedgerReader.forEach("posted_charge", where: chosen, database) { row in
      let position = try owner(&row)
      let bill = closes[position].close.bill
      closes[position].close.charges.append(try Charge(from: &row, of: bill))
    }
    try LedgerReader.forEach("posted_focus", database) { row in
      let position = try owner(&row)
      let (bill, invoiceID) = (closes[position].close.bill, closes[position].close.invoiceID)
      closes[position].close.focus.append(try FocusCharge(from: &row, of: bill, invoiceID: invoiceID))
    }
    try LedgerReader.forEach("accepted_break", database) { row in
      let position = try owner(&row)
      closes[position].close.accepted.append(
        AcceptedBreak(
          id: try row.text(), code: try row.parsed(BreakCode.init(rawValue:)), by: try row.text(),
          reason: try row.text()))
    }
    return closes
  }
}

/// The rows of one month that its newest run wrote.
private struct NewestRows<Value> {
  let month: Month
  var runEntry: Int64 = 0
  var rows: [Value] = []

  init(_ month: Month) {
    self.month = month
  }

  mutating func add(_ row: inout LedgerReader, _ read: (inout LedgerReader) throws -> Value) throws {
    _ = try row.integer()
    guard try row.text() == month.description else { return }
    let entry = try row.integer()
    if entry != runEntry { rows = [] }
    runEntry = entry
    rows.append(try read(&row))
  }
}

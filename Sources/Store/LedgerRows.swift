import Records

extension StatementLine {
  /// The values of `posted_line`.
  func ledgerValues(invoiceID: String) -> [LedgerValue] {
    [
      .init(invoiceID), .init(kind.rawValue), .init(priceID), .init(unit.rawValue), .init(quantity), .init(unitPrice),
      .init(amount), .init(currency), .init(roundingDifference), .init(correctsPeriod), .init(correctsPriceID),
      .init(reason), .init(executions), .init(duplicates), .init(nonBillable), .init(suspense),
    ]
  }

  /// - Parameter row: after `entry_id` and `invoice_id`.
  init(from row: inout LedgerReader, of bill: AccountBill, invoiceID: String) throws {
    let kind = try row.parsed(Charge.Kind.init(rawValue:))
    let priceID = try row.text()
    let unit = try row.parsed(BillableUnitKind.init(rawValue:))
    let (quantity, unitPrice, amount) = (try row.integer(), try row.money(), try row.money())
    let currency = try row.parsed(Currency.init(code:))
    self.init(
      accountID: bill.account.id, period: bill.period, status: .closed, priceID: priceID, unit: unit,
      quantity: quantity, unitPrice: unitPrice, amount: amount, currency: currency,
      roundingDifference: try row.money())
    self.kind = kind
    self.invoiceID = invoiceID
    correctsPeriod = row.optionalInstant()
    correctsPriceID = row.optionalText()
    reason = row.optionalText()
    executions = try row.number()
    duplicates = try row.number()
    nonBillable = try row.number()
    suspense = try row.number()
  }
}

extension Charge {
  /// The values of `posted_charge`.
  func ledgerValues(invoiceID: String) -> [LedgerValue] {
    [
      .init(invoiceID), .init(id), .init(kind.rawValue), .init(billingKey), .init(keyKind.rawValue), .init(task),
      .init(executionID), .init(usedAt), .init(localDay.daysSince1970), .init(priceID), .init(unit.rawValue),
      .init(quantity), .init(unitPrice), .init(amount), .init(currency), .init(correctsPeriod),
      .init(correctsPriceID), .init(flags.map(\.rawValue).joined(separator: " ")), .init(executions),
    ]
  }

  /// - Parameter row: after `entry_id` and `invoice_id`.
  init(from row: inout LedgerReader, of bill: AccountBill) throws {
    let id = try row.text()
    let kind = try row.parsed(Charge.Kind.init(rawValue:))
    let billingKey = try row.text()
    let keyKind = try row.parsed(BillingKeyKind.init(rawValue:))
    let (task, executionID) = (try row.text(), try row.text())
    let (usedAt, localDay) = (try row.instant(), try row.day())
    let priceID = try row.text()
    let unit = try row.parsed(BillableUnitKind.init(rawValue:))
    let (quantity, unitPrice, amount) = (try row.integer(), try row.money(), try row.money())
    self.init(
      id: id, accountID: bill.account.id, periodStart: bill.period.start, billingKey: billingKey, keyKind: keyKind,
      task: task, executionID: executionID, usedAt: usedAt, localDay: localDay, priceID: priceID, unit: unit,
      quantity: quantity, unitPrice: unitPrice, amount: amount, currency: try row.parsed(Currency.init(code:)))
    self.kind = kind
    correctsPeriod = row.optionalInstant()
    correctsPriceID = row.optionalText()
    flags = try row.text().split(separator: " ").map { word in
      guard let flag = ChargeFlag(rawValue: String(word)) else { throw LedgerReader.damaged }
      return flag
    }
    executions = try row.number()
  }
}

extension FocusCharge {
  /// The values of `posted_focus`.
  func ledgerValues(invoiceID: String) -> [LedgerValue] {
    [
      .init(invoiceID), .init(kind.rawValue), .init(isCorrection), .init(chargePeriod.start), .init(chargePeriod.end),
      .init(billedCost), .init(listCost), .init(unitPrice), .init(pricingQuantity), .init(unit.rawValue),
      .init(consumedQuantity), .init(currency), .init(sku), .init(priceID), .init(correctsPriceID), .init(reason),
      .init(provider), .init(service),
      .init(tasks.map { "\($0.count) \($0.name)" }.joined(separator: "\u{1F}")),
    ]
  }

  /// - Parameter row: after `entry_id` and `invoice_id`.
  init(from row: inout LedgerReader, of bill: AccountBill, invoiceID: String) throws {
    let kind = try row.parsed(Charge.Kind.init(rawValue:))
    let isCorrection = try row.flag()
    let (start, end) = (try row.instant(), try row.instant())
    guard start <= end else { throw LedgerReader.damaged }
    let (billedCost, listCost, unitPrice) = (try row.money(), try row.money(), try row.money())
    let pricingQuantity = try row.integer()
    let unit = try row.parsed(BillableUnitKind.init(rawValue:))
    let consumedQuantity = try row.integer()
    let currency = try row.parsed(Currency.init(code:))
    let (sku, priceID) = (try row.text(), try row.text())
    let (correctsPriceID, reason) = (row.optionalText(), row.optionalText())
    let (provider, service) = (try row.text(), try row.text())
    let tasks = try row.text().split(separator: "\u{1F}").map { entry in
      let parts = entry.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
      guard let count = Int(parts[0]), parts.count == 2 else { throw LedgerReader.damaged }
      return NamedCount(name: String(parts[1]), count: count)
    }
    self.init(
      accountID: bill.account.id, accountName: bill.account.name, billingPeriod: bill.period,
      chargePeriod: Period(start: start, end: end), billedCost: billedCost, listCost: listCost, unitPrice: unitPrice,
      pricingQuantity: pricingQuantity, unit: unit, consumedQuantity: consumedQuantity, currency: currency, sku: sku,
      priceID: priceID, provider: provider, service: service, tasks: tasks)
    self.kind = kind
    self.isCorrection = isCorrection
    self.correctsPriceID = correctsPriceID
    self.reason = reason
    self.invoiceID = invoiceID
  }
}

import Records

/// Says in words what a reader of the bill must know.
struct BillFindings {
  let usage: MeteredUsage
  let month: Month

  /// Units that are left off (rules 38 and 49).
  func unrated(_ units: UnratedUnits) -> Finding {
    let account = usage.usage[units.price.account].account
    let subject = "account \(account.id): \(counted(units.units, "unit", "units")) of \(month)"
    let since = "the first used at \(units.firstUsedAt)"
    switch units.reason {
    case .priceMissing:
      return Finding(
        .error, .priceMissing,
        message: "\(subject) without a price, \(since), expected a version of \(PriceBook.taskUsageSKU) in force then",
        action: .suspended)
    case .currencyMismatch:
      let version = usage.book.versions[units.price.version]
      return Finding(
        .error, .currencyMismatch,
        message: "\(subject) priced in \(version.currency.code) by \(version.id), \(since), "
          + "expected the account's currency \(account.currency.code)",
        action: .suspended)
    }
  }

  /// Rows of an account that are set aside or flagged, over the whole log (rules 8, 20, 22 and 35).
  func rows(of account: AccountUsage) -> [Finding] {
    var findings: [Finding] = []
    for reason in SuspenseReason.allCases where account.suspended[reason.rawValue] > 0 {
      let count = counted(account.suspended[reason.rawValue], "execution", "executions")
      let example = Finding.quoted(account.suspendedExample[reason.rawValue] ?? "")
      findings.append(
        Finding(
          .warning, .suspense,
          message: "account \(account.account.id): \(count) (such as \(example)) \(reason.explanation)",
          action: .suspended))
    }
    if account.derivedIDs > 0 {
      findings.append(
        note(
          .keyDerived, account.account.id,
          "\(counted(account.derivedIDs, "billable execution has", "billable executions have")) "
            + "no execution_id, an id was derived from conversation, task and start"))
    }
    if account.unknownEnvironments > 0 {
      findings.append(
        note(
          .environmentUnknown, account.account.id,
          "\(counted(account.unknownEnvironments, "billable execution names", "billable executions name")) "
            + "no environment and counted as live"))
    }
    return findings
  }

  /// What is worth knowing of an account's month (rules 19, 40 and 44).
  func bill(_ bill: AccountBill, boundaryUnits: Int) -> [Finding] {
    var findings: [Finding] = []
    if bill.unknownTicketUnits > 0 {
      let count = counted(bill.unknownTicketUnits, "unit is", "units are")
      findings.append(
        Finding(
          .warning, .unknownTicket,
          message: "account \(bill.account.id): \(count) charged in \(month) for tickets that are in no ticket file",
          action: .kept))
    }
    if boundaryUnits > 0 {
      findings.append(
        note(
          .priceBoundary, bill.account.id,
          "\(counted(boundaryUnits, "charge", "charges")) of \(month) "
            + "for conversations that are charged under two kinds of price"))
    }
    if !bill.isEligible {
      findings.append(
        note(
          .eligibility, bill.account.id,
          "\(counted(bill.ticketsInPeriod, "ticket", "tickets")) in \(month) so far, "
            + "tasks are offered from \(bill.eligibilityThreshold.grouped) a month or on an Enterprise plan"))
    }
    return findings
  }

  /// A price that costs no more from here on; nil for any other line.
  func maximum(_ line: StatementLine) -> Finding? {
    guard line.kind == .adjustment, line.priceID.hasSuffix(PricePart.maximum.suffix) else { return nil }
    let taken = Money(micro: -line.amount.micro)
    return note(
      .maximum, line.accountID,
      "the maximum of \(line.priceID.dropLast(PricePart.maximum.suffix.count)) is reached in \(month) and takes off "
        + "\(taken.text(in: line.currency)) \(line.currency.code), further units of the month cost nothing")
  }

  /// A merged ticket of which both parts were used before they became one (rule 17).
  func mergedTwice(_ merge: TicketMerge) -> Finding {
    Finding(
      .warning, .mergeDouble,
      message: "ticket \(merge.ticketID), merged into \(merge.survivorID) at \(merge.mergedAt), and that ticket were "
        + "both charged; ask the vendor whether one of the two units is credited",
      action: .kept)
  }

  /// Two readings that come to different totals.
  func interpretation(_ interpretation: Interpretation) -> Finding? {
    guard interpretation.chosen.amount != interpretation.other.amount else { return nil }
    let readings = [interpretation.chosen, interpretation.other].map {
      "\($0.policy): \(counted($0.units, "unit", "units")), \($0.amount.text(in: interpretation.currency)) \(interpretation.currency.code)"
    }
    return Finding(
      .note, .interpretation,
      message: "\(interpretation.question) (rule \(interpretation.rule)): billed \(readings[0]); "
        + "could be read \(readings[1])",
      action: .reported)
  }

  /// Said once when the log is empty.
  func noExecutions() -> Finding {
    Finding(.note, .noExecutions, message: "no task executions were read, nothing is charged", action: .reported)
  }

  private func note(_ code: FindingCode, _ accountID: String, _ message: String) -> Finding {
    Finding(.note, code, message: "account \(accountID): \(message)", action: .reported)
  }

  private func counted(_ count: some BinaryInteger, _ singular: String, _ plural: String) -> String {
    "\(count.grouped) \(count == 1 ? singular : plural)"
  }
}

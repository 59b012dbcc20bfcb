package import Records

/// Which lines of all invoices belong to an account's month.
package struct InvoiceMonth: Sendable {
  /// A line without a period is about the month before when its invoice is dated in the first half of a month.
  private static let lastDayForMonthBefore = 15

  private let accounts: [AccountBill]
  private let month: Month

  /// - Parameter bill: the month and the accounts with their periods.
  package init(_ bill: BillSummary) {
    accounts = bill.accounts
    month = bill.month
  }

  /// The lines about the month, each under the account it is compared with.
  ///
  /// A line's own period decides, by its middle; then the period of other lines of its invoice; then the invoice's date.
  /// A correction names the period it corrects and belongs to the latest one of its invoice. A line with none of them is
  /// about whatever month is asked for.
  package func lines(of all: [InvoiceLine]) -> [InvoiceLine] {
    let placed = all.map(placed)
    let periods = Dictionary(
      placed.compactMap { line in line.period.map { (Invoice(line), $0) } },
      uniquingKeysWith: { $1.start > $0.start ? $1 : $0 })
    return placed.filter { line in
      let own = LineKind.isCorrection(line) ? nil : line.period
      if let period = own ?? periods[Invoice(line)] { return isInMonth(InvoiceMonth.middle(of: period), line) }
      return line.invoiceDate.map { InvoiceMonth.month(ofInvoiceDated: $0) == month } ?? true
    }
  }

  /// The month that lines are about, when all that say so agree.
  package static func month(of lines: [InvoiceLine], in calendar: BillingCalendar) -> Month? {
    let periods = lines.compactMap(\.period).map { calendar.month(of: middle(of: $0)) }
    let dates = lines.compactMap(\.invoiceDate).map(month(ofInvoiceDated:))
    let months = Set(periods.isEmpty ? dates : periods)
    return months.count == 1 ? months.first : nil
  }

  private struct Invoice: Hashable {
    let vendor: String
    let accountID: String
    let number: String

    init(_ line: InvoiceLine) {
      vendor = line.vendor
      accountID = line.accountID
      number = line.invoiceNumber
    }
  }

  /// An invoice that names no account is the only account's.
  private func placed(_ line: InvoiceLine) -> InvoiceLine {
    guard line.accountID == TaskExecution.defaultAccountID, accounts.count == 1 else { return line }
    var line = line
    line.accountID = accounts[0].account.id
    return line
  }

  private func isInMonth(_ instant: Timestamp, _ line: InvoiceLine) -> Bool {
    let bill = accounts.first { $0.account.id == line.accountID } ?? accounts.first
    return bill?.period.contains(instant) ?? true
  }

  private static func middle(of period: Period) -> Timestamp {
    period.start.advanced(milliseconds: (period.end.milliseconds - period.start.milliseconds) / 2)
  }

  private static func month(ofInvoiceDated day: CivilDate) -> Month {
    let month = Month(containing: day)
    return day.day <= lastDayForMonthBefore ? month.previous : month
  }
}

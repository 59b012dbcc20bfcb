import Records

/// The tables beside the bill: units and money by local day and by task, over the accounts of one currency.
struct UsageTables {
  let usage: MeteredUsage
  let month: Month

  /// The currency of the first account by id; accounts in another one are not in the tables.
  private var currency: Currency? {
    usage.accounts.first?.currency
  }

  /// A row for every local day from the periods' first to as-of's or the periods' last, used or not.
  ///
  /// Amounts are the billed costs, which sum to the lines.
  /// - Throws: `BillingError.overflow`.
  func daily(_ rows: [(account: Account, row: FocusCharge)]) throws(BillingError) -> [DailyUsage] {
    let calendars = Set(usage.usage.map(\.account.calendar))
    let days = calendars.flatMap { $0.days(of: month) }
    let first = days.min() ?? month.firstDay
    let newest = calendars.map { $0.zone(of: month).day(of: usage.asOf) }.max() ?? first
    let last = min(days.max() ?? month.next.firstDay.advanced(days: -1), newest)
    var daily = (0..<max(0, Int(last.daysSince1970 - first.daysSince1970) + 1)).map {
      DailyUsage(day: first.advanced(days: $0), units: 0, amount: .zero)
    }
    for (account, row) in rows where row.currency == currency {
      let local = account.calendar.zone(of: month).day(of: row.chargePeriod.start)
      let day = Int(local.daysSince1970 - first.daysSince1970)
      while daily.count <= day {
        daily.append(DailyUsage(day: first.advanced(days: daily.count), units: 0, amount: .zero))
      }
      if row.kind == .usage { daily[day].units = try sum(daily[day].units, row.pricingQuantity) }
      daily[day].amount = try Rounding.sum([daily[day].amount, row.billedCost])
    }
    return daily
  }

  /// Tasks by units, then executions, then name; amounts are exact, not rounded, and without what is tied to no unit.
  ///
  /// - Throws: `BillingError.overflow`.
  func tasks(_ entries: [Statement.Entry]) throws(BillingError) -> [TaskUsage] {
    var byTask: [Int: TaskUsage] = [:]
    for entry in usage.taskEntries
    where entry.month == MonthTable.number(of: month)
      && usage.usage[Int(entry.account)].account.currency == currency
    {
      for (number, counts) in entry.counts.enumerated() where counts.executions > 0 {
        var task = byTask[number] ?? TaskUsage(task: usage.tasks[number])
        task.executions += counts.executions
        task.completed += counts.completed
        task.handovers += counts.handovers
        task.failed += counts.failed
        byTask[number] = task
      }
    }
    for entry in entries where entry.line.currency == currency {
      for day in entry.days {
        for (number, units) in day.totals.tasks.enumerated() where units > 0 {
          var task = byTask[number] ?? TaskUsage(task: usage.tasks[number])
          task.units = try sum(task.units, units)
          task.amount = try Rounding.sum([task.amount, Rounding.exact(units, at: entry.line.unitPrice)])
          byTask[number] = task
        }
      }
    }
    return byTask.values.sorted {
      ($1.units, $1.executions, $0.task) < ($0.units, $0.executions, $1.task)
    }
  }
}

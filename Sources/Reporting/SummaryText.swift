package import Records

/// `summary.txt`: the report in 25 plain lines of at most 76 columns, for cron to mail.
package enum SummaryText {
  /// Columns of a line.
  static let width = 76
  /// Lines, blank ones included.
  static let lineCount = 25

  /// - Throws: `ArithmeticOverflow`.
  package static func text(_ contents: ReportContents) throws -> String {
    var lines = [
      "Support report \(contents.label), \(DateText.days(of: contents.overview.window, in: contents.zone))", "",
    ]
    lines += wrapped(HeadlineSection.sentence(contents), atMost: 3)
    if let pair = contents.decision.pair, pair.isTooClose {
      lines += wrapped(
        "Too close to call: these two come first in \(NumberText.fraction(pair.steadiness)) resamples.", atMost: 1)
    }
    lines += contents.chosen.enumerated().flatMap { index, candidate in
      wrapped(
        "\(index + 1). \(candidate.name) " + HeadlineSection.effect(of: candidate, in: contents.assumptions.currency),
        atMost: 3, indent: "   ")
    }
    let figures = try figures(contents)
    lines = lines.prefix(lineCount - 1 - figures.count) + [""] + figures
    let tasks = tasks(contents)
    if lines.count + tasks.count <= lineCount { lines += tasks }
    while lines.count < lineCount { lines.append("") }
    return lines.prefix(lineCount).map { cut(PlainText.text($0)) + "\n" }.joined()
  }

  private static func figures(_ contents: ReportContents) throws -> [String] {
    let current = contents.overview.current
    let counts = contents.run.inputs.map(\.counts).reduce(RowCounts(), +)
    var lines = decision(contents)
    lines += [
      field("Tickets", NumberText.count(current.tickets) + before(contents.overview.before?.tickets)),
      field("Automation rate", rate(current.automation, contents.hasAgent)),
      field("Resolution rate", rate(current.resolution, contents.hasAgent)),
      field("Unresolved", NumberText.count(current.unresolved) + before(contents.overview.before?.unresolved)),
      field("Topics", topics(contents)),
    ]
    // The rest of the bands is on the page: here the one where the AI agent fails.
    lines += contents.bands.prefix(1).map { band in
      field(
        "  " + Words.band(band.band),
        "\(Words.plural(band.topics, "topic", "topics")), \(NumberText.percent(band.tickets.rate)) of tickets, "
          + "\(NumberText.percent(band.unresolved.rate)) of unresolved")
    }
    lines += try charges(contents)
    lines += [
      field("Rows read", "\(NumberText.count(counts.read)) = \(NumberText.count(counts.accepted)) accepted"),
      field(
        "",
        "+ \(NumberText.count(counts.duplicate)) duplicate + \(NumberText.count(counts.updated)) updated "
          + "+ \(NumberText.count(counts.rejected)) rejected"),
    ]
    lines.append(field("Findings", findings(contents.findings)))
    return lines
  }

  /// What the headline does not say of the choice.
  private static func decision(_ contents: ReportContents) -> [String] {
    var lines: [String] = []
    if let pair = contents.decision.pair {
      let steady =
        pair.isTooClose || pair.steadiness.total == 0
        ? "" : "; the same two in \(NumberText.fraction(pair.steadiness)) resamples"
      lines.append(field("Second topic adds", NumberText.tickets(pair.addedByLast) + " tickets a month" + steady))
    }
    let points = contents.chosen.compactMap(\.breakEvenSuccess)
    if let high = points.max() {
      lines.append(
        field(
          "A task pays from", high > 1 ? "no success at all" : "\(NumberText.percent(high)) task success on"))
    }
    if let payback = DecisionText.payback(contents.decision, contents.assumptions) {
      lines += wrapped(payback, atMost: 1)
    }
    return lines
  }

  private static func charges(_ contents: ReportContents) throws -> [String] {
    guard let bill = contents.bill, let totals = try contents.billTotals() else {
      return [field("Task charges", "none: no task executions in the data")]
    }
    let currency = contents.billCurrency
    let sum = "\(NumberText.money(totals.total, in: currency)) for \(Words.plural(totals.units, "unit", "units"))"
    var lines = [field("Task charges", "\(sum) in \(DateText.month(bill.month)), to date")]
    if let forecast = totals.forecast {
      lines.append(
        field(
          "  Forecast",
          "\(NumberText.money(forecast.amount, in: currency)) (\(NumberText.money(forecast.low, in: currency)) to "
            + "\(NumberText.money(forecast.high, in: currency)))"))
    }
    if let words = BudgetRow.summary(bill.accounts) { lines.append(field("  Budget", words)) }
    if let reconciliation = contents.reconciliation {
      let breaks = Words.plural(reconciliation.breaks.count, "break", "breaks")
      for account in reconciliation.accounts.prefix(1) {
        let difference = try account.difference
        let total = NumberText.exact(account.invoiceTotal, in: account.account.currency)
        let size = NumberText.exact(
          Money(micro: Int64(clamping: difference.micro.magnitude)), in: account.account.currency)
        let comparison = difference == .zero ? "as ours" : "\(size) \(difference > .zero ? "more" : "less") than ours"
        lines.append(field("  Invoice", "\(total) (\(comparison)), \(breaks)"))
      }
    }
    return lines
  }

  /// What the tasks of the configuration changed; told only where there is room.
  private static func tasks(_ contents: ReportContents) -> [String] {
    contents.launchedTasks.compactMap(\.measurement).map { measurement in
      let name = "Task \(measurement.task)"
      guard case .measured(let difference) = measurement.effect else {
        return field(name, "in use; its effect cannot be told yet")
      }
      return field(
        name,
        "\(NumberText.points(difference.effect)) (\(NumberText.pointsRange(difference.interval))): \(difference.verdict)"
      )
    }
  }

  private static func before(_ count: Int?) -> String {
    count.map { " (\(NumberText.count($0)) in the window before)" } ?? ""
  }

  private static func rate(_ share: Share, _ hasAgent: Bool) -> String {
    guard hasAgent, share.rate != nil else { return "undefined: no AI agent in the data" }
    return "\(NumberText.percent(share.rate)) (\(NumberText.fraction(share)))"
  }

  private static func topics(_ contents: ReportContents) -> String {
    let without = contents.overview.unassigned.reduce(0, +)
    return NumberText.count(contents.topics.count)
      + (without > 0 ? "; \(Words.plural(without, "ticket", "tickets")) without one" : "")
  }

  private static func findings(_ findings: [Finding]) -> String {
    guard !findings.isEmpty else { return "none" }
    let counts = Finding.Severity.allCases.map { severity in
      (severity.rawValue, findings.count { $0.severity == severity })
    }
    return counts.filter { $0.1 > 0 }
      .map { Words.plural($0.1, $0.0, $0.0 + "s") }.joined(separator: ", ")
  }

  private static func field(_ name: String, _ value: String) -> String {
    name + String(repeating: " ", count: max(1, 22 - name.count)) + value
  }

  /// The text on lines of at most `width` columns, later ones indented; the last one ends in `...` when more is left.
  private static func wrapped(_ text: String, atMost count: Int, indent: String = "") -> [String] {
    var lines: [String] = []
    var line = ""
    for word in PlainText.text(text).split(separator: " ") {
      let next = line.isEmpty ? String(word) : line + " " + word
      if columns(next) > width, !line.isEmpty {
        lines.append(line)
        line = indent + word
      } else {
        line = next
      }
    }
    lines.append(line)
    guard lines.count > count else { return lines }
    return lines.prefix(count - 1) + [cut(lines[count - 1], to: width - 4) + " ..."]
  }

  /// As much of a line as `limit` columns hold.
  private static func cut(_ line: String, to limit: Int = width) -> String {
    var used = 0
    return String(
      line.prefix { character in
        used += columns(String(character))
        return used <= limit
      })
  }

  /// Columns of a terminal: two for wide East Asian characters, else one.
  private static func columns(_ text: String) -> Int {
    text.reduce(0) { sum, character in
      let scalar = character.unicodeScalars.first?.value ?? 0
      let isWide =
        (0x1100...0x115F).contains(scalar) || (0x2E80...0xA4CF).contains(scalar)
        || (0xAC00...0xD7A3).contains(scalar) || (0xF900...0xFAFF).contains(scalar)
        || (0xFE30...0xFE6F).contains(scalar) || (0xFF00...0xFF60).contains(scalar)
        || (0x1F300...0x1FAFF).contains(scalar) || (0x20000...0x3FFFD).contains(scalar)
      return sum + (isWide ? 2 : 1)
    }
  }
}

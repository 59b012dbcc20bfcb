import Records

/// Every definition with its denominator, every assumption, and what is needed to repeat the run.
enum MethodSection {
  /// The values of the template `method`.
  static func node(_ contents: ReportContents) -> Node {
    let topics = TopicMethod.rows(contents)
    return [
      "terms": .nodes(terms(contents)),
      "policies": .nodes(policies(contents.overview)),
      "ranking": .nodes(ranking(contents)),
      "hasTopics": .flag(!topics.isEmpty),
      "topics": .nodes(topics),
      "facts": .nodes(facts(contents)),
      "filesNote":
        """
      run.json holds the SHA-256 and the row count of every file read and written, and the time and memory of every \
      stage. Equal input, configuration and build give this page byte for byte.
      """,
    ]
  }

  /// A word with what it stands for.
  static func term(_ name: String, _ meaning: String, isHash: Bool = false) -> Node {
    ["name": .text(name), "meaning": .text(meaning), "value": .text(meaning), "isHash": .flag(isHash)]
  }

  private static func terms(_ contents: ReportContents) -> [Node] {
    let current = contents.overview.current
    func value(_ share: Share) -> String {
      guard let rate = share.rate else { return "Undefined here." }
      return "Here \(NumberText.fraction(share)), \(NumberText.percent(rate))."
    }
    return [
      term(
        "Ticket",
        "one record of the help desk with an id; merged ones count once; never a message. Here \(NumberText.count(current.tickets))."
      ),
      term(
        "In scope",
        "a ticket the AI agent may answer: not spam, not outbound, not blocked. Here \(NumberText.count(current.eligible))."
      ),
      term(
        "Involvement rate", "tickets in scope with a public AI reply, of those in scope. \(value(current.involvement))"),
      term("Resolution rate", "resolved by the AI agent, of those it took part in. \(value(current.resolution))"),
      term("Automation rate", "resolved by the AI agent, of those in scope. \(value(current.automation))"),
      term(
        "Containment rate",
        "no human reply, of those it took part in; silence counts, so it is not resolution. \(value(current.containment))"
      ),
      term("Handover rate", "passed to a person, of those it took part in. \(value(current.handover))"),
      term(
        "Reopen rate",
        "left the solved state within \(contents.overview.windows.reopenDays) days, of the solved. \(value(current.reopen))"
      ),
      term("Satisfaction", "ratings of 4 or 5, of all ratings. \(value(current.satisfaction))"),
      term(
        "Unresolved",
        "in scope and not resolved by the AI agent, whatever a person did. Here \(NumberText.count(current.unresolved))."
      ),
      term("Interval", "Wilson score interval at 95 % (Wilson 1927)."),
      term(
        "Resolution band",
        "topics grouped by resolution rate by natural breaks weighted with their tickets (Fisher 1958, Jenks 1967), or by fixed thresholds."
      ),
    ] + (contents.launchedTasks.isEmpty ? [] : [term("Effect of a task", MeasureWords.method)])
      + trend(contents)
  }

  /// What a trend compares, and the test of it; none without a window before.
  private static func trend(_ contents: ReportContents) -> [Node] {
    guard let history = contents.overview.history else { return [] }
    let test = contents.trendStatement.isEmpty ? "" : " " + Words.sentence(contents.trendStatement)
    return [
      term(
        "Trend",
        "a topic’s share of all tickets, \(history.comparison): whole weeks, so that every weekday counts as often; "
          + "the other figures are of the whole window.\(test)")
    ]
  }

  private static func policies(_ overview: Overview) -> [Node] {
    zip(OutcomePolicy.allCases, overview.resolutionByPolicy).map { policy, share in
      [
        "name": .text(policy.rawValue), "inForce": .flag(policy == overview.policy),
        "meaning": .text(Words.policy(policy, overview.windows)),
        "fraction": .text(NumberText.fraction(share)), "rate": .text(NumberText.percent(share.rate)),
        "interval": .text(NumberText.percentRange(share.interval)),
      ]
    }
  }

  private static func ranking(_ contents: ReportContents) -> [Node] {
    let assumptions = contents.assumptions
    let lever = contents.overview.lever
    var rows = [
      term("Tickets removed", "unresolved × automatable share × task success, per 30 days."),
      term("Hours saved", "tickets removed × minutes of work ÷ 60."),
      term(
        "Task charges",
        "tickets where the task would be used × \(NumberText.exact(assumptions.taskPrice, in: assumptions.currency)) a conversation."
      ),
      term(
        "Net saving",
        "hours saved × \(NumberText.money(assumptions.costPerHour, in: assumptions.currency)) an hour − task charges."),
    ]
    if !contents.automatableStatement.isEmpty {
      rows.append(term("Automatable share", Words.sentence(contents.automatableStatement)))
    }
    rows += [
      term(
        "Assumed where the data is silent",
        "task success \(NumberText.percent(assumptions.taskSuccess)); "
          + "\(NumberText.figure(assumptions.handleMinutes, decimals: 1)) minutes of human work a ticket."),
      term(
        "Lever, first rule that fits",
        "same answer in \(NumberText.percent(lever.sameAnswer)) or more and neither action nor data: knowledge. "
          + "Short, one question back in \(NumberText.percent(lever.oneFollowUp)) or passed on at once in "
          + "\(NumberText.percent(lever.immediateHandover)): guidance. Data in \(NumberText.percent(lever.data)) or one "
          + "action in \(NumberText.percent(lever.action)), few turns: tool. The same with several turns in "
          + "\(NumberText.percent(lever.multiTurn)) or more than \(lever.severalSteps) sequences of kinds of steps "
          + "(ask, look up, change, answer, pass on) for 80 % of the tickets: task. The ways shown with a candidate tell "
          + "its named steps apart, so there are more of them."),
      term("Order", Words.order(assumptions.order)),
    ]
    return rows
  }

  private static func facts(_ contents: ReportContents) -> [Node] {
    let run = contents.run
    var rows = [
      term("Version", "Assay \(run.version)"),
      term("As of", "\(run.asOf), shown in \(run.zone)"),
      term("Window", "\(contents.overview.window.start) up to, not including, \(contents.overview.window.end)"),
      term("Seed", String(run.seed)),
    ]
    let hashes = [("Configuration", run.configurationSHA256), ("Price book", run.priceBookSHA256)]
    for (name, hash) in hashes where !hash.isEmpty { rows.append(term(name, hash, isHash: true)) }
    if let head = run.ledgerHead {
      rows.append(term("Ledger head, entry \(NumberText.count(head.entries))", head.sha256, isHash: true))
    }
    for input in run.inputs.prefix(ReportPage.rowLimit) where !input.sha256.isEmpty {
      rows.append(term(input.file, input.sha256, isHash: true))
    }
    return rows
  }
}

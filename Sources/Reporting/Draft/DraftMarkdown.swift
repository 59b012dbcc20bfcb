package import Records

/// A first task text for a topic, as Markdown that a team can work from.
///
/// A line that says what happens rests on 20 tickets or more and cites some of them; where the data does not tell, the
/// text says so in so many words.
package struct DraftMarkdown {
  let draft: TaskDraft
  let citation: Citation

  package init(_ draft: TaskDraft) {
    self.draft = draft
    citation = Citation(seed: draft.seed)
  }

  /// Lines without their ends.
  package var lines: [String] {
    let steps = DraftSteps(draft, citation)
    var all = ["# \(DraftMarkdown.plain(draft.topic.name))", ""] + about
    all += DraftMarkdown.section("When to use", whenToUse)
    all += DraftMarkdown.section("When not to use", nearMisses)
    all += DraftMarkdown.section("Ask for", steps.asked)
    all += DraftMarkdown.section("Steps", steps.lines)
    all += DraftMarkdown.section("Where a person takes over", steps.handovers)
    all += DraftMarkdown.section("Tools", tools)
    if !writtenRules.isEmpty { all += DraftMarkdown.section("Rules that are written", writtenRules) }
    all += DraftMarkdown.section("Open questions", questions(steps))
    all += DraftMarkdown.section("Test conversations", tests)
    all += DraftMarkdown.section("Teams", teams)
    return all + DraftMarkdown.section("Monitoring", monitoring)
  }

  /// The user's text on one line: nothing in it makes a heading, a comment or a tag.
  static func plain(_ text: String) -> String {
    text.map { letter in
      if letter.isWhitespace { return " " }
      switch letter {
      case "<": return "‹"
      case "“", "”", "`": return "'"
      default: return String(letter)
      }
    }.joined()
  }

  /// Somebody's words in the quotation marks that the check passes over.
  static func quoted(_ text: String) -> String { "“\(plain(text))”" }

  static func isSupported(_ ticketIDs: [String]) -> Bool { ticketIDs.count >= TaskDraft.leastSupport }

  private static func section(_ name: String, _ lines: [String]) -> [String] { ["", "## \(name)", ""] + lines }

  private var process: TopicProcess { draft.process }

  private var about: [String] {
    let read = Words.plural(process.ticketsRead, "conversation", "conversations")
    let least = TaskDraft.leastSupport
    return [
      "A first draft for topic \(draft.topic.id), from its \(NumberText.count(draft.ticketIDs.count)) tickets in the report "
        + "as of \(draft.asOf); \(read) were read. It shows what agents did, not what they should do: read it with the team.",
      "A line of what happened rests on \(least) tickets or more and names some of them. All tickets of step N: "
        + "`assay explain \(draft.topic.id)/step/N`. After a change: `assay draft --check FILE`.",
    ]
  }

  private var whenToUse: [String] {
    let keywords = draft.topic.keywords.map(DraftMarkdown.plain).joined(separator: ", ")
    let tickets = Words.plural(draft.ticketIDs.count, "ticket", "tickets")
    let words = keywords.isEmpty ? "" : "; words of the topic: \(keywords)"
    let first =
      "- The customer wants what these tickets ask for: \(DraftMarkdown.plain(draft.topic.name))\(words) "
      + "(\(tickets); such as \(citation.some(of: draft.ticketIDs)))"
    guard !draft.triggers.isEmpty else {
      return [first, "- No example is shown: fewer than five customers, or no words in the tickets."]
    }
    return [first, "- Customers begin like this:"] + draft.triggers.map(example)
  }

  private var nearMisses: [String] {
    let shown = draft.nearMisses.filter { DraftMarkdown.isSupported($0.ticketIDs) }
    guard !shown.isEmpty else { return ["- Not known: no other topic of \(TaskDraft.leastSupport) tickets lies near."] }
    return shown.flatMap { near in
      let similarity = NumberText.figure(Double(near.similarity), decimals: 2)
      return [
        "- \(DraftMarkdown.plain(near.topic.name)) (\(near.topic.id), similarity \(similarity), "
          + "\(NumberText.count(near.ticketIDs.count)) tickets; such as \(citation.some(of: near.ticketIDs)))"
      ] + near.examples.map(example)
    }
  }

  private func example(_ example: TopicExample) -> String {
    "  - \(DraftMarkdown.quoted(example.text)) (ticket \(example.ticketID))"
  }

  private var tools: [String] {
    let shown = process.tools.filter { DraftMarkdown.isSupported($0.ticketIDs) }
    guard !shown.isEmpty else {
      return ["- Not known: no tool was called or told of in \(TaskDraft.leastSupport) tickets."]
    }
    return shown.map { tool in
      let status = tool.status == .unknown ? "no list of tools says whether it exists" : tool.status.rawValue
      let effect = tool.writes.map { $0 ? ["changes something"] : ["reads"] } ?? []
      let owner = tool.owner.map { ["owned by \(DraftMarkdown.plain($0))"] } ?? []
      let noun = tool.source == .measured ? "tickets with a call" : "conversations read, from what replies say"
      return "- `\(DraftMarkdown.plain(tool.name))`: \(([status] + effect + owner).joined(separator: ", ")) "
        + citation.text(tool.tickets, noun, tool.ticketIDs)
    }
  }

  /// Rules that many conversations cite and that may be shown.
  private var rules: [CitedPolicy] {
    process.policies.filter { DraftMarkdown.isSupported($0.ticketIDs) && !$0.sentence.isEmpty }
  }

  /// Rules that agents send in one and the same answer, so that somebody has written them down.
  private var writtenRules: [String] {
    rules.compactMap { rule in
      rule.sameAnswer.map {
        "- \(DraftMarkdown.quoted(rule.sentence)) is sent in one and the same answer. Check that it still holds "
          + citation.text($0, "conversations that cite it", rule.sameAnswerIDs)
      }
    }
  }

  private func questions(_ steps: DraftSteps) -> [String] {
    let open = rules.filter { $0.sameAnswer == nil }.map {
      "- Agents wrote \(DraftMarkdown.quoted($0.sentence)) Is that the rule, and where is it written? "
        + citation.text($0.tickets, "conversations read", $0.ticketIDs)
    }
    let none = ["- No rule was cited in \(TaskDraft.leastSupport) conversations. Is there one? Ask the teams below."]
    return (rules.isEmpty ? none : open) + steps.questions
  }

  private var tests: [String] {
    guard !draft.tests.isEmpty else {
      return ["- None is shown: fewer than five customers, or no way was taken \(TaskDraft.leastSupport) times."]
    }
    return draft.tests.map { test in
      let expected: String
      if let reason = test.handover {
        expected = "a person took over: \(reason.rawValue)"
      } else {
        let numbers = test.variant.map { process.variants[$0].steps.map { String($0 + 1) } } ?? []
        expected = numbers.isEmpty ? "none of the steps was taken" : "went through \(numbers.joined(separator: ", "))"
      }
      return "- \(DraftMarkdown.quoted(test.opening.text)) \(expected) (ticket \(test.opening.ticketID))"
    }
  }

  private var teams: [String] {
    let groups = draft.teams.filter { DraftMarkdown.isSupported($0.ticketIDs) }.map {
      "- \(DraftMarkdown.plain($0.name)) works on these tickets \(citation.text($0.tickets, "tickets with a group", $0.ticketIDs))"
    }
    let owners = process.tools.filter { DraftMarkdown.isSupported($0.ticketIDs) }.compactMap { tool in
      tool.owner.map { owner in
        "- \(DraftMarkdown.plain(owner)) owns `\(DraftMarkdown.plain(tool.name))` (such as \(citation.some(of: tool.ticketIDs)))"
      }
    }
    return groups + owners.sorted()
      + (groups.isEmpty ? ["- Not known: the export names no group on \(TaskDraft.leastSupport) tickets."] : [])
  }
}

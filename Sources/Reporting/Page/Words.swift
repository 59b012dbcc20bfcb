import Records

/// The words a reader meets instead of codes.
enum Words {
  /// What to do about a topic whose lever is not a task.
  static func advice(_ lever: Lever) -> String {
    switch lever {
    case .knowledge: "write or improve the article it can be answered from"
    case .guidance: "describe the behaviour in a sentence of guidance"
    case .tool: "connect one tool; no procedure is needed"
    case .task: "write a task"
    }
  }

  /// A band's name.
  static func band(_ band: ResolutionBand) -> String {
    switch band {
    case .low: "Low resolution"
    case .middle: "Middle resolution"
    case .high: "High resolution"
    }
  }

  /// How a ticket ended.
  static func outcome(_ outcome: Outcome) -> String {
    switch outcome {
    case .resolved: "resolved by the AI agent"
    case .human: "finished by a person"
    case .mixed: "started by the AI agent, finished by a person"
    case .open: "still open"
    case .unknown: "outcome not known"
    }
  }

  /// When a ticket counts as resolved.
  static func policy(_ policy: OutcomePolicy, _ windows: OutcomeWindows) -> String {
    switch policy {
    case .confirmed: "an explicit mark or a good rating"
    case .assumed:
      "confirmed, or solved after an AI reply with no human reply, no handover and no customer message within "
        + "\(windows.silenceHours) hours after"
    case .containment: "no human reply, ever"
    case .noReopen: "assumed, and not reopened within \(windows.reopenDays) days"
    }
  }

  /// Why a ticket has no topic.
  static func unassigned(_ reason: UnassignedReason) -> String {
    switch reason {
    case .noText: "no text"
    case .tooShort: "text too short"
    case .automaticReply: "automatic reply"
    case .rare: "too rare to form a topic"
    }
  }

  /// A topic's status where it says more than that its tickets are there.
  static func status(_ status: Topic.Status) -> String? {
    switch status {
    case .active: nil
    case .new: "new"
    case .muted: "muted"
    case .done: "done"
    case .merged: "merged"
    case .retired: "retired"
    }
  }

  /// What a price counts, in the right number.
  static func unit(_ unit: BillableUnitKind, _ count: Int64) -> String {
    let isOne = count == 1
    return switch unit {
    case .conversation: isOne ? "conversation" : "conversations"
    case .conversationTask: isOne ? "conversation and task" : "conversations and tasks"
    case .reply: isOne ? "AI reply" : "AI replies"
    }
  }

  /// What the ranking goes by.
  static func order(_ order: RankingOrder) -> String {
    switch order {
    case .tickets: "tickets removed"
    case .hours: "hours saved"
    case .net: "net saving"
    case .volume: "ticket volume"
    case .opportunity: "share of unresolved tickets"
    case .resolution: "lowest resolution rate"
    }
  }

  /// The direction with its change.
  static func trend(_ trend: TopicTrend) -> String {
    let word =
      switch trend.direction {
      case .rising: "rising"
      case .steady: "steady"
      case .falling: "falling"
      case .new: "new"
      case .fading: "fading"
      }
    let doubt = trend.isProvisional && trend.direction != .steady ? ", provisional" : ""
    guard let change = trend.change, trend.direction != .new else { return word + doubt }
    return word + " " + NumberText.change(change) + doubt
  }

  /// What a finding's code means.
  static func finding(_ code: FindingCode) -> String {
    switch code {
    case .badRow: "Row that cannot be read"
    case .badValue: "Value that cannot be read"
    case .badEncoding: "Text that is not UTF-8"
    case .truncatedFile: "File that ends in the middle"
    case .emptyFile: "File without rows"
    case .assumedZone: "Time without a zone"
    case .futureTime: "Time in the future"
    case .executionsFound: "Task uses within conversations"
    case .leftOut: "File that says nothing of tickets"
    case .orphanPart: "Comment or figure without its ticket"
    case .noAI: "No AI agent in the data"
    case .noText: "No text in the data"
    case .noTimes: "No times in the data"
    case .sharedCustomer: "One customer behind many tickets"
    case .rankedByResolution: "Ranked by lowest resolution"
    case .provisionalTrends: "Trends that seasons could explain"
    case .review: "Answers of a review"
    case .curation: "Line of the curation file not applied"
    case .refitAdvised: "Topics were fitted with other settings"
    case .duplicateConflict: "Copies that contradict each other"
    case .suspense: "Row set aside until it is put right"
    case .keyDerived: "Execution without an id"
    case .environmentUnknown: "Environment not stated, counted as live"
    case .unknownTicket: "Execution whose ticket is not known"
    case .interpretation: "Wording with two readings"
    case .priceMissing: "No price in force"
    case .priceBoundary: "Conversation charged under two prices"
    case .mergeDouble: "Merged tickets that were both charged"
    case .eligibility: "Too few tickets for tasks to be offered"
    case .currencyMismatch: "Second currency"
    case .noExecutions: "No task executions"
    case .late: "Execution that came very late"
    case .lateNoEffect: "Late execution that changes no charge"
    case .lateMoved: "Charged unit whose first use has moved"
    case .credit: "Credits exceed the charges"
    case .budget: "Most or all of a month's budget is charged"
    case .maximum: "The maximum of a price is reached"
    case .budgetForecast: "The month may pass its budget"
    case .taskHarm: "Task that does harm"
    case .taskNotMeasured: "Task in use that cannot be measured"
    case .emptyTask: "Task text without words"
    case .noWhenToUse: "Task text that does not say when to use it"
    case .noSteps: "Task text without steps"
    case .noHandover: "Task text in which no person takes over"
    case .noOutcome: "Step without an outcome"
    case .unreachableStep: "Step that is never reached"
    case .missingStep: "Jump to a step that does not exist"
    case .duplicateStep: "Two steps with one number"
    case .endlessLoop: "Steps that never end"
    case .unknownTool: "Tool that is not in the list"
    case .toolsUnchecked: "Tools that were not checked"
    }
  }

  /// A count with its noun.
  static func plural(_ count: some BinaryInteger, _ one: String, _ many: String) -> String {
    NumberText.count(count) + " " + (count == 1 ? one : many)
  }

  /// The text with a capital first letter and a full stop.
  static func sentence(_ text: String) -> String {
    capitalised(text) + (text.hasSuffix(".") || text.isEmpty ? "" : ".")
  }

  /// The text with a capital first letter.
  static func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  /// `a, b and c`.
  static func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " and " + last
  }
}

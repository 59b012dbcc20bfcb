/// Something wrong in the user's data, or worth a reader's doubt: a value that is collected, counted and
/// written to `findings.csv`, never an exception.
package struct Finding: Sendable, Hashable {
  package var severity: Severity
  package var code: FindingCode
  /// The input file's name, empty when the finding is about the data as a whole.
  package var file: String
  /// Line, counted from 1; nil when the finding is not about a line.
  package var line: Int?
  /// Column within the record, counted from 1.
  package var column: Int?
  /// Lower case, no full stop, the user's text quoted and cut, the fix named.
  package var message: String
  package var action: FindingAction

  package init(
    _ severity: Severity, _ code: FindingCode, file: String = "", line: Int? = nil,
    column: Int? = nil, message: String, action: FindingAction
  ) {
    self.severity = severity
    self.code = code
    self.file = file
    self.line = line
    self.column = column
    self.message = message
    self.action = action
  }

  package enum Severity: String, Sendable, Hashable, CaseIterable {
    case error, warning, note
  }
}

/// What became of the row or figure a finding is about.
package enum FindingAction: String, Sendable, Hashable, CaseIterable {
  /// The row was set aside with file, line and reason, and is counted as rejected.
  case quarantined
  /// The row is kept but not rated until it is put right.
  case suspended
  /// Counted or used as it is, and flagged.
  case kept
  /// Nothing was changed; the reader should know.
  case reported
}

/// The codes of `findings.csv`, in the field's terms.
package enum FindingCode: String, Sendable, Hashable, CaseIterable {
  // Reading
  case badRow = "BAD_ROW"
  case badValue = "BAD_VALUE"
  case badEncoding = "BAD_ENCODING"
  case truncatedFile = "TRUNCATED_FILE"
  case emptyFile = "EMPTY_FILE"
  case assumedZone = "ASSUMED_ZONE"
  case futureTime = "FUTURE_TIME"
  case executionsFound = "EXECUTIONS_FOUND"
  case leftOut = "LEFT_OUT"
  case orphanPart = "ORPHAN_PART"
  // Conversations
  case noAI = "NO_AI"
  case noText = "NO_TEXT"
  case noTimes = "NO_TIMES"
  case sharedCustomer = "SHARED_CUSTOMER"
  case rankedByResolution = "RANKED_BY_RESOLUTION"
  case provisionalTrends = "PROVISIONAL_TRENDS"
  case review = "REVIEW"
  // Topics
  case curation = "CURATION"
  case refitAdvised = "REFIT_ADVISED"
  // Billing
  case duplicateConflict = "DUP_CONFLICT"
  case suspense = "SUSPENSE"
  case keyDerived = "KEY_DERIVED"
  case environmentUnknown = "ENV_UNKNOWN"
  case unknownTicket = "UNKNOWN_TICKET"
  case interpretation = "INTERPRETATION"
  case priceMissing = "PRICE_MISSING"
  case priceBoundary = "PRICE_BOUNDARY"
  case mergeDouble = "MERGE_DOUBLE"
  case eligibility = "ELIGIBILITY"
  case currencyMismatch = "CURRENCY_MISMATCH"
  case noExecutions = "NO_EXECUTIONS"
  case late = "LATE"
  case lateNoEffect = "LATE_NO_EFFECT"
  case lateMoved = "LATE_MOVED"
  case credit = "CREDIT"
  case maximum = "MAXIMUM"
  case budget = "BUDGET"
  case budgetForecast = "BUDGET_FORECAST"
  // Tasks in use
  case taskHarm = "TASK_HARM"
  case taskNotMeasured = "TASK_NOT_MEASURED"
  // Task texts
  case emptyTask = "EMPTY_TASK"
  case noWhenToUse = "NO_WHEN_TO_USE"
  case noSteps = "NO_STEPS"
  case noHandover = "NO_HANDOVER"
  case noOutcome = "NO_OUTCOME"
  case unreachableStep = "UNREACHABLE_STEP"
  case missingStep = "MISSING_STEP"
  case duplicateStep = "DUPLICATE_STEP"
  case endlessLoop = "ENDLESS_LOOP"
  case unknownTool = "UNKNOWN_TOOL"
  case toolsUnchecked = "TOOLS_UNCHECKED"
}

extension Finding {
  /// Orders findings the way `findings.csv` lists them: worst first, then by code, place and message.
  package static func isListed(_ left: Finding, before right: Finding) -> Bool {
    let leftRank = Severity.allCases.firstIndex(of: left.severity) ?? 0
    let rightRank = Severity.allCases.firstIndex(of: right.severity) ?? 0
    if leftRank != rightRank { return leftRank < rightRank }
    return (left.code.rawValue, left.file, left.line ?? 0, left.column ?? 0, left.message)
      < (right.code.rawValue, right.file, right.line ?? 0, right.column ?? 0, right.message)
  }

  /// The user's own text for a message: quoted, control characters shown as blanks, cut at 60 characters.
  package static func quoted(_ text: some StringProtocol) -> String {
    let shown = text.prefix(61).map { $0.isNewline || $0 == "\t" ? " " : $0 }
    return "\"" + String(shown.prefix(60)) + (shown.count > 60 ? "…" : "") + "\""
  }
}

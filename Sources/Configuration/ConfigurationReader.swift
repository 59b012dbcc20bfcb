import Records

extension AssayConfiguration {
  /// Reads a YAML text; keys that are left out keep their defaults.
  ///
  /// - Parameter file: the name that errors begin with.
  /// - Throws: `ConfigurationError` with line and column.
  package init(yaml text: String, file: String) throws {
    self.init()
    if let root = try YAMLSection(yaml: text, file: file, known: AssayConfiguration.keys) { try read(root) }
  }

  private static let keys = [
    "account", "accounts", "inputs", "ai_agent", "outcome", "topics", "ranking", "levers", "bands",
    "billing", "prices", "eligibility", "vendor", "credits", "reconciliation", "report", "review",
    "tools", "tasks", "ingest",
  ]

  private mutating func read(_ root: YAMLSection) throws {
    let accountKeys = ["id", "name", "zone", "anchor_day", "changes", "enterprise", "currency", "budget"]
    if let sections = try root.sections("accounts", known: accountKeys), !sections.isEmpty {
      accounts = try sections.map(AssayConfiguration.account)
    } else if let section = try root.section("account", known: accountKeys) {
      accounts = [try AssayConfiguration.account(section)]
    }
    inputs = try root.texts("inputs") ?? inputs
    if let path = try root.text("review"), !path.isEmpty { reviewPath = path }
    if let path = try root.text("tools"), !path.isEmpty { toolsPath = path }
    if let section = try root.section("ai_agent", known: ["author_ids", "names"]) {
      aiAuthorIDs = try section.texts("author_ids") ?? aiAuthorIDs
      aiAgentNames = try section.texts("names") ?? aiAgentNames
    }
    try readIngest(root)
    try readAnalysis(root)
    try readBilling(root)
    try readReconciliation(root)
    try readTasks(root)
    if let section = try root.section("report", known: ["redact"]) {
      redactsExamples = try section.flag("redact") ?? redactsExamples
    }
  }

  private static func account(_ section: YAMLSection) throws -> Account {
    var account = Account()
    account.id = try section.text("id") ?? account.id
    account.name = try section.text("name") ?? account.name
    account.zone = try zone(section) ?? account.zone
    account.anchorDay = try section.integer("anchor_day", in: 1...31) ?? account.anchorDay
    account.calendarChanges = try calendarChanges(of: account, section)
    account.isEnterprise = try section.flag("enterprise") ?? account.isEnterprise
    account.currency = try AssayConfiguration.currency(section) ?? account.currency
    account.budget = try section.money("budget")
    return account
  }

  /// Later zones and anchor days of an account; what a change leaves out stays as it was before.
  private static func calendarChanges(of account: Account, _ section: YAMLSection) throws -> [CalendarChange] {
    var rule = PeriodRule(zone: account.zone, anchorDay: account.anchorDay)
    return try (section.sections("changes", known: ["from", "zone", "anchor_day"]) ?? []).map { section in
      let from = try section.instant("from", in: rule.zone, expected: "a day such as 2026-07-01")
      rule.zone = try zone(section) ?? rule.zone
      rule.anchorDay = try section.integer("anchor_day", in: 1...31) ?? rule.anchorDay
      return CalendarChange(
        from: try section.required("from", from, expected: "a day such as 2026-07-01"), rule: rule)
    }
  }

  private static func zone(_ section: YAMLSection) throws -> TimeZoneRules? {
    try section.parsed("zone", expected: "an IANA zone such as Europe/Berlin") { TimeZoneRules(identifier: $0) }
  }

  static func currency(_ section: YAMLSection) throws -> Currency? {
    try section.parsed("currency", expected: "three letters such as USD") { Currency(code: $0) }
  }
}

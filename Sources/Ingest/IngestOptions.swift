package import Records

/// How inputs are to be read, as the command line and the configuration say it.
package struct IngestOptions: Sendable {
  /// The zone of ticket times that name none.
  package var zone: TimeZoneRules
  /// The zone of execution times that name none; nil sends such rows to suspense (billing rule 33).
  package var assumedZone: TimeZoneRules?
  /// Overrules what the dates of a column show by themselves.
  package var dateOrder: DateOrder?
  /// Columns that the user named; overrules aliases.
  package var columnMapping: ColumnMapping?
  /// Overrules detection.
  package var formatName: String?
  /// Ids of the users in the help desk that are AI agents.
  package var aiAgentIDs: Set<String>
  /// Names of AI agents where the help desk names people, in lower case.
  package var aiAgentNames: Set<String>
  /// The company's own statuses or stages that mean closed.
  package var closedStages: [String]
  /// Cells that mean "no value" when nothing else stands in them; compared without regard to ASCII case.
  package var nullTokens: [String]
  /// When executions happened whose records hold no time at all; nil sets them aside.
  package var undatedAt: Timestamp?
  /// The wall clock: counts from 1970 that lie more than two days after it are left empty; nil lets them be.
  package var now: Timestamp?
  /// Rows after which a batch is handed over.
  package var batchSize: Int
  /// Bytes that are taken from a file at a time.
  package var blockSize: Int

  package init(
    zone: TimeZoneRules = .utc, assumedZone: TimeZoneRules? = nil, dateOrder: DateOrder? = nil,
    columnMapping: ColumnMapping? = nil, formatName: String? = nil,
    aiAgentIDs: Set<String> = [], aiAgentNames: [String] = [], closedStages: [String] = [],
    nullTokens: [String] = IngestOptions.defaultNullTokens, undatedAt: Timestamp? = nil, now: Timestamp? = nil,
    batchSize: Int = 1024,
    blockSize: Int = IngestOptions.defaultBlockSize
  ) {
    self.zone = zone
    self.assumedZone = assumedZone
    self.dateOrder = dateOrder
    self.columnMapping = columnMapping
    self.formatName = formatName
    self.aiAgentIDs = aiAgentIDs
    self.aiAgentNames = Set(aiAgentNames.map { $0.lowercased() })
    self.closedStages = closedStages
    self.nullTokens = nullTokens
    self.undatedAt = undatedAt
    self.now = now
    self.batchSize = batchSize
    self.blockSize = blockSize
  }

  /// Whether an id or a name is that of an AI agent.
  func isAIAgent(id: String?, name: String?) -> Bool {
    id.map(aiAgentIDs.contains) ?? false || name.map { aiAgentNames.contains($0.lowercased()) } ?? false
  }

  package static let defaultBlockSize = 256 * 1024
  package static let defaultNullTokens = ["-", "N/A", "null", "None", "nan", "\\N", "?"]
}

/// Which part of a date such as 03/04/2024 comes first; the raw value is the spelling of `--date-order`.
package enum DateOrder: String, Sendable, Hashable, CaseIterable {
  case dayFirst = "dmy"
  case monthFirst = "mdy"
}

package import Records

/// What a person or a cron job asked for, after the command line was read.
package struct RunOptions: Sendable {
  /// Path of the YAML file; nil for the defaults.
  package var configurationPath: String?
  /// Files, folders or `-`; when there are none, those that the configuration names.
  package var inputs: [String] = []
  package var databasePath = "assay.db"
  package var outputFolder = "Reports"
  /// The cut of knowledge; nil is the newest instant in the data that is not later than `now`.
  package var asOf: Timestamp?
  /// Days analysed for topics and ranking, up to as-of.
  package var windowDays = 90
  /// The billed month; nil is the month of as-of.
  package var month: Month?
  package var seed: UInt64 = 1
  /// Days after which a late execution is a break; nil takes the configuration's.
  package var maxCorrectionAgeDays: Int?
  /// The account `bill` prints and `close` closes; nil for all.
  package var accountID: String?
  /// Whether `bill` prints what the month would cost under other price models.
  package var comparesPrices = false
  /// Whether a ticket about several topics is listed under each, with weights.
  package var listsSeveralTopics = false
  /// Overrides the configuration's ranking order.
  package var rankingOrder: RankingOrder?
  /// Assumptions of the ranking over those of the configuration.
  package var assumptions = AssumptionOverrides()
  package var formatName: String?
  /// Names of the AI agent beside those of the configuration.
  package var aiAgentNames: [String] = []
  /// Statuses or stages that mean closed, beside those of the configuration.
  package var closedStages: [String] = []
  /// Whether guessed columns are right.
  package var acceptsGuessedColumns = false
  /// Path of a JSON file that names the columns of our fields.
  package var mappingPath: String?
  /// The zone of times that have none.
  package var zone: TimeZoneRules?
  package var dateOrder: String?
  /// When executions happened whose records hold no time: an RFC 3339 instant, or a day in the zone of times that have
  /// none.
  package var undatedAt: String?
  /// Path of the vendor's invoice that `reconcile` is about.
  package var invoicePath: String?
  /// Path of a filled-in review pack.
  package var reviewPath: String?
  /// The wall clock, read once where the program starts.
  package var now: Timestamp

  package init(now: Timestamp) {
    self.now = now
  }
}

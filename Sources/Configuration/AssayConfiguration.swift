package import Records

/// Everything a run can be told, with the defaults that hold when nothing is said.
package struct AssayConfiguration: Sendable, Hashable {
  /// The accounts that are billed; the first one's zone is the report's.
  package var accounts: [Account] = [Account()]
  /// Files and folders, relative to the configuration file.
  package var inputs: [String] = []
  /// Author ids of the AI agent in the help desk.
  package var aiAuthorIDs: [String] = []
  /// Names of the AI agent where the help desk names people.
  package var aiAgentNames: [String] = []
  /// How the cells of inputs are read.
  package var reading = ReadingRules()
  package var outcomePolicy: OutcomePolicy = .assumed
  package var outcomeWindows = OutcomeWindows()
  package var granularity: Granularity = .auto
  /// Topics with fewer tickets join their nearest neighbour or the group "rare"; nil chooses by the data's size.
  package var minimumTopicSize: Int?
  /// What turns the tickets' texts into vectors.
  package var encoder: EncoderChoice = .sentence
  /// A filled-in review pack, relative to the configuration file; nil when none is named.
  package var reviewPath: String?
  /// The manager's renames, merges and splits: a CSV file, relative to the configuration file; nil when none is named.
  package var curationPath: String?
  /// Topics that the manager describes, in the order they are written; at most 50, no two with one name.
  package var seededTopics: [SeededTopic] = []
  package var ranking = RankingAssumptions()
  /// The list of tools that exist: a YAML file, relative to the configuration file; nil when none is named.
  package var toolsPath: String?
  /// The tasks in use that every report measures, in the order they are written; no two with one name.
  package var taskLaunches: [TaskLaunch] = []
  package var levers = LeverThresholds()
  /// Resolution rates that part low from middle and middle from high; nil finds natural breaks.
  package var bandThresholds: Interval?
  package var billing = BillingPolicy()
  /// Days between a period's end and the first moment it can be closed.
  package var graceDays = 0
  /// Days after which an execution that comes late is a break (rule 59).
  package var maxCorrectionAgeDays = 60
  /// Reductions that were granted, each posted once.
  package var credits: [Credit] = []
  package var prices: [PriceVersion] = [AssayConfiguration.firstPrice]
  package var eligibility: [EligibilityRule] = [EligibilityRule()]
  package var vendor = VendorNames()
  package var reconciliation = ReconciliationTerms()
  /// Whether examples are shown with personal data replaced.
  package var redactsExamples = true

  package init() {}

  /// USD 0.10 per conversation in which a task was used, for all dates.
  package static let firstPrice = PriceVersion(
    sku: "task-usage", id: "task-usage@start", unit: .conversation,
    unitPrice: Money(micro: 100_000), currency: .usd)
}

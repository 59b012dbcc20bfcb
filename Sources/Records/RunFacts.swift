/// What a run was: enough to repeat it and to check its outputs. `run.json` holds it.
package struct RunFacts: Sendable, Hashable {
  package var version: String
  package var seed: UInt64
  package var asOf: Timestamp
  /// The zone the labels and local days are in.
  package var zone: String
  package var configurationSHA256: String
  package var priceBookSHA256: String
  package var encoder: String
  package var granularity: String
  /// As-of of the run that fitted the topics; nil when there are none.
  package var topicsFittedAt: Timestamp?
  /// What the fit was: resolution, silhouette, sample, agreement of the student; as stated by the topic stage.
  package var topicChoice: [NamedFigure]
  package var inputs: [ImportSummary]
  package var stages: [StageFigures]
  /// The last entry of the ledger that a close made: it stays the same until the next close. Nil when nothing is closed.
  package var ledgerHead: LedgerHead?

  package init(version: String, seed: UInt64, asOf: Timestamp, zone: String) {
    self.version = version
    self.seed = seed
    self.asOf = asOf
    self.zone = zone
    configurationSHA256 = ""
    priceBookSHA256 = ""
    encoder = ""
    granularity = ""
    topicChoice = []
    inputs = []
    stages = []
  }
}

package struct NamedFigure: Sendable, Hashable {
  /// Tickets that the encoder read to find the topics.
  package static let sampleTickets = "sample_tickets"
  /// The share of held-back tickets that the linear map places where the encoder does, and how many were held back.
  package static let studentAgreement = "student_agreement"
  package static let studentTested = "student_tested"
  /// How many tickets a seeded topic claimed when it was weighed, and which share of them is probably right; the topic's
  /// id follows.
  package static let seededClaimed = "seeded_claimed "
  package static let seededPrecision = "seeded_precision "

  package var name: String
  package var value: Double

  package init(name: String, value: Double) {
    self.name = name
    self.value = value
  }
}

/// Duration and peak memory of a stage: the only figures that differ between equal runs.
package struct StageFigures: Sendable, Hashable {
  package var name: String
  package var seconds: Double
  package var peakMemoryBytes: Int64

  package init(name: String, seconds: Double, peakMemoryBytes: Int64) {
    self.name = name
    self.seconds = seconds
    self.peakMemoryBytes = peakMemoryBytes
  }
}

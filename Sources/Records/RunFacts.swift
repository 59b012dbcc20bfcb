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
  /// Resolution of the chosen partition and its simplified silhouette, as stated by the topic stage.
  package var topicChoice: [NamedFigure]
  package var inputs: [ImportSummary]
  package var stages: [StageFigures]

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

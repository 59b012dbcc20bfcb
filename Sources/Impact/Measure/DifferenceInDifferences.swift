package import Records

/// By how much a topic's rate changed more than those of the topics without a task.
///
/// The changes of the control topics have a common mean and a variance between topics, estimated by moments; a topic
/// without any effect would vary around that mean just as they do, so the variance counts for the measured topic too:
///
///     effect   = change - mean of controls, weighted by 1 / (variance_c + between)
///     variance = variance of change + between + 1 / sum of weights
///
/// The tickets by which the topic was chosen must not be those of its period before: a topic picked for a low rate
/// rises by itself.
///
/// Source: DerSimonian and Laird, "Meta-analysis in clinical trials" (1986) for `between`; Higgins, Thompson and
/// Spiegelhalter, "A re-evaluation of random-effects meta-analysis" (2009) for a further topic's variance.
package struct DifferenceInDifferences: Sendable, Hashable {
  /// Fewer control topics do not tell how much topics vary by themselves.
  package static let fewestControls = 5

  /// In parts of 1: 0.15 is 15 points.
  package let effect: Double
  /// Of `effect`.
  package let standardError: Double
  /// The mean change of the control topics.
  package let controlChange: Double
  /// How much the changes of topics vary beyond what their numbers of tickets explain, as a standard deviation.
  package let betweenTopics: Double
  /// How many standard errors an interval of 95 % reaches to each side.
  private let reach: Double

  /// Nil with fewer than `fewestControls` controls.
  package init?(of topic: TopicChange, against controls: [TopicChange]) {
    guard controls.count >= DifferenceInDifferences.fewestControls else { return nil }
    let between = DifferenceInDifferences.varianceBetween(controls)
    let weights = controls.map { 1 / ($0.variance + between) }
    let total = weights.reduce(0, +)
    let mean = zip(weights, controls).reduce(0) { $0 + $1.0 * $1.1.change } / total
    effect = topic.change - mean
    standardError = (topic.variance + between + 1 / total).squareRoot()
    controlChange = mean
    betweenTopics = between.squareRoot()
    reach = StudentQuantile.upper(degreesOfFreedom: controls.count - 2)
  }

  /// At 95 %, by Student's distribution with two degrees of freedom less than there are controls.
  package var interval: Interval {
    Interval(low: effect - reach * standardError, high: effect + reach * standardError)
  }

  /// The smallest effect that so many tickets show in four of five cases, at 95 %.
  package var smallestEffect: Double { (reach + 0.8416212) * standardError }

  private static func varianceBetween(_ changes: [TopicChange]) -> Double {
    let weights = changes.map { 1 / $0.variance }
    let total = weights.reduce(0, +)
    let mean = zip(weights, changes).reduce(0) { $0 + $1.0 * $1.1.change } / total
    let spread = zip(weights, changes).reduce(0) { $0 + $1.0 * ($1.1.change - mean) * ($1.1.change - mean) }
    let scale = total - weights.reduce(0) { $0 + $1 * $1 } / total
    return max(0, (spread - Double(changes.count - 1)) / scale)
  }
}

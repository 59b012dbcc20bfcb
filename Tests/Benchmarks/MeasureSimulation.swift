import Foundation
import Records
import TestSupport

/// How far the effect that `assay measure` prints is from the true one, in 2,000 generated worlds each.
enum MeasureSimulation {
  private static let worlds = 2000

  /// Prints the plain figure and ours for tasks without and with an effect, and for many and few topics.
  static func run() {
    print("effect  wander  topics  naive    ours     standard error  interval holds the effect")
    for (effect, wander, topics) in [
      (0.0, 0.0, 60), (0.0, 0.1, 60), (0.15, 0.0, 60), (0.15, 0.1, 60), (0.15, 0.1, 12), (0.0, 0.1, 6),
    ] {
      let result = EffectSimulation(worlds: worlds, effect: effect, wander: wander, topics: topics, seed: 1)
      let points = [effect, wander, result.naive, result.estimate, result.standardError].map {
        String(format: "%+6.2f", 100 * $0)
      }
      print(
        "\(points[0])  \(points[1])  \(topics)      \(points[2])   \(points[3])   \(points[4])          "
          + "\(result.coverage.successes) of \(result.coverage.total)")
    }
  }
}

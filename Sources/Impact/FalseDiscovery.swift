/// Adjusts p-values for the number of tests, so that of the changes reported few are chance.
///
/// Source: Benjamini and Hochberg, "Controlling the false discovery rate" (1995), the step-up procedure.
package enum FalseDiscovery {
  /// The adjusted p-values, in the order given: a test is significant at level `a` when its adjusted value is under `a`.
  package static func adjusted(_ values: [Double]) -> [Double] {
    let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    var adjusted = values
    var least = 1.0
    for (rank, index) in order.enumerated().reversed() {
      least = min(least, values[index] * Double(values.count) / Double(rank + 1))
      adjusted[index] = least
    }
    return adjusted
  }
}

/// The weights of a ticket's topics as `tickets.csv` prints them: four decimals that sum to 1 exactly.
enum RoundedWeights {
  private static let scale = 10_000

  /// Every weight down to four decimals; what is then missing goes, a ten-thousandth each, to those that lost most, of
  /// equals to the first.
  ///
  /// Source: the method of largest remainders (Hamilton 1792).
  /// - Parameter weights: not negative, with a sum above 0; they are scaled to a sum of 1.
  static func weights(_ weights: [Double]) -> [Double] {
    let total = weights.reduce(0, +)
    guard total > 0 else { return weights }
    let exact = weights.map { $0 / total * Double(scale) }
    var units = exact.map { Int($0) }
    let byLoss = exact.indices.sorted { left, right in
      let losses = (exact[left] - Double(units[left]), exact[right] - Double(units[right]))
      return losses.0 == losses.1 ? left < right : losses.0 > losses.1
    }
    for index in byLoss.prefix(scale - units.reduce(0, +)) { units[index] += 1 }
    return units.map { Double($0) / Double(scale) }
  }
}

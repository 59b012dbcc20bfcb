/// The typical order of steps that conversations take in different orders.
///
/// A step gains a point for each other step that it comes before in most of the conversations with both, and loses one
/// for each that it comes after; the highest balance is first. Ties go by the mean place in the conversations, then by
/// name.
///
/// Source: A. H. Copeland's rule for pairwise majorities (1951), over the "eventually follows" relation of process
/// mining (W. van der Aalst, "Process Mining", 2016).
enum StepOrder {
  /// The names in their typical order; every conversation lists a name once.
  static func typical(_ names: [StepName], in conversations: [[StepName]]) -> [StepName] {
    let position = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    let count = names.count
    var before = [Int](repeating: 0, count: count * count)
    var places = [(sum: Double, count: Int)](repeating: (0, 0), count: count)
    for conversation in conversations {
      let steps = conversation.compactMap { position[$0] }
      for (place, step) in steps.enumerated() {
        places[step].sum += Double(place) / Double(steps.count)
        places[step].count += 1
        for later in steps[(place + 1)...] { before[step * count + later] += 1 }
      }
    }
    let balance = names.indices.map { step in
      names.indices.reduce(0) { $0 + (before[step * count + $1] - before[$1 * count + step]).signum() }
    }
    let mean = places.map { $0.count > 0 ? $0.sum / Double($0.count) : 1 }
    return names.indices.sorted { left, right in
      if balance[left] != balance[right] { return balance[left] > balance[right] }
      return mean[left] != mean[right] ? mean[left] < mean[right] : names[left] < names[right]
    }.map { names[$0] }
  }
}

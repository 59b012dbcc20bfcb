/// Different token sequences, sorted by length, in batches of about the same number of tokens.
struct TokenBatches: Sendable {
  /// Every sequence once, shorter ones first, those of one length in the order of their tokens.
  let sequences: [[Int32]]
  /// For every sequence given, its position in `sequences`.
  let positions: [Int]
  /// Ranges of `sequences`, none of them empty.
  let batches: [Range<Int>]

  /// Enough for products to run at full speed, little enough to stay in the cache and to keep two cores busy.
  private static let mostTokens = 512

  init(of given: [[Int32]]) {
    let order = given.indices.sorted { left, right in
      if given[left].count != given[right].count { return given[left].count < given[right].count }
      return given[left] == given[right] ? left < right : given[left].lexicographicallyPrecedes(given[right])
    }
    var sequences: [[Int32]] = []
    var positions = [Int](repeating: 0, count: given.count)
    for index in order {
      if sequences.last != given[index] { sequences.append(given[index]) }
      positions[index] = sequences.count - 1
    }
    self.sequences = sequences
    self.positions = positions

    var batches: [Range<Int>] = []
    var start = 0
    var tokens = 0
    for (position, sequence) in sequences.enumerated() {
      if tokens + sequence.count > TokenBatches.mostTokens, position > start {
        batches.append(start..<position)
        (start, tokens) = (position, 0)
      }
      tokens += sequence.count
    }
    if start < sequences.count { batches.append(start..<sequences.count) }
    self.batches = batches
  }

  /// How many of the sequences given stand for each of `sequences`.
  var multiplicities: [Int] {
    var counts = [Int](repeating: 0, count: sequences.count)
    for position in positions { counts[position] += 1 }
    return counts
  }
}

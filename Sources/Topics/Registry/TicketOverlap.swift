/// How many tickets two groupings share: a row per topic before, a column per topic now.
package struct TicketOverlap: Sendable, Hashable {
  package let old: Int
  package let new: Int
  /// Row-major, `old` x `new`: tickets that have a topic in both.
  package private(set) var shared: [Int]
  /// Of every row: all its tickets, those included that have no topic now or are not known any more.
  package private(set) var oldSizes: [Int]
  /// Of every column: all its tickets, those included that had no topic before or were not known.
  package private(set) var newSizes: [Int]

  package init(old: Int, new: Int) {
    self.old = old
    self.new = new
    shared = [Int](repeating: 0, count: old * new)
    oldSizes = [Int](repeating: 0, count: old)
    newSizes = [Int](repeating: 0, count: new)
  }

  /// Counts one ticket: its topic before and now, nil for none.
  package mutating func add(old oldTopic: Int?, new newTopic: Int?) {
    if let oldTopic { oldSizes[oldTopic] += 1 }
    if let newTopic { newSizes[newTopic] += 1 }
    if let oldTopic, let newTopic { shared[oldTopic * new + newTopic] += 1 }
  }

  package subscript(oldTopic: Int, newTopic: Int) -> Int { shared[oldTopic * new + newTopic] }

  /// Tickets of an old topic that have a topic now.
  func known(old oldTopic: Int) -> Int {
    (0..<new).reduce(0) { $0 + self[oldTopic, $1] }
  }

  /// Tickets of a new topic that had a topic before.
  func known(new newTopic: Int) -> Int {
    (0..<old).reduce(0) { $0 + self[$1, newTopic] }
  }

  /// The same tickets in coarser groups; nil leaves a group out, and its tickets with it.
  func merged(old oldGroup: [Int?], count oldCount: Int, new newGroup: [Int?], count newCount: Int) -> TicketOverlap {
    var merged = TicketOverlap(old: oldCount, new: newCount)
    for row in 0..<old {
      guard let oldParent = oldGroup[row] else { continue }
      merged.oldSizes[oldParent] += oldSizes[row]
      for column in 0..<new {
        guard let newParent = newGroup[column] else { continue }
        merged.shared[oldParent * newCount + newParent] += self[row, column]
      }
    }
    for column in 0..<new {
      if let newParent = newGroup[column] { merged.newSizes[newParent] += newSizes[column] }
    }
    return merged
  }

  /// Old and new topics that are one: the best matching over all pairs that share at least a fifth of the tickets of
  /// the larger of the two, counted over tickets known to both sides.
  ///
  /// An id promises its reader the same topic. A scrap that a dissolved topic leaves in another does not keep its id,
  /// nor does a small topic lend its name to a large one that swallowed it; a topic that breaks into up to five even
  /// parts still goes on in one of them.
  /// - Parameter isCarried: whether an old topic may go on at all.
  func matching(where isCarried: [Bool]) -> BestMatching {
    let rows = (0..<old).map { known(old: $0) }
    let columns = (0..<new).map { known(new: $0) }
    var counts = shared
    for row in 0..<old {
      for column in 0..<new where !isCarried[row] || self[row, column] * 5 < max(rows[row], columns[column]) {
        counts[row * new + column] = 0
      }
    }
    return BestMatching(counts: counts, rows: old, columns: new)
  }
}

import Records

/// How often the same topics come first when the window's tickets are drawn anew, with replacement.
///
/// Levers stay as they are: they are a matter of judgement, not of chance.
///
/// Source: Efron, "Bootstrap methods: another look at the jackknife" (1979).
struct Steadiness {
  static let resamples = 200

  /// By candidate: resamples in which it is among the first two.
  private(set) var inFirstTwo: [Int]
  /// By number of topics, from one: resamples in which the candidates that come first are the given ones.
  private(set) var same: [Int]

  /// - Parameters:
  ///   - topics: The candidates' topics, with the minutes of work that a ticket of each takes.
  ///   - tickets: All tickets of the window.
  ///   - chosen: For one, two and three topics, the positions that come first.
  init(
    _ topics: [(statistics: TopicStatistics, handleMinutes: Double)], of facts: [TicketFacts], tickets: Int,
    ranking: Ranking, chosen: [Set<Int>], seed: UInt64
  ) {
    inFirstTwo = [Int](repeating: 0, count: topics.count)
    same = [Int](repeating: 0, count: chosen.count)
    var kinds: [(topic: Int, cell: TopicCell)] = []
    var cells: [Int] = []
    for topic in topics.indices {
      for (cell, count) in topics[topic].statistics.cells(of: facts) {
        kinds.append((topic, cell))
        cells.append(count)
      }
    }
    let inCells = cells.reduce(0, +)
    let resampling = TicketResampling(cells + [max(0, tickets - inCells)])
    var generator = SeededGenerator(seed: seed ^ StableHash.of("steadiness"))
    for _ in 0..<Steadiness.resamples {
      var counts = [TopicCounts](repeating: TopicCounts(), count: topics.count)
      for (kind, count) in zip(kinds, resampling.counts(&generator)) { counts[kind.topic].add(kind.cell, count) }
      let values = zip(counts, topics).map { ranking.value(of: $0, handleMinutes: $1.handleMinutes) }
      note(values, topics.map(\.statistics.summary.topic.id), chosen)
    }
  }

  private mutating func note(_ values: [Double], _ ids: [String], _ chosen: [Set<Int>]) {
    let first = values.indices.sorted { (values[$1], ids[$0]) < (values[$0], ids[$1]) }.prefix(3)
    for index in first.prefix(2) { inFirstTwo[index] += 1 }
    for (size, set) in chosen.enumerated() where Set(first.prefix(size + 1)) == set { same[size] += 1 }
  }
}

/// Tickets of a topic that count alike in the ranking.
struct TopicCell: Hashable, Sendable {
  let isUnresolved: Bool
  let isAutomatable: Bool
  let hasTask: Bool
  let succeeded: Bool
  /// Whether a task could finish it by the word of a person who read it; nil when nobody did.
  let judged: Bool?

  /// For a stated order.
  fileprivate var number: Int {
    (judged.map { $0 ? 32 : 16 } ?? 0) + (isUnresolved ? 8 : 0) + (isAutomatable ? 4 : 0) + (hasTask ? 2 : 0)
      + (succeeded ? 1 : 0)
  }
}

/// The counts that a topic's removed tickets are computed from.
struct TopicCounts: Sendable {
  var unresolved = 0
  var automatable = 0
  /// What a person said of unresolved tickets.
  var answers = ReviewedAnswers()
  /// Conversations with a task that ended resolved without a person, of those with a task.
  var taskSuccess = Share(0, of: 0)

  mutating func add(_ cell: TopicCell, _ count: Int) {
    if cell.isUnresolved { unresolved += count }
    if cell.isAutomatable { automatable += count }
    if let judged = cell.judged { answers.add(judged, isSupported: cell.isAutomatable, count: count) }
    if cell.hasTask { taskSuccess = taskSuccess + Share(cell.succeeded ? count : 0, of: count) }
  }
}

extension TopicStatistics {
  /// The topic's counts as they are.
  var counts: TopicCounts {
    TopicCounts(
      unresolved: unresolved.count, automatable: inferred.successes, answers: answers, taskSuccess: taskSuccess)
  }

  /// The topic's tickets in the window by what they count for, in a stated order.
  func cells(of facts: [TicketFacts]) -> [(TopicCell, Int)] {
    var counts: [TopicCell: Int] = [:]
    var open = unresolved[...]
    for index in tickets {
      let isUnresolved = open.first == index
      if isUnresolved { open.removeFirst() }
      let hasTask = facts[index].executions > 0 && facts[index].isEligible
      let cell = TopicCell(
        isUnresolved: isUnresolved, isAutomatable: isUnresolved && AutomatableShare.isAutomatable(facts[index]),
        hasTask: hasTask, succeeded: hasTask && !isUnresolved && facts[index].handover != true, judged: judged[index])
      counts[cell, default: 0] += 1
    }
    return counts.sorted { $0.key.number < $1.key.number }.map { ($0.key, $0.value) }
  }
}

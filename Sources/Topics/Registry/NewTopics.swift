package import LinearAlgebra
package import Records

/// The topics that far tickets form among themselves, for those between one fit and the next.
package struct NewTopics: Sendable {
  /// The largest first, of equal ones that with the smallest ticket id.
  package private(set) var topics: [NewTopic] = []
  /// Of every far ticket: its new topic and the similarity to it; nil for one that stays where it is.
  package private(set) var placements: [(topic: Int, similarity: Float)?]

  /// Neighbours of a text in the graph of the pool; a pool is small, and so are the topics in it.
  private static let neighbours = 10
  /// How much nearer, in the mean, its tickets must be to a new centre than to the nearest known one.
  private static let leastGain: Float = 0.2
  /// From here on they are a topic even when they are less alike than those of the registered ones: nothing known is
  /// anywhere near.
  private static let clearGain: Float = 0.35

  /// Clusters the pool like a fit does, joins groups as long as they stay as cohesive as a topic, and keeps those that
  /// are large enough, cohesive, and clearly nearer to their own centre than to every known one.
  ///
  /// Measured on vectors of Banking77 (6,000 fitted) and Bitext (2,500 fitted), one to five topics left out at a time
  /// and brought in later: 12 of 24 are found, with 88 % of their tickets from one topic left out, and no topic too
  /// many in 59,547 later tickets of known topics, of which 4,199 were far. The others lie within the reach of a topic
  /// near them, or are too few beyond it: they wait for a fit.
  /// - Parameters:
  ///   - centres: of the registered topics and of the rare groups.
  ///   - floor: the lower quartile of the topics' cohesion on the day of the fit, see `lowerQuartile(of:)`.
  ///   - options: minimum size and seed.
  /// - Complexity: quadratic in the number of distinct texts.
  package init(in far: FarTickets, centres: Matrix, floor: Float, options: TopicOptions) {
    placements = Array(repeating: nil, count: far.ids.count)
    let distinct = DistinctTexts(far.texts)
    let vectors = far.vectors.rows(at: distinct.first)
    guard far.ids.count >= options.minimumSize, centres.rows > 0, vectors.rows > 1 else { return }
    let nearest = vectors.nearestRows(of: centres).products
    let graph = WeightedGraph(sharedNeighbours: NeighbourLists(of: vectors, count: NewTopics.neighbours))
    let groups = CohesiveGroups(
      joining: Leiden.groups(of: graph, resolution: 1, seed: options.seed), of: vectors,
      multiplicity: distinct.multiplicity, floor: floor)
    let accepted = groups.members.filter { members in
      NewTopics.isTopic(
        members, vectors: vectors, nearest: nearest, multiplicity: distinct.multiplicity, floor: floor,
        minimumSize: options.minimumSize)
    }
    guard !accepted.isEmpty else { return }
    place(accepted, of: vectors, nearest: nearest, distinct: distinct, far: far, minimumSize: options.minimumSize)
    name(far.texts)
  }

  /// A quarter of the numbers are smaller; 0 of none.
  package static func lowerQuartile(of cohesions: [Float]) -> Float {
    cohesions.isEmpty ? 0 : cohesions.sorted()[cohesions.count / 4]
  }

  /// Every ticket counts with its similarity to the centre of the others, so that few tickets do not look cohesive only
  /// because each of them drew the centre towards itself.
  private static func isTopic(
    _ members: [Int], vectors: Matrix, nearest: [Float], multiplicity: [Int], floor: Float, minimumSize: Int
  ) -> Bool {
    let tickets = members.reduce(0) { $0 + multiplicity[$1] }
    guard tickets >= minimumSize, members.count > 1 else { return false }
    let own = vectors.rows(at: members).similaritiesToOthers().reduce(0, +) / Float(members.count)
    let known = members.reduce(0) { $0 + nearest[$1] } / Float(members.count)
    let gain = own - known
    return gain >= clearGain || (own >= floor && gain >= leastGain)
  }

  /// Every text that is nearer to a new centre than to a known one goes there; a topic left too small by that is none.
  private mutating func place(
    _ accepted: [[Int]], of vectors: Matrix, nearest: [Float], distinct: DistinctTexts, far: FarTickets,
    minimumSize: Int
  ) {
    var centres = Matrix(
      rows: accepted.count, columns: vectors.columns,
      parts: accepted.map { members in
        let own = vectors.rows(at: members)
        return own.centres(of: [Int](repeating: 0, count: own.rows), groups: 1).elements
      })
    var order: [Int] = []
    var own: [Int?] = []
    while centres.rows > 0 {
      let new = vectors.nearestRows(of: centres)
      own = (0..<vectors.rows).map { new.products[$0] > nearest[$0] ? new.positions[$0] : nil }
      var sizes = [Int](repeating: 0, count: centres.rows)
      var firstID = [String?](repeating: nil, count: centres.rows)
      for (ticket, text) in distinct.number.enumerated() {
        guard let topic = own[text] else { continue }
        sizes[topic] += 1
        firstID[topic] = firstID[topic].map { min($0, far.ids[ticket]) } ?? far.ids[ticket]
      }
      order = sizes.indices.sorted {
        sizes[$0] != sizes[$1] ? sizes[$0] > sizes[$1] : (firstID[$0] ?? "", $0) < (firstID[$1] ?? "", $1)
      }
      guard let last = order.last, sizes[last] < minimumSize else {
        let reaches = vectors.reaches(of: own, centres: centres)
        topics = order.map { topic in
          NewTopic(
            label: TopicLabel(name: "", keywords: []), centre: centres.row(topic), reach: reaches[topic],
            size: sizes[topic])
        }
        placements = distinct.number.map { text in
          own[text].flatMap { topic in order.firstIndex(of: topic) }.map { (topic: $0, similarity: new.products[text]) }
        }
        return
      }
      centres = centres.rows(at: (0..<centres.rows).filter { $0 != last })
    }
  }

  /// Names the topics against each other and against the rest of the pool.
  private mutating func name(_ texts: [String]) {
    let count = topics.count
    let labels = TopicLabels.labels(texts: texts, topic: placements.map { $0?.topic ?? count }, topics: count + 1)
    for topic in 0..<count { topics[topic].label = labels[topic] }
  }
}

extension TopicRegistry {
  /// Gives new topics an id, the status `new`, a name that no other has, and an event; their indices.
  ///
  /// - Parameter reserved: names that the manager gave; no new topic gets one.
  package mutating func add(_ found: [NewTopic], reserved: [String] = [], at date: Timestamp) -> [Int] {
    var names = UniqueNames()
    for name in reserved { names.take(name) }
    for topic in topics where topic.topic.status != .retired { names.take(topic.topic.name) }
    return found.map { new in
      let index = topics.count
      let topic = Topic(
        id: TopicIdentifier.topic(index), parentID: nil,
        name: names.name(new.label.name, keywords: new.label.keywords), keywords: new.label.keywords, status: .new)
      topics.append(
        RegisteredTopic(topic: topic, centre: new.centre, reach: new.reach, bornAt: date, origin: .found))
      events.append(
        TopicEvent(
          topicID: topic.id, at: date, kind: .new,
          detail: "found between two fits in \(new.size) tickets that lay far from every topic"))
      return index
    }
  }
}

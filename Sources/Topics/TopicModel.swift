package import LinearAlgebra
package import Records

/// The topics of a set of tickets: what they are called, where their centres lie, and which ticket belongs to which.
package struct TopicModel: Sendable {
  /// By size descending, of equal ones that with the smallest ticket id first; ids `t-0001` and so on.
  package private(set) var topics: [Topic]
  /// Coarser topics, ids `p-0001` and so on; a topic names its parent by id.
  package private(set) var parents: [Topic]
  /// One row of length 1 per topic, in the order of `topics`; the rows behind are those of rare groups.
  package private(set) var centres: Matrix
  /// Of every fitted ticket, in the order it was given.
  package private(set) var placements: [TopicPlacement]
  /// Resolution, silhouette, topics and agreement, for the run's record.
  package private(set) var figures: [NamedFigure]

  /// Finds the topics of texts by their vectors.
  ///
  /// Every text ends at its nearest centre, so that `assign` gives fitted tickets their fitted topics.
  /// - Parameters:
  ///   - vectors: a row of length 1 per text; a row of zeros makes its text rare.
  ///   - texts: cleaned; only names and keywords and the recognition of equal texts read them.
  ///   - ids: of the tickets, ascending.
  /// - Complexity: quadratic in the number of distinct texts.
  package static func fit(
    vectors: Matrix, texts: [String], ids: [String], options: TopicOptions
  ) -> TopicModel {
    precondition(vectors.rows == texts.count && texts.count == ids.count, "a vector and an id per text")
    let distinct = DistinctTexts(texts)
    let clustered = distinct.first.indices.filter { vectors.hasDirection(distinct.first[$0]) }
    let sample = vectors.rows(at: clustered.map { distinct.first[$0] })
    let multiplicity = clustered.map { distinct.multiplicity[$0] }
    let tickets = multiplicity.reduce(0, +)
    let search = ResolutionSearch(
      graph: WeightedGraph(sharedNeighbours: NeighbourLists(of: sample, count: options.neighbours)),
      vectors: sample, multiplicity: multiplicity,
      // A small pile of tickets has small topics.
      minimumSize: min(options.minimumSize, max(1, tickets / 20)), seed: options.seed)
    let choice = search.choice(options.granularity, among: options.resolutions)
    var partition = choice.partition
    let firstID = clustered.map { ids[distinct.first[$0]] }
    partition.reorder(
      TopicModel.order(of: partition, multiplicity: multiplicity, firstID: firstID))

    var model = TopicModel(
      topics: [], parents: [], centres: partition.centres, placements: [], figures: [])
    model.topicCount = partition.topics
    let distinctPlacements = model.assign(vectors: vectors.rows(at: distinct.first))
    model.placements = distinct.number.map { distinctPlacements[$0] }
    model.figures = [
      NamedFigure(name: "resolution", value: choice.resolution),
      NamedFigure(name: "silhouette", value: choice.silhouette),
      NamedFigure(name: "topics", value: Double(partition.topics)),
      NamedFigure(name: "agreement", value: partition.agreement),
      NamedFigure(name: "clustered_tickets", value: Double(texts.count)),
    ]
    let parentOf = ParentTopics.parents(
      of: partition, in: search.graph, resolution: choice.resolution, seed: options.seed)
    model.name(texts: texts, parentOf: parentOf)
    return model
  }

  /// The topic of every vector: that with the nearest centre.
  ///
  /// A vector's topic does not depend on the vectors beside it, so that any batches give the same.
  package func assign(vectors: Matrix) -> [TopicPlacement] {
    guard centres.rows > 0 else {
      return [TopicPlacement](repeating: .unassigned(.rare), count: vectors.rows)
    }
    let nearest = vectors.nearestRows(of: centres)
    return (0..<vectors.rows).map { row in
      let position = nearest.positions[row]
      guard position < topicCount, vectors.hasDirection(row) else { return .unassigned(.rare) }
      return .assigned(topic: position, similarity: nearest.products[row])
    }
  }

  private var topicCount = 0

  private init(
    topics: [Topic], parents: [Topic], centres: Matrix, placements: [TopicPlacement],
    figures: [NamedFigure]
  ) {
    self.topics = topics
    self.parents = parents
    self.centres = centres
    self.placements = placements
    self.figures = figures
  }

  private static func order(
    of partition: Partition, multiplicity: [Int], firstID: [String]
  ) -> [Int] {
    let sizes = partition.sizes(multiplicity: multiplicity)
    var smallestID = [String?](repeating: nil, count: partition.topics)
    for (row, topic) in partition.group.enumerated() where topic < partition.topics {
      smallestID[topic] = min(smallestID[topic] ?? firstID[row], firstID[row])
    }
    return (0..<partition.topics).sorted {
      if sizes[$0] != sizes[$1] { return sizes[$0] > sizes[$1] }
      return (smallestID[$0] ?? "", $0) < (smallestID[$1] ?? "", $1)
    }
  }

  private mutating func name(texts: [String], parentOf: [Int?]) {
    let topicOf = placements.map(\.topic)
    let labels = TopicLabels.labels(texts: texts, topic: topicOf, topics: topicCount)
    let parentCount = (parentOf.compactMap(\.self).max() ?? -1) + 1
    let parentLabels = TopicLabels.labels(
      texts: texts, topic: topicOf.map { $0.flatMap { parentOf[$0] } }, topics: parentCount)
    parents = parentLabels.enumerated().map { index, label in
      Topic(
        id: TopicModel.identifier("p", index), parentID: nil, name: label.name,
        keywords: label.keywords, status: .active)
    }
    topics = labels.enumerated().map { index, label in
      Topic(
        id: TopicModel.identifier("t", index), parentID: parentOf[index].map { parents[$0].id },
        name: label.name, keywords: label.keywords, status: .active)
    }
  }

  /// `t-0001` for index 0.
  private static func identifier(_ kind: String, _ index: Int) -> String {
    let number = String(index + 1)
    return kind + "-" + String(repeating: "0", count: max(0, 4 - number.count)) + number
  }
}

extension Matrix {
  /// Whether a row is anything but zeros.
  fileprivate func hasDirection(_ row: Int) -> Bool {
    elements[row * columns..<(row + 1) * columns].contains { $0 != 0 }
  }
}

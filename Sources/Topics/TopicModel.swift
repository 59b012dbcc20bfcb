package import LinearAlgebra
package import Records

/// The topics that a fit found in a sample of tickets, before they have ids.
package struct TopicModel: Sendable {
  /// By size descending, of equal ones that with the smallest ticket id first.
  package private(set) var topics: [FittedTopic]
  /// Coarser topics; a topic names its parent by index.
  package private(set) var parents: [FittedParent]
  /// Of groups too small to be topics: tickets nearest to one are rare. A row of length 1 each.
  package private(set) var rareCentres: Matrix
  /// Of every fitted ticket, in the order it was given: its topic, nil for a rare one.
  package private(set) var topicOf: [Int?]
  /// Resolution, silhouette, topics and agreement, for the run's record.
  package private(set) var figures: [NamedFigure]

  /// The name of the figure that says how much alike a topic's tickets are at least.
  package static let cohesionFigure = "cohesion_floor"

  /// Finds the topics of texts by their vectors.
  ///
  /// A text stays in the group that the graph gave it, which follows the shape of a topic where its centre cannot; other
  /// texts are placed by the nearest centre.
  /// - Parameters:
  ///   - vectors: a row of length 1 per text; a row of zeros makes its text rare.
  ///   - texts: cleaned; only names and keywords and the recognition of equal texts read them.
  ///   - ids: of the tickets, ascending.
  ///   - earlier: the topics that an earlier fit with the same options gave the tickets; they go on where they can.
  /// - Complexity: quadratic in the number of distinct texts.
  package static func fit(
    vectors: Matrix, texts: [String], ids: [String], options: TopicOptions, earlier: EarlierTopics? = nil
  ) -> TopicModel {
    precondition(vectors.rows == texts.count && texts.count == ids.count, "a vector and an id per text")
    let distinct = DistinctTexts(texts)
    let clustered = distinct.first.indices.filter { vectors.hasDirection(distinct.first[$0]) }
    let sample = vectors.rows(at: clustered.map { distinct.first[$0] })
    let multiplicity = clustered.map { distinct.multiplicity[$0] }
    let tickets = multiplicity.reduce(0, +)
    let search = ResolutionSearch(
      // Among few texts, thirty neighbours would be those of every topic.
      graph: WeightedGraph(
        sharedNeighbours: NeighbourLists(of: sample, count: min(options.neighbours, max(8, sample.rows / 5)))),
      vectors: sample, multiplicity: multiplicity,
      // A small pile of tickets has small topics.
      minimumSize: min(options.minimumSize, max(1, tickets / 20)), seed: options.seed,
      continuation: earlier.map { EarlierGroups($0, texts: distinct, clustered: clustered, vectors: sample) })
    let resolution = search.resolution(of: options.granularity, among: options.resolutions)
    // Naming reads the texts whatever the topics are, and a single cut is the work of one core.
    let (choice, traits) = concurrently(
      { search.choice(options.granularity, at: resolution) }, { WordTraits(reading: texts) })
    var partition = choice.partition
    let firstID = clustered.map { ids[distinct.first[$0]] }
    partition.reorder(
      TopicModel.order(of: partition, multiplicity: multiplicity, firstID: firstID))

    var groupOf = [Int?](repeating: nil, count: distinct.first.count)
    for (row, group) in partition.group.enumerated() where group < partition.topics {
      groupOf[clustered[row]] = group
    }
    let centres = partition.centres.rows(at: Array(0..<partition.topics))
    let groups = partition.group.map { $0 < partition.topics ? $0 : nil }
    var model = TopicModel(
      topics: [], parents: [],
      rareCentres: partition.centres.rows(at: Array(partition.topics..<partition.centres.rows)),
      topicOf: distinct.number.map { groupOf[$0] },
      figures: [
        NamedFigure(name: "resolution", value: choice.resolution),
        NamedFigure(name: "silhouette", value: choice.silhouette),
        NamedFigure(name: "topics", value: Double(partition.topics)),
        NamedFigure(name: "agreement", value: partition.agreement(of: sample)),
        NamedFigure(
          name: cohesionFigure,
          value: Double(NewTopics.lowerQuartile(of: sample.cohesions(of: groups, centres: centres)))),
        NamedFigure(name: "clustered_tickets", value: Double(texts.count)),
      ])
    model.name(
      traits: traits, centres: centres, reaches: sample.reaches(of: groups, centres: centres),
      parentOf: ParentTopics.parents(
        of: partition, in: search.graph, resolution: choice.resolution, seed: options.seed))
    return model
  }

  /// The topics' directions: `topics.count` x `width`.
  package func centres(width: Int) -> Matrix {
    Matrix(rows: topics.count, columns: width, parts: topics.map(\.centre))
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

  private mutating func name(traits: WordTraits, centres: Matrix, reaches: [Float], parentOf: [Int?]) {
    let (labels, parentLabels) = TopicLabels.labels(traits: traits, topic: topicOf, parentOf: parentOf)
    parents = parentLabels.map { FittedParent(name: $0.name, keywords: $0.keywords) }
    topics = labels.enumerated().map { index, label in
      FittedTopic(
        name: label.name, keywords: label.keywords, parent: parentOf[index], centre: centres.row(index),
        reach: reaches[index])
    }
  }
}

extension Matrix {
  /// Whether a row is anything but zeros.
  func hasDirection(_ row: Int) -> Bool {
    elements[row * columns..<(row + 1) * columns].contains { $0 != 0 }
  }
}

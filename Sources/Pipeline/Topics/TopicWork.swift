import Encoding
import LinearAlgebra
import Records
import Store
import Topics

/// The registry of a run with what it takes to place tickets in it.
struct TopicWork {
  var registry: TopicRegistry
  let space: TextSpace
  /// Places the tickets that the encoder does not read; nil when it reads all, or is as fast as any map.
  let student: Student?
  /// Of the fitted sample: the registry's topics; nil for rare tickets, and no array where nothing was fitted.
  let fittedTopics: [Int?]?
  /// Topics that the fit did not find and the manager keeps.
  private let pinned: Set<Int>
  private var width: Int { space.width }

  /// Finds topics in a sample and gives them ids, those of the topics they go on with.
  ///
  /// - Parameter before: where the sample's tickets were placed before, for a fit after the first.
  /// - Throws: `StoreError`.
  init(
    fitting sample: [SampledText], before: [Int?], plan: TopicPlan, curation: CurationRules?, asOf: Timestamp
  ) throws {
    let texts = sample.map(\.text)
    let space = try TextSpace.fit(texts, by: plan.encoder, seed: plan.options.seed)
    let vectors = try space.vectors(for: texts)
    let fit = TopicModel.fit(
      vectors: vectors, texts: texts, ids: sample.map(\.id), options: plan.options,
      earlier: plan.continues.map { EarlierTopics(count: $0.topics.count, topicOf: before) })

    var model = TopicModelState(
      encoder: plan.encoder.identity, settings: plan.options.summary, fittedAt: asOf)
    model.figures = fit.figures + [NamedFigure(name: NamedFigure.sampleTickets, value: Double(sample.count))]
    model.space = space.packed
    model.rareCentres = fit.rareCentres.elements
    student = plan.encoder.student(
      taughtBy: texts, vectors: vectors, centres: fit.centres(width: vectors.columns), seed: plan.options.seed,
      figures: &model.figures)
    model.student = student?.packed ?? []

    var overlap = TicketOverlap(old: plan.registry?.topics.count ?? 0, new: fit.topics.count)
    for (old, new) in zip(before, fit.topicOf) { overlap.add(old: old, new: new) }
    let refit = RegistryRefit(
      previous: plan.registry, model: model, topics: fit.topics, parents: fit.parents, overlap: overlap,
      pinned: PinnedTopic.pinned(curation?.pinnedIDs ?? [], registry: plan.registry, before: before, vectors: vectors),
      reserved: curation?.givenNames ?? [], at: asOf)
    let topics = refit.registry.topics
    registry = refit.registry
    fittedTopics = fit.topicOf.map { $0.map { refit.topicOfGroup[$0] } }
    let found = Set(refit.topicOfGroup)
    pinned = Set(topics.indices.filter { !topics[$0].centre.isEmpty && !found.contains($0) })
    self.space = space
  }

  /// Takes up the topics of an earlier run.
  ///
  /// - Throws: `RunError.damagedTopics`.
  init(restoring registry: TopicRegistry, encoder: TextEncoder, path: String) throws {
    guard let space = TextSpace(packed: registry.model.space, encoder: encoder),
      let student = registry.model.student.isEmpty
        ? .some(nil) : Student(packed: registry.model.student).map(Optional.some)
    else { throw RunError.damagedTopics(path: path) }
    self.registry = registry
    self.space = space
    self.student = student
    fittedTopics = nil
    pinned = []
  }

  /// The centres of all topics that have one and of the rare groups.
  var centres: Matrix {
    let elements = registry.topics.flatMap(\.centre) + registry.model.rareCentres
    return Matrix(rows: elements.count / max(1, width), columns: width, elements: elements)
  }

  /// Places tickets by the vectors of the space.
  func placer(_ seeds: [SeedVectors]) -> TopicPlacer {
    TopicPlacer(registry, width: width, seeds: seeds, pinned: pinned)
  }

  /// Places tickets that the encoder has not read, by the student where there is one.
  func placement(_ seeds: [SeedVectors]) -> ([String], [Int?]) throws -> [TopicPlace] {
    guard let student else {
      let placer = placer(seeds)
      return { [space] in placer.places(of: try space.vectors(for: $0), known: $1) }
    }
    let placer = TopicPlacer(
      registry, width: width, seeds: seeds, pinned: pinned, projection: student.projected)
    return { placer.places(of: student.vectors(for: $0), known: $1) }
  }
}

extension TextEncoder {
  /// Fewer texts teach nothing.
  private static let leastLesson = 200

  /// The student that places what this encoder does not read, with its agreement among the figures.
  fileprivate func student(
    taughtBy texts: [String], vectors: Matrix, centres: Matrix, seed: UInt64, figures: inout [NamedFigure]
  ) -> Student? {
    guard case .sentence = self, texts.count >= TextEncoder.leastLesson, centres.rows > 0 else { return nil }
    let (student, agreement) = Student.taught(by: texts, vectors: vectors, centres: centres, seed: seed)
    figures.append(NamedFigure(name: NamedFigure.studentAgreement, value: agreement.rate ?? 0))
    figures.append(NamedFigure(name: NamedFigure.studentTested, value: Double(agreement.total)))
    return student
  }
}

extension PinnedTopic {
  /// The topics that the manager pinned, with the mean direction of the tickets they had.
  fileprivate static func pinned(
    _ ids: [String], registry: TopicRegistry?, before: [Int?], vectors: Matrix
  ) -> [PinnedTopic] {
    guard let registry else { return [] }
    return ids.compactMap { id in
      guard let topic = registry.index(ofTopic: id) else { return nil }
      let own = vectors.rows(at: before.indices.filter { before[$0] == topic })
      guard own.rows > 0 else { return nil }
      let group = [Int](repeating: 0, count: own.rows)
      let centre = own.centres(of: group, groups: 1)
      return PinnedTopic(
        topicID: id, centre: centre.elements, reach: own.reaches(of: group, centres: centre)[0])
    }
  }
}

import LinearAlgebra
import Records
import Testing
import Topics

@Suite struct `Topics of a set of tickets` {
  private func fit(_ texts: [String], ids: [String]? = nil, _ options: TopicOptions = TopicOptions()) -> TopicModel {
    let ids = ids ?? texts.indices.map { "T-" + String(100_000 + $0) }
    return TopicModel.fit(vectors: Corpus.vectors(of: texts), texts: texts, ids: ids, options: options)
  }

  @Test func `are the needs they were made of, largest first`() {
    let corpus = Corpus.tickets()
    let model = fit(corpus.texts, ids: corpus.ids)
    let pairs = Set(zip(corpus.need, model.topicOf).map { [$0, $1 ?? -1] })
    #expect(pairs.count == model.topics.count, "no topic holds two needs")
    #expect(Set(corpus.need).count == 5 && model.topics.count >= 5)
    let sizes = model.topics.indices.map { topic in model.topicOf.count { $0 == topic } }
    #expect(sizes == sizes.sorted(by: >))
    #expect(Set(model.topics.map(\.name)).count == model.topics.count)
  }

  @Test func `have the mean direction of their tickets as centre, and a reach that nearly all have`() {
    let corpus = Corpus.tickets()
    let vectors = Corpus.vectors(of: corpus.texts)
    let model = fit(corpus.texts, ids: corpus.ids)
    let similarities = gemm(vectors, model.centres(width: vectors.columns), transposeRight: true)
    for topic in model.topics.indices {
      let own = model.topicOf.indices.filter { model.topicOf[$0] == topic }
      let within = own.count { similarities[$0, topic] >= model.topics[topic].reach }
      #expect(Double(within) >= 0.9 * Double(own.count))
      #expect(abs(model.topics[topic].centre.reduce(0) { $0 + $1 * $1 } - 1) < 1e-4)
    }
  }

  @Test func `do not depend on the order of the input, nor on the run`() {
    let corpus = Corpus.tickets()
    var shuffled = Array(corpus.texts.indices)
    var generator = SeededGenerator(seed: 3)
    shuffled.shuffle(using: &generator)
    func fitted(_ order: [Int]) -> TopicModel {
      var sample = TextSample(limit: 150, seed: 1)
      for index in order { sample.add(position: index, id: corpus.ids[index], text: corpus.texts[index]) }
      let tickets = sample.tickets()
      return fit(tickets.map(\.text), ids: tickets.map(\.id))
    }
    let (one, other) = (fitted(Array(corpus.texts.indices)), fitted(shuffled))
    #expect(one.topicOf.count == 150)
    #expect(one.topics == other.topics)
    #expect(one.topicOf == other.topicOf)
    #expect(one.parents == other.parents)
  }

  @Test func `are shared by texts that differ in case and punctuation only`() {
    var texts = Corpus.tickets().texts
    texts += ["Track  my parcel!!", "track my parcel", "TRACK MY PARCEL?"]
    let topics = fit(texts).topicOf.suffix(3)
    #expect(Set(topics).count == 1)
    #expect(topics.first != .some(nil))
  }

  @Test func `one text is one topic`() {
    let model = fit(["I want to cancel my subscription"])
    #expect(model.topics.map(\.name) == ["Cancel subscription"])
    #expect(model.topicOf == [0])
    #expect(model.parents.isEmpty)
  }

  @Test func `a hundred equal texts are one topic`() {
    let model = fit([String](repeating: "where is my parcel", count: 100))
    #expect(model.topics.count == 1)
    #expect(model.topicOf.allSatisfy { $0 == 0 })
  }

  @Test func `no texts are no topics`() {
    let model = fit([])
    #expect(model.topics.isEmpty && model.topicOf.isEmpty && model.rareCentres.rows == 0)
  }

  @Test func `a text without a known word is rare`() {
    let texts = Corpus.tickets().texts + ["?!", "123"]
    #expect(fit(texts).topicOf.suffix(2) == [nil, nil])
  }

  @Test func `a small group far from all others is rare, and its centre is kept`() {
    var options = TopicOptions()
    options.minimumSize = 10
    options.neighbours = 2
    let texts = Corpus.tickets().texts + ["quokka zebra llama", "quokka zebra llama yak", "zebra llama quokka emus"]
    let model = fit(texts, options)
    #expect(model.topicOf.suffix(3) == [nil, nil, nil])
    #expect(model.topics.indices.allSatisfy { topic in model.topicOf.count { $0 == topic } >= 10 })
    let near = gemm(Corpus.vectors(of: ["zebra quokka llama"]), model.rareCentres, transposeRight: true).elements
    #expect(near.contains { $0 > 0.9 })
  }

  @Test(arguments: [2, 5, 8])
  func `are as many as asked for`(count: Int) {
    var options = TopicOptions()
    options.granularity = .count(count)
    options.minimumSize = 3
    #expect(fit(Corpus.tickets().texts, options).topics.count == count)
  }

  @Test func `are fewer when coarse and more when fine`() {
    let counts = [Granularity.coarse, .auto, .fine].map { granularity in
      var options = TopicOptions()
      options.granularity = granularity
      options.minimumSize = 3
      return fit(Corpus.tickets().texts, options).topics.count
    }
    #expect(counts[0] <= counts[1] && counts[1] < counts[2])
  }

  @Test func `name a parent that exists, and parents have children`() {
    var options = TopicOptions()
    options.granularity = .count(9)
    options.minimumSize = 3
    let model = fit(Corpus.tickets().texts, options)
    let children = Dictionary(grouping: model.topics.compactMap(\.parent), by: \.self)
    #expect(!model.parents.isEmpty)
    #expect(Set(children.keys) == Set(model.parents.indices))
    #expect(children.values.allSatisfy { $0.count > 1 })
  }

  @Test func `state how they were chosen`() {
    let figures = fit(Corpus.tickets().texts).figures
    #expect(
      figures.map(\.name)
        == ["resolution", "silhouette", "topics", "agreement", TopicModel.cohesionFigure, "clustered_tickets"])
    #expect(figures[3].value > 0.9 && figures[3].value <= 1)
    #expect(figures[1].value > 0 && figures[1].value <= 1)
  }
}

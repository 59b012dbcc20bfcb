import LinearAlgebra
import Records
import Testing
import Topics

@Suite struct `Topics of a set of tickets` {
  private func encode(_ texts: [String]) -> Matrix {
    var vectors = Matrix(rows: texts.count, columns: 64, elements: texts.flatMap(Corpus.vector))
    vectors.normaliseRows()
    return vectors
  }

  private func fit(_ texts: [String], ids: [String]? = nil, _ options: TopicOptions = TopicOptions()) -> TopicModel {
    let ids = ids ?? texts.indices.map { "T-" + String(100_000 + $0) }
    return TopicModel.fit(vectors: encode(texts), texts: texts, ids: ids, options: options)
  }

  @Test func `are the needs they were made of, largest first`() {
    let corpus = Corpus.tickets()
    let model = fit(corpus.texts, ids: corpus.ids)
    let pairs = Set(zip(corpus.need, model.placements).map { [$0, $1.topic ?? -1] })
    #expect(pairs.count == model.topics.count, "no topic holds two needs")
    #expect(Set(corpus.need).count == 5 && model.topics.count >= 5)
    let sizes = model.topics.indices.map { topic in model.placements.count { $0.topic == topic } }
    #expect(sizes == sizes.sorted(by: >))
    #expect(model.topics.map(\.id) == model.topics.indices.map { "t-000\($0 + 1)" })
  }

  @Test func `are given again to the tickets they were found in, in any batches`() {
    let corpus = Corpus.tickets()
    let model = fit(corpus.texts)
    for size in [1, 7, corpus.texts.count] {
      var again: [TopicPlacement] = []
      for start in stride(from: 0, to: corpus.texts.count, by: size) {
        again += model.assign(vectors: encode(Array(corpus.texts[start..<min(start + size, corpus.texts.count)])))
      }
      #expect(again == model.placements)
    }
  }

  @Test func `do not depend on the order of the input, nor on the run`() throws {
    let corpus = Corpus.tickets()
    var shuffled = Array(corpus.texts.indices)
    var generator = SeededGenerator(seed: 3)
    shuffled.shuffle(using: &generator)
    var first = TextSample(limit: 150, seed: 1)
    var second = TextSample(limit: 150, seed: 1)
    for index in corpus.texts.indices { first.add(id: corpus.ids[index], text: corpus.texts[index]) }
    for index in shuffled { second.add(id: corpus.ids[index], text: corpus.texts[index]) }
    let finder = TopicFinder(options: TopicOptions()) { encode($0) }
    let one = try finder.topics(of: first)
    let other = try finder.topics(of: second)
    #expect(first.tickets().ids.count == 150)
    #expect(first.tickets().ids == second.tickets().ids)
    #expect(one.topics == other.topics)
    #expect(one.placements == other.placements)
    #expect(one.centres == other.centres)
    let placements = try finder.placements(of: corpus.texts, in: one)
    #expect(placements.allSatisfy { $0.topic != nil })
  }

  @Test func `are shared by texts that differ in case and punctuation only`() {
    var texts = Corpus.tickets().texts
    texts += ["Track  my parcel!!", "track my parcel", "TRACK MY PARCEL?"]
    let placements = fit(texts).placements.suffix(3)
    #expect(Set(placements).count == 1)
    #expect(placements.first?.topic != nil)
  }

  @Test func `one text is one topic`() {
    let model = fit(["I want to cancel my subscription"])
    #expect(model.topics.map(\.name) == ["Cancel subscription"])
    #expect(model.placements.map(\.topic) == [0])
    #expect(model.parents.isEmpty)
  }

  @Test func `a hundred equal texts are one topic`() {
    let model = fit([String](repeating: "where is my parcel", count: 100))
    #expect(model.topics.count == 1)
    #expect(model.placements.allSatisfy { $0.topic == 0 })
  }

  @Test func `no texts are no topics`() {
    let model = fit([])
    #expect(model.topics.isEmpty && model.placements.isEmpty)
    #expect(model.assign(vectors: encode(["parcel"])) == [.unassigned(.rare)])
  }

  @Test func `a text without a known word is rare`() {
    let texts = Corpus.tickets().texts + ["?!", "123"]
    #expect(fit(texts).placements.suffix(2) == [.unassigned(.rare), .unassigned(.rare)])
  }

  @Test func `a small group far from all others is rare, on assignment too`() {
    var options = TopicOptions()
    options.minimumSize = 10
    options.neighbours = 2
    let texts = Corpus.tickets().texts + ["quokka zebra llama", "quokka zebra llama yak", "zebra llama quokka emus"]
    let model = fit(texts, options)
    #expect(model.placements.suffix(3).allSatisfy { $0 == .unassigned(.rare) })
    #expect(model.assign(vectors: encode(["zebra quokka llama"])) == [.unassigned(.rare)])
    #expect(model.topics.indices.allSatisfy { topic in model.placements.count { $0.topic == topic } >= 10 })
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
    let children = Dictionary(grouping: model.topics.compactMap(\.parentID), by: \.self)
    #expect(!model.parents.isEmpty)
    #expect(Set(children.keys) == Set(model.parents.map(\.id)))
    #expect(children.values.allSatisfy { $0.count > 1 })
  }

  @Test func `state how they were chosen`() {
    let figures = fit(Corpus.tickets().texts).figures
    #expect(figures.map(\.name) == ["resolution", "silhouette", "topics", "agreement", "clustered_tickets"])
    #expect(figures[3].value > 0.9 && figures[3].value <= 1)
    #expect(figures[1].value > 0 && figures[1].value <= 1)
  }
}

import LinearAlgebra
import Records
import Testing
import Topics

/// Fits and refits of a desk whose tickets come from needs with much in common.
@Suite struct `Fitted anew, topics` {
  private static let needs = 9
  private static let width = 32

  private struct Tickets {
    var ids: [String] = []
    var texts: [String] = []
    var needs: [Int] = []
    var vectors = Matrix(rows: 0, columns: width)

    mutating func append(id: String, text: String, need: Int, vector: [Float]) {
      ids.append(id)
      texts.append(text)
      needs.append(need)
      vectors = Matrix(rows: ids.count, columns: width, elements: vectors.elements + vector)
    }

    func at(_ rows: [Int]) -> Tickets {
      Tickets(
        ids: rows.map { ids[$0] }, texts: rows.map { texts[$0] }, needs: rows.map { needs[$0] },
        vectors: vectors.rows(at: rows))
    }
  }

  /// Tickets numbered from `first`, each a mixture of its need's direction, the neighbouring need's and noise.
  private func tickets(_ numbers: Range<Int>, using generator: inout SeededGenerator) -> Tickets {
    var tickets = Tickets()
    for number in numbers {
      let need = Int.random(in: 0..<Self.needs, using: &generator)
      var vector = (0..<Self.width).map { _ in Float.random(in: -0.25...0.25, using: &generator) }
      vector[need] += 1
      vector[(need + 1) % Self.needs] += Float.random(in: 0...0.5, using: &generator)
      var row = Matrix(rows: 1, columns: Self.width, elements: vector)
      row.normaliseRows()
      tickets.append(
        id: String(10_000 + number), text: "please help with matter\(need) of parcel\(need) case \(number)", need: need,
        vector: row.elements)
    }
    return tickets
  }

  private func fit(_ tickets: Tickets, earlier: EarlierTopics? = nil) -> TopicModel {
    TopicModel.fit(
      vectors: tickets.vectors, texts: tickets.texts, ids: tickets.ids, options: TopicOptions(), earlier: earlier)
  }

  private func registry(_ model: TopicModel, before: [Int?], previous: TopicRegistry? = nil) -> RegistryRefit {
    let date = Timestamp(milliseconds: 1_700_000_000_000)
    var overlap = TicketOverlap(old: previous?.topics.count ?? 0, new: model.topics.count)
    for (old, new) in zip(before, model.topicOf) { overlap.add(old: old, new: new) }
    return RegistryRefit(
      previous: previous, model: TopicModelState(encoder: "made-up", settings: "auto", fittedAt: date),
      topics: model.topics, parents: model.parents, overlap: overlap, at: date)
  }

  @Test(arguments: [UInt64(1), 2, 3])
  func `keep the id of 95 of 100 unchanged tickets when half the tickets are others`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let first = tickets(0..<400, using: &generator)
    let model = fit(first)
    let before = registry(model, before: first.ids.map { _ in nil })
    let idOf = model.topicOf.map { $0.map { before.topicOfGroup[$0] } }

    let kept = Array(first.ids.indices.shuffled(using: &generator).prefix(200)).sorted()
    let fresh = tickets(400..<600, using: &generator)
    var second = first.at(kept)
    for row in fresh.ids.indices {
      second.append(
        id: fresh.ids[row], text: fresh.texts[row], need: fresh.needs[row], vector: Array(fresh.vectors.row(row)))
    }
    let earlier = kept.map { idOf[$0] } + fresh.ids.map { _ in nil }
    let later = fit(second, earlier: EarlierTopics(count: before.registry.topics.count, topicOf: earlier))
    let after = registry(later, before: earlier, previous: before.registry)

    let same = kept.indices.count { row in
      later.topicOf[row].map { after.topicOfGroup[$0] } == idOf[kept[row]]
    }
    #expect(same >= 190, "seed \(seed): \(same) of 200")
    let fitting = zip(second.needs, later.topicOf).count { need, topic in
      let company = second.needs.indices.filter { later.topicOf[$0] == topic }
      return company.count { second.needs[$0] == need } * 2 > company.count
    }
    #expect(fitting >= 360, "seed \(seed): topics still follow the needs, \(fitting) of 400")
  }

  @Test func `are the same for the same tickets, ids and all`() {
    var generator = SeededGenerator(seed: 4)
    let desk = tickets(0..<400, using: &generator)
    let model = fit(desk)
    let before = registry(model, before: desk.ids.map { _ in nil })
    let idOf = model.topicOf.map { $0.map { before.topicOfGroup[$0] } }
    let again = fit(desk, earlier: EarlierTopics(count: before.registry.topics.count, topicOf: idOf))
    let after = registry(again, before: idOf, previous: before.registry)
    #expect(again.topicOf.map { $0.map { after.topicOfGroup[$0] } } == idOf)
    #expect(after.registry.topics.map(\.topic.name) == before.registry.topics.map(\.topic.name))
    #expect(after.registry.topics.count == before.registry.topics.count)
  }
}

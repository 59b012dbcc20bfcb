import Records
import Store
import TestSupport
import Testing

@Suite struct `The topic registry` {
  @Test func `is not there before the first fit`() throws {
    #expect(try TemporaryArchive().archive.topicRegistry() == nil)
  }

  @Test func `comes back with every field as it went in`() throws {
    let store = try TemporaryArchive()
    try store.archive.save(Samples.registry, placements: [], replacing: true)
    let read = try #require(try store.archive.topicRegistry())
    #expect(read == Samples.registry)
    // Equality does not tell the two zeros apart; bits do.
    #expect(read.topics.map(\.reach.bitPattern) == Samples.registry.topics.map(\.reach.bitPattern))
    #expect(read.topics[0].centre.map(\.bitPattern) == Samples.registry.topics[0].centre.map(\.bitPattern))
    #expect(read.model.figures[1].value.sign == .minus)
    #expect(read.topics.map { Array($0.topic.name.utf8) } == Samples.registry.topics.map { Array($0.topic.name.utf8) })
  }

  @Test func `comes back when it has nothing but a model, and figures that are no numbers`() throws {
    let store = try TemporaryArchive()
    var model = TopicModelState(encoder: "", settings: "", fittedAt: Samples.at(0))
    try store.archive.save(TopicRegistry(model: model), placements: [], replacing: false)
    #expect(try store.archive.topicRegistry() == TopicRegistry(model: model))
    model.figures = [NamedFigure(name: "agreement", value: .nan)]
    model.rareCentres = Samples.unusualFloats
    try store.archive.save(TopicRegistry(model: model), placements: [], replacing: false)
    let read = try #require(try store.archive.topicRegistry()).model
    #expect(read.figures.map(\.value.bitPattern) == model.figures.map(\.value.bitPattern))
    #expect(read.rareCentres.map(\.bitPattern) == model.rareCentres.map(\.bitPattern))
  }

  @Test func `is replaced as a whole`() throws {
    let store = try TemporaryArchive()
    try store.archive.save(Samples.registry, placements: [], replacing: true)
    var registry = Samples.registry
    registry.model.seeds = ""
    registry.topics[0].topic.status = .retired
    registry.topics[0].centre = []
    registry.topics.swapAt(1, 2)
    registry.topics.removeLast(2)
    registry.parents.removeLast()
    registry.events.removeFirst(3)
    try store.archive.save(registry, placements: [], replacing: true)
    #expect(try store.archive.topicRegistry() == registry)
  }

  @Test func `survives the closing of the archive`() throws {
    let store = try TemporaryArchive()
    try Archive(path: store.archive.path).save(Samples.registry, placements: [], replacing: true)
    #expect(try store.archive.topicRegistry() == Samples.registry)
  }

  @Test func `does without the log for a model larger than the archive`() throws {
    let store = try TemporaryArchive()
    var registry = Samples.registry
    registry.model.student = [UInt8](repeating: 1, count: 17 << 20)
    try store.archive.save(registry, placements: [], replacing: true)
    #expect(try store.archive.topicRegistry()?.model.student.count == 17 << 20)
    #expect(try store.folder.read("assay.db").count > 17 << 20)
    #expect(try store.folder.read("assay.db-wal").count < 1 << 20)
  }

  @Test func `that does not change is not written again`() throws {
    let store = try TemporaryArchive()
    try store.importTickets([[Samples.bareTicket("1")]])
    let placements = [Samples.placed("1", .assigned(topic: 0, similarity: 0.5))]
    var registry = Samples.registry
    registry.model.space = [UInt8](repeating: 1, count: 1 << 20)
    try store.archive.save(registry, placements: placements, replacing: true)
    let log = try store.folder.read("assay.db-wal").count
    #expect(log > 1 << 20)
    try store.archive.save(registry, placements: placements, replacing: false)
    #expect(try store.folder.read("assay.db-wal").count == log)
  }
}

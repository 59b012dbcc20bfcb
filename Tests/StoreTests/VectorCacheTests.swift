import Records
import Store
import Testing

@Suite struct `The vectors of texts` {
  private static let keys = [
    VectorKey(high: 0, low: .max), VectorKey(high: .max, low: 0), VectorKey(high: 1, low: 2),
    VectorKey(high: 2, low: 1),
  ]

  @Test func `come back exact in every bit, where they are there`() throws {
    let store = try TemporaryArchive()
    let vectors: [[Float]] = [Samples.unusualFloats, [], (0..<384).map { 1 / Float($0 + 1) }]
    try store.archive.keep(zip(Self.keys, vectors).map { (key: $0, vector: $1) })
    let read = try store.archive.vectors(for: Self.keys.reversed() + [Self.keys[0]])
    #expect(read.count == 3 && read[Self.keys[3]] == nil)
    for (key, vector) in zip(Self.keys, vectors) { #expect(read[key]?.map(\.bitPattern) == vector.map(\.bitPattern)) }
    #expect(try store.archive.vectors(for: []).isEmpty)
  }

  @Test func `stay as they are when they are kept again`() throws {
    let store = try TemporaryArchive()
    try store.archive.keep([(key: Self.keys[0], vector: [1])])
    try store.archive.keep([
      (key: Self.keys[1], vector: [2]), (key: Self.keys[0], vector: [3]), (key: Self.keys[1], vector: [4]),
    ])
    try store.archive.keep([])
    #expect(try store.archive.vectors(for: Self.keys) == [Self.keys[0]: [1], Self.keys[1]: [2]])
  }

  @Test func `are kept in any number, in the order of their keys or not`() throws {
    let store = try TemporaryArchive()
    var generator = SeededGenerator(seed: 11)
    let vectors = (0..<2500).map { index in
      (key: VectorKey(high: generator.next(), low: generator.next()), vector: [Float(index)])
    }
    try store.archive.keep(vectors)
    let read = try Archive(path: store.archive.path).vectors(for: vectors.map(\.key))
    #expect(vectors.allSatisfy { read[$0.key] == $0.vector })
  }
}

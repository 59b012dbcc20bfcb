import Encoding
import Foundation
import LinearAlgebra
import Records
import Topics

/// Times the way from vectors to topics, part by part, and writes what a peer needs to be compared with it.
///
/// `topics/README.md` says what the folder holds before and after.
enum TopicBenchmark {
  private static let rounds = 5

  /// - Throws: what reading and writing the files throws, and `BenchmarkFailure` when they do not fit each other.
  static func run(folder: String) throws {
    let place = URL(fileURLWithPath: folder)
    let encoded = try EncodedTexts(folder: place)
    let (texts, vectors) = (encoded.texts, encoded.vectors)
    let options = TopicOptions()

    var times = ["part,median_seconds,median_processor_seconds"]
    let lists = timed("neighbours", in: &times) { NeighbourLists(of: vectors, count: options.neighbours) }
    let graph = timed("graph", in: &times) { WeightedGraph(sharedNeighbours: lists) }
    let cuts = options.resolutions.map { resolution in
      timed("cut at \(resolution)", in: &times) {
        Leiden.groups(of: graph, resolution: resolution, seed: options.seed)
      }
    }
    let ids = texts.indices.map { String(format: "%07d", $0) }
    let model = timed("vectors to topics", in: &times) {
      TopicModel.fit(vectors: vectors, texts: texts, ids: ids, options: options)
    }
    let centres = model.centres(width: vectors.columns)
    let lesson = timed("student taught", in: &times) {
      Student.taught(by: texts, vectors: vectors, centres: centres, seed: options.seed)
    }
    print("student agrees with the encoder on \(lesson.agreement)")
    let placed = timed("student places all", in: &times) {
      lesson.student.vectors(for: texts).nearestRows(of: lesson.student.projected(centres)).positions
    }
    guard placed.count == texts.count else {
      throw BenchmarkFailure(description: "\(placed.count) places for \(texts.count) texts")
    }
    try write(times, to: place.appending(path: "times.csv"))
    try write(edgeLines(graph), to: place.appending(path: "graph.csv"))
    try write(
      [options.resolutions.map { "\($0)" }.joined(separator: ",")]
        + texts.indices.map { row in cuts.map { "\($0[row])" }.joined(separator: ",") },
      to: place.appending(path: "groups.csv"))
    try write(
      ["topic"] + model.topicOf.map { $0.map(TopicIdentifier.topic) ?? "unassigned" },
      to: place.appending(path: "topics.csv"))
  }

  /// Works a part out once to warm up and then `rounds` times; appends and prints its line.
  private static func timed<Result>(
    _ part: String, in lines: inout [String], _ body: () -> Result
  ) -> Result {
    let wallClock = ContinuousClock()
    var result = body()
    var seconds: [Double] = []
    var processorSeconds: [Double] = []
    for _ in 0..<rounds {
      let (start, processorStart) = (wallClock.now, clock())
      result = body()
      seconds.append((wallClock.now - start) / .seconds(1))
      processorSeconds.append(Double(clock() - processorStart) / Double(CLOCKS_PER_SEC))
    }
    let figures = [seconds, processorSeconds].map { String(format: "%.4f", $0.median) }
    lines.append("\(part),\(figures.joined(separator: ","))")
    print(lines[lines.count - 1])
    return result
  }

  /// Each edge once.
  private static func edgeLines(_ graph: WeightedGraph) -> [String] {
    var lines = ["from,to,weight"]
    for node in 0..<graph.nodes {
      for entry in graph.offsets[node]..<graph.offsets[node + 1] where Int(graph.targets[entry]) > node {
        lines.append("\(node),\(graph.targets[entry]),\(graph.weights[entry])")
      }
    }
    return lines
  }

  private static func write(_ lines: [String], to file: URL) throws {
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: file)
  }
}

import Encoding
import Foundation
import LinearAlgebra
import Records
import TestSupport

/// The sentence encoder, beside a plain matrix product of as many multiplications on as many cores.
enum EncoderBenchmarks {
  private static let textCount = 400
  private static let rounds = 5

  static let vectors = Benchmark(
    name: "sentence-encoder",
    makeInput: { folder in
      try folder.write("texts.txt", texts.joined(separator: "\n"))
    },
    measure: { input, _ in
      let data = try Data(contentsOf: URL(fileURLWithPath: input))
      let texts = String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
      let encoder = try SentenceEncoder()
      let reading = seconds { _ = texts.map(encoder.tokens) }
      let tokens = texts.map(encoder.tokens)
      let count = tokens.reduce(0) { $0 + $1.count }
      print("\(texts.count) texts of \(count) word pieces")

      let square = Matrix(rows: side, columns: side, elements: (0..<side * side).map { Float($0 % 7) })
      let products = multiplications(tokens) / Double(side * side * side)
      var encoding: [Double] = []
      var peer: [Double] = []
      for _ in 0..<rounds {
        var vectors = Matrix(rows: 0, columns: 0)
        encoding += seconds { vectors = encoder.vectors(for: tokens) { _ in } }
        guard vectors.rows == textCount, vectors.elements.allSatisfy(\.isFinite) else {
          throw BenchmarkFailure(description: "expected \(textCount) vectors, got \(vectors.rows)")
        }
        peer += seconds { _ = gemm(square, square) }.map { $0 * products }
      }
      func measurement(_ command: String, _ seconds: [Double], ratio: Double?) -> Measurement {
        Measurement(
          benchmark: "sentence-encoder", command: command, rows: textCount, bytes: Int64(data.count),
          seconds: seconds, peakBytes: peakBytes(), ratio: ratio)
      }
      return [
        measurement("word pieces on one core", reading, ratio: nil),
        measurement("vectors", encoding, ratio: zip(encoding, peer).map { $0 / $1 }.median),
        measurement("as many multiplications in one product", peer, ratio: nil),
      ]
    })

  /// Rows and columns of the product that gives the machine's speed.
  private static let side = 2048

  /// Texts of 10 to 130 words, about 90 word pieces in the mean: the length of a support conversation's requests.
  private static var texts: [String] {
    let words = [
      "order", "refund", "delivery", "address", "cancel", "account", "password", "invoice", "please",
      "could", "you", "help", "with", "my", "the", "arrived", "broken", "late", "charge", "twice",
    ]
    var generator = SeededGenerator(seed: 3)
    return (0..<textCount).map { number in
      let count = Int.random(in: 10...130, using: &generator)
      return "\(number) "
        + (0..<count).map { _ in words[Int.random(in: 0..<words.count, using: &generator)] }.joined(separator: " ")
    }
  }

  /// Multiplications in the products of six layers, 384 wide, with 12 x 384 x 384 weights each.
  private static func multiplications(_ tokens: [[Int32]]) -> Double {
    tokens.reduce(0) { sum, text in
      let length = Double(text.count)
      return sum + 6 * (length * 12 * 384 * 384 + 2 * length * length * 384)
    }
  }

  private static func seconds(_ body: () -> Void) -> [Double] {
    let clock = ContinuousClock()
    return [clock.measure(body) / .seconds(1)]
  }

  /// The most memory that this process has held so far.
  private static func peakBytes() -> Int64 {
    let status = FileManager.default.contents(atPath: "/proc/self/status").map { String(decoding: $0, as: UTF8.self) }
    let line = status?.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return (line?.split(separator: " ").dropFirst().first.flatMap { Int64($0) } ?? 0) * 1024
  }
}

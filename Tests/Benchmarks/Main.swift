import Foundation
import TestSupport

/// Times the built tool against its peers and writes `Reports/benchmarks.csv`.
///
/// Counts are asserted, times are printed. Whole processes, in turn with their peer, medians of five.
/// An argument picks the benchmarks whose names hold it; `topics FOLDER` is a comparison of its own, described in
/// `topics/README.md`; `interval-coverage` and `trend-alarms` print tables of what the statistics hold, and
/// `measure-simulation` checks the effect that `assay measure` prints in generated worlds; `ranking-simulation` prints
/// what the chosen topics capture of what the best two could; `reading` times half a gigabyte of every shape of file.
@main
enum Benchmarks {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    if arguments.count == 2, arguments[0] == "topics" {
      return try TopicBenchmark.run(folder: arguments[1])
    }
    if arguments == ["ranking-simulation"] { return try RankingSimulation.run() }
    let checks = arguments.compactMap { StatisticsCheck(rawValue: $0) }
    if !checks.isEmpty, checks.count == arguments.count {
      for check in checks { check.run() }
      return
    }
    if arguments == [ReadingBenchmarks.name] { return try ReadingBenchmarks.run() }
    if arguments == ["measure-simulation"] { return MeasureSimulation.run() }
    let filter = arguments.first
    let folder = try TemporaryFolder()
    var table = ResultTable()
    for benchmark in [IngestBenchmarks.tickets, IngestBenchmarks.executions, EncoderBenchmarks.vectors]
    where filter == nil || benchmark.name.contains(filter ?? "") {
      print("\(benchmark.name): making the input")
      let input = try benchmark.makeInput(folder)
      for measurement in try benchmark.measure(input, folder) {
        table.add(measurement)
      }
    }
    if filter == nil { try table.write(to: "Reports/benchmarks.csv") }
  }
}

/// One comparison: an input that is made once, and the commands that are timed on it.
struct Benchmark: Sendable {
  let name: String
  /// Makes the input file in a folder and returns its path.
  let makeInput: @Sendable (TemporaryFolder) throws -> String
  let measure: @Sendable (String, TemporaryFolder) throws -> [Measurement]
}

/// A command's median over the runs, and how it compares with its peer run by run.
struct Measurement {
  let benchmark: String
  let command: String
  let rows: Int
  let bytes: Int64
  let seconds: [Double]
  let peakBytes: Int64
  /// Median of the ratios to the peer, run by run; nil for the peer itself.
  let ratio: Double?
}

/// Raised when a benchmark's command does not do what it is timed for.
struct BenchmarkFailure: Error, CustomStringConvertible {
  let description: String
}

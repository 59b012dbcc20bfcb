import Foundation

/// Collects measurements and prints them as one CSV table.
struct ResultTable {
  private var lines = [
    "benchmark,command,rows,megabytes,median_seconds,least_seconds,most_seconds,megabytes_per_second,"
      + "peak_megabytes,ratio_to_peer"
  ]

  mutating func add(_ measurement: Measurement) {
    let seconds = measurement.seconds.median
    let megabytes = Double(measurement.bytes) / 1e6
    let figures = [
      megabytes, seconds, measurement.seconds.min() ?? .nan, measurement.seconds.max() ?? .nan,
      megabytes / seconds, Double(measurement.peakBytes) / 1e6,
    ]
    let texts = figures.map { String(format: "%.3f", $0) }
    let line =
      [
        measurement.benchmark, measurement.command, "\(measurement.rows)",
      ] + texts + [measurement.ratio.map { String(format: "%.3f", $0) } ?? ""]
    lines.append(line.joined(separator: ","))
    print(line.joined(separator: ","))
  }

  func write(to path: String) throws {
    try FileManager.default.createDirectory(
      atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(fileURLWithPath: path))
  }
}

import Foundation
package import Records

/// Times the stages of a run and reads the peak memory of each.
package struct StageLog {
  package private(set) var figures: [StageFigures] = []
  private let clock = ContinuousClock()
  private let console: Console

  package init(_ console: Console) {
    self.console = console
  }

  /// Runs one stage, says so on a terminal, and notes its duration and peak resident memory.
  package mutating func measure<Result>(_ name: String, _ stage: () throws -> Result) rethrows -> Result {
    console.progress(name + " …")
    defer { console.endProgress() }
    ProcessMemory.resetPeak()
    let start = clock.now
    let result = try stage()
    let duration = (clock.now - start).components
    figures.append(
      StageFigures(
        name: name, seconds: Double(duration.seconds) + Double(duration.attoseconds) / 1e18,
        peakMemoryBytes: ProcessMemory.peakBytes()))
    return result
  }
}

/// The resident memory of this process, as Linux counts it in `/proc/self`.
package enum ProcessMemory {
  /// Lets the next `peakBytes` count from now; where the system does not allow it, the peak is the process's.
  package static func resetPeak() {
    try? Data("5".utf8).write(to: URL(fileURLWithPath: "/proc/self/clear_refs"))
  }

  /// Highest resident set size in bytes; 0 where the system does not say.
  package static func peakBytes() -> Int64 {
    guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8),
      let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") }),
      let kibibytes = line.split(separator: " ").dropFirst().first.flatMap({ Int64($0) })
    else { return 0 }
    return kibibytes * 1024
  }
}

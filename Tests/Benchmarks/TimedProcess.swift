import Foundation

/// A command run as a process of its own, with the operating system's accounting of it.
struct TimedProcess {
  let seconds: Double
  /// Largest resident set of the process and of those it started.
  let peakBytes: Int64

  /// - Throws: `BenchmarkFailure` when the command cannot be started or does not exit with 0 or 1.
  static func run(_ command: String) throws -> TimedProcess {
    let clock = ContinuousClock()
    let start = clock.now
    let words = ["/bin/sh", "-c", command]
    var pointers: [UnsafeMutablePointer<CChar>?] = unsafe words.map { unsafe strdup($0) }
    unsafe pointers.append(nil)
    defer { for index in unsafe pointers.indices { unsafe free(pointers[index]) } }
    var identifier: pid_t = 0
    guard unsafe posix_spawn(&identifier, words[0], nil, nil, &pointers, environ) == 0 else {
      throw BenchmarkFailure(description: "cannot start: \(command)")
    }
    var status: Int32 = 0
    var usage = rusage()
    guard unsafe wait4(identifier, &status, 0, &usage) == identifier, status & 0x7F == 0,
      [0, 1].contains((status >> 8) & 0xFF)
    else { throw BenchmarkFailure(description: "failed with status \(status): \(command)") }
    let duration = (clock.now - start).components
    return TimedProcess(
      seconds: Double(duration.seconds) + Double(duration.attoseconds) / 1e18,
      peakBytes: Int64(usage.ru_maxrss) * 1024)
  }

  /// Runs our command and its peer in turn: one warm-up, then `runs` pairs.
  ///
  /// - Parameter prepare: called before every command, outside the time.
  static func pair(
    ours: String, peer: String, runs: Int = 5, prepare: () throws -> Void
  ) throws -> (ours: [TimedProcess], peer: [TimedProcess]) {
    var results: (ours: [TimedProcess], peer: [TimedProcess]) = ([], [])
    for round in 0...runs {
      try prepare()
      let first = try run(ours)
      try prepare()
      let second = try run(peer)
      guard round > 0 else { continue }
      results.ours.append(first)
      results.peer.append(second)
      print("  ours \(rounded(first.seconds)) s, peer \(rounded(second.seconds)) s")
    }
    return results
  }

  private static func rounded(_ seconds: Double) -> Double { (seconds * 1000).rounded() / 1000 }
}

extension [Double] {
  /// The middle value; the lower of the two middle ones for an even count.
  var median: Double { isEmpty ? .nan : sorted()[(count - 1) / 2] }
}

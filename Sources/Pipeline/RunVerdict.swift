package import Records

/// How a run ended: what to print, what was found, and the exit code that follows.
package struct RunVerdict: Sendable {
  /// Lines for standard output; the last one is the summary.
  package var output: [String]
  /// Sorted as listed.
  package var findings: [Finding]
  /// Whether differences to the vendor's invoice ask somebody to act.
  package var hasMaterialBreaks: Bool

  /// Whether a task that is measured does harm beyond what chance explains.
  package var doesHarm: Bool

  package init(
    output: [String], findings: [Finding] = [], hasMaterialBreaks: Bool = false, doesHarm: Bool = false
  ) {
    self.output = output
    self.findings = findings
    self.hasMaterialBreaks = hasMaterialBreaks
    self.doesHarm = doesHarm
  }

  /// 0 when nothing is wrong, 1 when the run finished with findings, material breaks or harm; notes alone are not wrong.
  package var exitCode: Int32 {
    hasMaterialBreaks || doesHarm || findings.contains { $0.severity != .note } ? 1 : 0
  }

  /// 3 when another run holds the lock, else 2.
  package static func exitCode(of error: any Error) -> Int32 {
    if case .locked = error as? RunError { 3 } else { 2 }
  }
}

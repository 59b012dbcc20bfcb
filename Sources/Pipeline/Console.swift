import Foundation
package import Records

/// Speaks to the person at the terminal through standard error; standard output is for results only.
package struct Console: Sendable {
  private static let shownFindings = 20

  private let isQuiet: Bool
  private let showsProgress: Bool
  private let writesJSON: Bool

  package init(isQuiet: Bool, showsProgress: Bool, writesJSON: Bool) {
    self.isQuiet = isQuiet
    self.showsProgress = showsProgress
    self.writesJSON = writesJSON
  }

  /// A line about what the run is doing.
  package func note(_ text: String) {
    if !isQuiet { write(text + "\n") }
  }

  /// A line that the next one overwrites; nothing unless standard error is a terminal.
  package func progress(_ text: String) {
    if showsProgress { write("\r\u{1B}[K" + text) }
  }

  /// Removes the progress line.
  package func endProgress() {
    if showsProgress { write("\r\u{1B}[K") }
  }

  /// An error that ended the run.
  package func report(_ error: any Error) {
    endProgress()
    let message = String(describing: error)
    write(writesJSON ? Console.json(severity: "error", code: "ERROR", message) : "error: \(message)\n")
  }

  /// The first findings, errors and warnings before notes; the rest is in `findings.csv`.
  package func report(_ findings: [Finding]) {
    endProgress()
    let shown = findings.filter { !isQuiet || $0.severity != .note }
    for finding in shown.prefix(Console.shownFindings) {
      let message = finding.place + finding.message
      write(
        writesJSON
          ? Console.json(severity: finding.severity.rawValue, code: finding.code.rawValue, message)
          : "\(finding.severity.rawValue): \(finding.code.rawValue): \(message)\n")
    }
    if shown.count > Console.shownFindings {
      note("and \(shown.count - Console.shownFindings) more findings, see findings.csv")
    }
  }

  private func write(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }

  private static func json(severity: String, code: String, _ message: String) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let line = ["severity": severity, "code": code, "message": message]
    let data = (try? encoder.encode(line)) ?? Data()
    return String(decoding: data, as: UTF8.self) + "\n"
  }
}

extension Finding {
  /// `file:line:column: `, as far as they are known.
  fileprivate var place: String {
    guard !file.isEmpty else { return "" }
    return ([file] + [line, column].compactMap { $0.map(String.init) }).joined(separator: ":") + ": "
  }
}

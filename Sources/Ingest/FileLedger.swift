import Records

/// What is noticed while one file is read and told once per file, not once per row.
final class FileLedger {
  /// The file's name without its folder.
  let file: String
  private var badEncoding = Tally()
  private var assumedZone = Tally()
  private var zoneName = ""
  private var undated = Tally()
  private var undatedAt = ""
  private var leftEmpty: [(field: String, reason: String, tally: Tally)] = []
  private var whole: [Finding] = []
  private var foundCount = 0

  init(file: String) {
    self.file = file
  }

  /// A text that was not UTF-8 and was read as windows-1252.
  func noteBadEncoding(line: Int) { badEncoding.count(line: line) }

  /// A time that was read in a zone it does not name.
  func noteAssumedZone(_ zone: TimeZoneRules, line: Int) {
    if assumedZone.rows == 0 { zoneName = zone.identifier }
    assumedZone.count(line: line)
  }

  /// A record without any time, which was taken to be of the instant that the options name.
  func noteUndated(_ instant: Timestamp, line: Int) {
    undatedAt = "\(instant)"
    undated.count(line: line)
  }

  /// A value that was left empty because it says nothing we know.
  func noteNotUnderstood(_ field: String, _ text: String, line: Int) {
    noteLeftEmpty(field, text, "which is not understood", line: line)
  }

  /// A value that was left empty.
  ///
  /// - Parameter reason: such as `which is not understood`.
  func noteLeftEmpty(_ field: String, _ text: String, _ reason: String, line: Int) {
    if let index = leftEmpty.firstIndex(where: { $0.field == field && $0.reason == reason }) {
      leftEmpty[index].tally.count(line: line)
    } else {
      leftEmpty.append((field, reason, Tally(rows: 1, firstLine: line, example: text)))
    }
  }

  /// Task executions that the records of the file tell of on the way.
  func noteFound(executions count: Int) { foundCount += count }

  /// A finding about the file as a whole.
  func report(_ finding: Finding) { whole.append(finding) }

  /// Everything noticed, in a fixed order.
  var findings: [Finding] {
    var findings = whole
    if badEncoding.rows > 0 {
      findings.append(
        Finding(
          .warning, .badEncoding, file: file, line: badEncoding.firstLine,
          message: "\(badEncoding.rows) values are not UTF-8 and were read as windows-1252, save the file as UTF-8",
          action: .kept))
    }
    if assumedZone.rows > 0 {
      findings.append(
        Finding(
          .note, .assumedZone, file: file, line: assumedZone.firstLine,
          message: "\(assumedZone.rows) times name no zone and were read as \(zoneName)", action: .kept))
    }
    if undated.rows > 0 {
      findings.append(
        Finding(
          .note, .noTimes, file: file, line: undated.firstLine,
          message: "\(undated.rows) records hold no time and were placed at \(undatedAt), as --undated-at says",
          action: .kept))
    }
    for (field, reason, tally) in leftEmpty {
      findings.append(
        Finding(
          .note, .badValue, file: file, line: tally.firstLine,
          message: "\(field) is \(Finding.quoted(tally.example)) or the like in \(tally.rows) rows, "
            + "\(reason) and was left empty",
          action: .kept))
    }
    if foundCount > 0 {
      findings.append(
        Finding(
          .note, .executionsFound, file: file,
          message: "actions within these conversations that were read as task executions: \(foundCount)", action: .kept)
      )
    }
    return findings
  }

  private struct Tally {
    var rows = 0
    var firstLine = 0
    var example = ""

    mutating func count(line: Int) {
      if rows == 0 { firstLine = line }
      rows += 1
    }
  }
}

import Foundation
import Records
import TestSupport
import Testing

@Suite("Same input, same bytes")
struct ReproducibilityTests {
  private static let desk = SyntheticDesk(ticketCount: 240, seed: 7)

  /// A report of the desk's rows as `arrange` lays them out over files.
  private func report(_ arrange: (TemporaryFolder, SyntheticDesk) throws -> Void) throws -> ReportFolder {
    let folder = try TemporaryFolder()
    try arrange(folder, ReproducibilityTests.desk)
    return try ReportFolder(runningIn: folder)
  }

  private func inOrder(_ folder: TemporaryFolder, _ desk: SyntheticDesk) throws {
    try folder.write("in/tickets.csv", SyntheticDesk.file(SyntheticDesk.ticketHeader, desk.tickets))
    try folder.write(
      "in/executions.csv", SyntheticDesk.file(SyntheticDesk.executionHeader, desk.executions))
  }

  @Test("Two runs on the same input write the same bytes")
  func twoRuns() throws {
    let first = try report(inOrder)
    let second = try report(inOrder)
    #expect(first.files.count >= 9)
    #expect(first.withoutTimes == second.withoutTimes)
  }

  @Test("A second run on the same archive changes no byte of any table")
  func runAgain() throws {
    let folder = try TemporaryFolder()
    try inOrder(folder, ReproducibilityTests.desk)
    let first = try ReportFolder(runningIn: folder)
    let second = try ReportFolder(runningIn: folder)
    #expect(first.tables == second.tables)
  }

  @Test("Shuffling the rows changes no byte of any table", arguments: [UInt64(1), 2, 3])
  func shuffledRows(seed: UInt64) throws {
    let ordered = try report(inOrder)
    let shuffled = try report { folder, desk in
      var generator = SeededGenerator(seed: seed)
      try folder.write(
        "in/tickets.csv",
        SyntheticDesk.file(SyntheticDesk.ticketHeader, desk.tickets.shuffled(using: &generator)))
      try folder.write(
        "in/executions.csv",
        SyntheticDesk.file(SyntheticDesk.executionHeader, desk.executions.shuffled(using: &generator)))
    }
    #expect(ordered.tables == shuffled.tables, "seed \(seed)")
  }

  @Test("Splitting the rows over files, with an overlap, changes no byte of any table")
  func splitFiles() throws {
    let whole = try report(inOrder)
    let split = try report { folder, desk in
      for part in 0..<3 {
        let tickets = desk.tickets.enumerated().filter { $0.offset % 3 == part }.map(\.element)
        let executions = desk.executions.enumerated().filter { $0.offset % 3 == part }.map(\.element)
        try folder.write(
          "in/tickets-\(part).csv", SyntheticDesk.file(SyntheticDesk.ticketHeader, tickets))
        try folder.write(
          "in/executions-\(part).csv", SyntheticDesk.file(SyntheticDesk.executionHeader, executions))
      }
      // The first tickets once more, as overlapping exports have them.
      try folder.write(
        "in/tickets-overlap.csv",
        SyntheticDesk.file(SyntheticDesk.ticketHeader, desk.tickets.prefix(20)))
    }
    #expect(whole.tables == split.tables)
  }

  @Test("A refit with nothing new keeps every ticket's topic id")
  func refitWithNothingNew() throws {
    let folder = try TemporaryFolder()
    try inOrder(folder, ReproducibilityTests.desk)
    let first = try ReportFolder(runningIn: folder)
    let refit = try Binary.shell("assay topics refit --quiet", in: folder.path)
    #expect(refit.exitCode <= 1, "\(refit.errors)")
    let second = try ReportFolder(reading: folder)
    #expect(Set(first.topicOfTicket.values).count > 1)
    #expect(first.topicOfTicket == second.topicOfTicket)
  }

  @Test(
    "With one core or two the tables are the same",
    .enabled(if: ReproducibilityTests.canPin, "needs taskset and two cores"))
  func oneCoreOrTwo() throws {
    let one = try TemporaryFolder()
    let two = try TemporaryFolder()
    for folder in [one, two] { try inOrder(folder, ReproducibilityTests.desk) }
    #expect(
      try ReportFolder(runningIn: one, by: "taskset -c 0 assay").tables
        == ReportFolder(runningIn: two, by: "taskset -c 0,1 assay").tables)
  }

  @Test("Another processor's kernels of the matrix library change no byte of any table")
  func otherKernels() throws {
    let oldest = try TemporaryFolder()
    let other = try TemporaryFolder()
    for folder in [oldest, other] { try inOrder(folder, ReproducibilityTests.desk) }
    #expect(
      try ReportFolder(runningIn: oldest, by: "OPENBLAS_CORETYPE=Prescott assay").tables
        == ReportFolder(runningIn: other, by: "OPENBLAS_CORETYPE=Haswell assay").tables)
  }

  private static let canPin = (try? Binary.shell("taskset -c 0,1 true", in: "/").exitCode) == 0

  @Test("Texts that are the same but for case and punctuation share a topic, exact duplicates all about their place")
  func equalTexts() throws {
    // Three of each, enough to be a topic.
    let texts = ["where is my parcel", "Where is my parcel?", "WHERE IS  MY PARCEL!!", "where is my parcel..."]
    let report = try report { folder, desk in
      try inOrder(folder, desk)
      let rows = (texts + texts + texts).enumerated().map {
        "\(9001 + $0),2026-01-20T10:00:00Z,,open,c\($0),\"\($1)\",,human,0"
      }
      try folder.write("in/equal.csv", SyntheticDesk.file(SyntheticDesk.ticketHeader, rows))
    }
    let topics = (9001...9012).compactMap { report.topicOfTicket["\($0)"] }
    #expect(topics.count == 12 && Set(topics).count == 1 && topics[0].hasPrefix("t-"), "\(topics)")
    let places = report.files["tickets.csv", default: ""].split(separator: "\n")
      .filter { $0.hasPrefix("900") || $0.hasPrefix("901") }
      .map { $0.split(separator: ",", omittingEmptySubsequences: false)[3...5].joined(separator: ",") }
    #expect(places.count == 12 && Set(places).count <= texts.count, "\(places)")
  }
}

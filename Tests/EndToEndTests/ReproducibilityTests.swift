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
}

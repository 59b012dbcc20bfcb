import Foundation
import Records
import TestSupport
import Testing

@Suite("A killed run")
struct KilledRunTests {
  @Test("Killed at 20 random moments, the next run completes and ends equal to an undisturbed one")
  func killedAtRandomMoments() throws {
    let desk = SyntheticDesk(ticketCount: 400, seed: 11)
    let undisturbed = try prepared(desk)
    let clock = ContinuousClock()
    let start = clock.now
    let expected = try ReportFolder(runningIn: undisturbed)
    let duration = (clock.now - start).components
    let milliseconds = Int(duration.seconds * 1000 + duration.attoseconds / 1_000_000_000_000_000)

    // An older report stands in the folder throughout; it must stay whole until a new one replaces it.
    let older = try prepared(SyntheticDesk(ticketCount: 60, seed: 12))
    _ = try ReportFolder(runningIn: older)
    let olderTables = try ReportFolder(reading: older).tables

    let seed = UInt64(5)
    var generator = SeededGenerator(seed: seed)
    for round in 1...20 {
      let moment = Int.random(in: 1...max(2, milliseconds), using: &generator)
      let folder = try prepared(desk)
      try FileManager.default.copyItem(
        atPath: older.path("Reports"), toPath: folder.path("Reports"))
      _ = try Binary.shell(
        "assay run --quiet in", in: folder.path, killAfterMilliseconds: moment)
      let left = try ReportFolder(reading: folder).tables
      #expect(
        left == olderTables || left == expected.tables,
        "seed \(seed), round \(round): killed after \(moment) ms, the report is neither old nor new")
      let resumed = try ReportFolder(runningIn: folder)
      #expect(resumed.tables == expected.tables, "seed \(seed), round \(round): killed after \(moment) ms")
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path("Reports")).sorted()
      #expect(names == ["2026-01", "latest"] || names == ["2026-01", "2026-02", "latest"], "\(names)")
    }
  }

  @Test("Rule 67: a second run on the same database is refused with exit code 3")
  func secondRunRefused() throws {
    let folder = try prepared(SyntheticDesk(ticketCount: 20, seed: 3))
    let outcome = try Binary.shell(
      "flock assay.db.lock assay run in; echo $?; assay run --quiet in", in: folder.path)
    #expect(outcome.output.hasPrefix("3\n"))
    #expect(outcome.errors.contains("assay.db: another run holds the lock"))
    #expect(outcome.exitCode <= 1)
  }

  private func prepared(_ desk: SyntheticDesk) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("in/tickets.csv", SyntheticDesk.file(SyntheticDesk.ticketHeader, desk.tickets))
    try folder.write(
      "in/executions.csv", SyntheticDesk.file(SyntheticDesk.executionHeader, desk.executions))
    return folder
  }
}

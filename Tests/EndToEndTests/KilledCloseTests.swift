import Foundation
import Records
import TestSupport
import Testing

@Suite("A killed close")
struct KilledCloseTests {
  private static let close = "assay close --quiet --period 2025-10 --as-of 2025-11-01T00:00:00Z"

  private func prepared() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let rows = (1...3000).map {
      "e\($0),refund,c\($0),2025-10-\($0 % 28 + 1 < 10 ? "0" : "")\($0 % 28 + 1)T10:00:00Z,completed"
    }
    try folder.write(
      "log.csv", SyntheticDesk.file("execution_id,task_name,conversation_id,started_at,status", rows))
    _ = try Binary.shell("assay ingest --quiet log.csv", in: folder.path)
    return folder
  }

  @Test("Killed at 12 random moments, the ledger holds all of the close or nothing, and the next close completes it")
  func killedAtRandomMoments() throws {
    let expected = try prepared()
    let clock = ContinuousClock()
    let start = clock.now
    let undisturbed = try Binary.shell(Self.close, in: expected.path)
    let milliseconds = Int((clock.now - start) / .milliseconds(1))
    #expect(undisturbed.exitCode == 0 && undisturbed.output.contains("300.00 USD"))
    let head = try Binary.shell("assay verify", in: expected.path).output

    let seed: UInt64 = 7
    var generator = SeededGenerator(seed: seed)
    for round in 1...12 {
      let folder = try prepared()
      let moment = Int.random(in: 1...max(2, milliseconds), using: &generator)
      _ = try Binary.shell(Self.close, in: folder.path, killAfterMilliseconds: moment)
      let left = try Binary.shell("assay verify", in: folder.path)
      #expect(
        left.output == head || left.output.hasPrefix("ok, 0 ledger entries"),
        "seed \(seed), round \(round): killed after \(moment) ms, \(left.output)\(left.errors)")
      _ = try Binary.shell(Self.close, in: folder.path)
      #expect(
        try Binary.shell("assay verify", in: folder.path).output == head,
        "seed \(seed), round \(round): killed after \(moment) ms")
    }
  }
}

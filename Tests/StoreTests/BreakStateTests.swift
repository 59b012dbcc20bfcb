import Records
import Store
import TestSupport
import Testing

@Suite struct `The state of breaks` {
  @Test func `is kept from run to run, and a later word replaces an earlier one`() throws {
    let folder = try TemporaryFolder()
    let seen = Timestamp(milliseconds: 1_700_000_000_000)
    let open = BreakState(firstSeenAt: seen)
    var accepted = open
    accepted.status = .accepted
    accepted.statusBy = "Ada"
    accepted.statusReason = "agreed with the vendor"
    do {
      let archive = try Archive(path: folder.path("assay.db"))
      #expect(try archive.breakStates().isEmpty)
      try archive.save([("b-1", open), ("b-2", open)])
      try archive.save([("b-2", accepted)])
    }
    let states = try Archive(path: folder.path("assay.db")).breakStates()
    #expect(states == ["b-1": open, "b-2": accepted])
  }
}

import Records
import Store
import TestSupport
import Testing

@Suite struct `The breaks of a reconciliation` {
  private let seen = Timestamp(milliseconds: 1_700_000_000_000)
  private let start = Timestamp(milliseconds: 1_698_796_800_000)

  private func found(_ key: String, period: Timestamp? = nil) -> BillingBreak {
    BillingBreak(
      .invoiceOnly, accountID: "a", periodStart: period ?? start, identity: [key], currency: .usd, firstSeenAt: seen)
  }

  @Test func `are known by account and period, others are not among them`() throws {
    let folder = try TemporaryFolder()
    let archive = try Archive(path: folder.path("assay.db"))
    let (one, two) = (found("1"), found("2"))
    let elsewhere = found("1", period: seen)
    try archive.save(found: [one, two], resolved: [])
    try archive.save(found: [elsewhere], resolved: [])
    try archive.save([("b-of-somebody-else", BreakState(firstSeenAt: seen))])
    #expect(try archive.foundBreakIDs(accountID: "a", periodStart: start) == [one.id, two.id])
    #expect(try archive.foundBreakIDs(accountID: "b", periodStart: start).isEmpty)
  }

  @Test func `keep their period when somebody decides about them, and are resolved by name`() throws {
    let folder = try TemporaryFolder()
    let archive = try Archive(path: folder.path("assay.db"))
    let one = found("1")
    try archive.save(found: [one], resolved: [])
    var accepted = one.state
    accepted.status = .accepted
    accepted.statusBy = "Ada"
    try archive.save([(one.id, accepted)])
    #expect(try archive.foundBreakIDs(accountID: "a", periodStart: start) == [one.id])
    #expect(try archive.breakStates() == [one.id: accepted])
    var resolved = one.state
    resolved.status = .resolved
    try archive.save(found: [], resolved: [(one.id, resolved)])
    #expect(try archive.breakStates() == [one.id: resolved])
  }
}

import Records
import Store
import TestSupport
import Testing

@Suite struct `Merged tickets` {
  private static let early = Timestamp(milliseconds: 1_000)
  private static let late = Timestamp(milliseconds: 2_000)

  private func merged(_ id: String, into survivor: String, at instant: Timestamp = early) -> Ticket {
    var ticket = Ticket(source: "zendesk", id: id)
    ticket.merge = TicketMerge(source: "zendesk", ticketID: id, survivorID: survivor, mergedAt: instant)
    return ticket
  }

  @Test(arguments: [true, false])
  func `are no tickets any more, whichever export comes first`(mergeComesFirst: Bool) throws {
    let store = try TemporaryArchive()
    let whole = [Samples.bareTicket("1"), Samples.bareTicket("2")]
    try store.importTickets(mergeComesFirst ? [[merged("2", into: "1")], whole] : [whole, [merged("2", into: "1")]])
    #expect(try store.archive.ticketCount() == 1)
    #expect(try store.archive.merges().map(\.survivorID) == ["1"])
  }

  @Test func `of two merges the earlier stays`() throws {
    let store = try TemporaryArchive()
    let copies = [merged("2", into: "9", at: Self.late), merged("2", into: "1"), merged("2", into: "1")]
    try store.importTickets([copies])
    #expect(try store.archive.merges() == [copies[1].merge])
  }

  @Test func `a use belongs to the ticket that is left at its time, along the chain`() {
    let merges = [
      TicketMerge(source: "a", ticketID: "3", survivorID: "2", mergedAt: Self.early),
      TicketMerge(source: "a", ticketID: "2", survivorID: "1", mergedAt: Self.late),
      TicketMerge(source: "a", ticketID: "8", survivorID: "9", mergedAt: Self.early),
      TicketMerge(source: "a", ticketID: "9", survivorID: "8", mergedAt: Self.early),
    ]
    let merged = MergedTickets(merges)
    #expect(merged.survivor(of: "3", at: Timestamp(milliseconds: 999)) == "3")
    #expect(merged.survivor(of: "3", at: Self.early) == "2")
    #expect(merged.survivor(of: "3", at: Self.late) == "1")
    #expect(merged.survivor(of: "1", at: Self.late) == "1")
    // Two that name each other end somewhere.
    #expect(["8", "9"].contains(merged.survivor(of: "8", at: Self.late)))
  }
}

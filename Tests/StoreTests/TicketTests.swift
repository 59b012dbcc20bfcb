import Records
import Store
import Testing

@Suite struct `Tickets in the archive` {
  @Test(arguments: Samples.texts)
  func `come back with every field as it went in`(text: String) throws {
    let store = try TemporaryArchive()
    let tickets = [Samples.bareTicket("bare"), Samples.fullTicket(text: text)]
    let counts = try store.importTickets([tickets])
    #expect(counts == RowCounts(read: 2, accepted: 2))
    let read = try store.allTickets()
    #expect(read == tickets)
    // String equality is lenient about Unicode forms; bytes are not.
    #expect(read.map { Array($0.subject.utf8) } == tickets.map { Array($0.subject.utf8) })
  }

  @Test func `keep a text of several megabytes`() throws {
    let store = try TemporaryArchive()
    var ticket = Samples.bareTicket("large")
    ticket.subject = String(repeating: "subject ", count: 20_000)
    ticket.messages = [
      Message(sentAt: nil, author: .customer, text: String(repeating: "é", count: 3_000_000)),
      Message(sentAt: nil, author: .agent, text: "short"),
    ]
    try store.importTickets([[ticket]])
    #expect(try store.allTickets() == [ticket])
  }

  @Test(arguments: [1, 2, 3, 100])
  func `are read by source, then id, in batches of any size`(size: Int) throws {
    let store = try TemporaryArchive()
    let keys = [("b", "1"), ("a", "2"), ("a", "10"), ("b", "0"), ("a", "1")]
    try store.importTickets([keys.map { Samples.bareTicket($0.1, source: $0.0) }])
    let read = try store.allTickets(size: size)
    #expect(read.map { $0.source + $0.id } == ["a1", "a10", "a2", "b0", "b1"])
  }

  @Test func `may be asked for more from within a batch`() throws {
    let store = try TemporaryArchive()
    try store.importTickets([["1", "2", "3"].map { Samples.bareTicket($0) }])
    var found: [String] = []
    try store.archive.forEachTicketBatch(size: 1) { batch in
      let keys = batch.map { TicketKey(source: $0.source, id: $0.id) }
      found += try store.archive.tickets(ids: keys).map(\.id)
    }
    #expect(found == ["1", "2", "3"])
  }

  @Test func `are chosen by creation, its end not included, undated ones on request`() throws {
    let store = try TemporaryArchive()
    let instants: [Timestamp?] = [Samples.at(0), Samples.at(10), Samples.at(20), nil]
    let tickets = instants.enumerated().map { index, instant in
      var ticket = Samples.bareTicket("\(index)")
      ticket.createdAt = instant
      return ticket
    }
    try store.importTickets([tickets])
    let period = Period(start: Samples.at(0), end: Samples.at(20))
    var dated: [String] = []
    try store.archive.forEachTicketBatch(createdIn: period, size: 1) { dated += $0.map(\.id) }
    #expect(dated == ["0", "1"])
    var undatedToo: [String] = []
    try store.archive.forEachTicketBatch(createdIn: period, includingUndated: true, size: 1) {
      undatedToo += $0.map(\.id)
    }
    #expect(undatedToo == ["0", "1", "3"])
    #expect(try store.archive.ticketCount(createdIn: period) == 2)
    #expect(try store.archive.ticketCount() == 4)
    #expect(try store.archive.oldestCreation() == Samples.at(0))
  }

  @Test func `older copies count as duplicates and newer ones as updates`() throws {
    let store = try TemporaryArchive()
    var versions = (0..<3).map { version in
      var ticket = Samples.bareTicket("1")
      ticket.updatedAt = Samples.at(Int64(version))
      ticket.subject = "version \(version)"
      return ticket
    }
    versions = [versions[1], versions[0], versions[2], versions[2]]
    let counts = try store.importTickets([versions])
    #expect(counts == RowCounts(read: 4, accepted: 1, duplicate: 2, updated: 1))
    #expect(try store.allTickets().map(\.subject) == ["version 2"])
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `end up the same in any order of arrival`(seed: UInt64) throws {
    var copies: [Ticket] = []
    for id in ["1", "2"] {
      for (updated, subject) in [(1, "a"), (1, "b"), (1, "c"), (0, "d"), (nil, "e")] as [(Int64?, String)] {
        var ticket = Samples.bareTicket(id)
        ticket.createdAt = Samples.at(-5)
        ticket.updatedAt = updated.map(Samples.at)
        ticket.subject = subject
        copies.append(ticket)
      }
    }
    let expected = try TemporaryArchive()
    try expected.importTickets([copies])
    var generator = SeededGenerator(seed: seed)
    let shuffled = copies.shuffled(using: &generator)
    let split = Int.random(in: 0...shuffled.count, using: &generator)
    let store = try TemporaryArchive()
    let counts = try store.importTickets([Array(shuffled[..<split]), Array(shuffled[split...])])
    #expect(try store.allTickets() == expected.allTickets())
    #expect(counts.addsUp && counts.read == copies.count && counts.accepted == 2)
  }

  @Test func `the newest instant leaves out what lies after the clock`() throws {
    let store = try TemporaryArchive()
    #expect(try store.archive.newestInstant(notAfter: Samples.at(100)) == nil)
    var ticket = Samples.bareTicket("1")
    ticket.createdAt = Samples.at(1)
    ticket.updatedAt = Samples.at(50)
    ticket.solvedAt = Samples.at(20)
    var execution = Samples.bareExecution("1", startedAt: 30)
    execution.endedAt = Samples.at(40)
    try store.importTickets([[ticket]])
    try store.importExecutions([[execution]])
    for (clock, newest) in [(100, 50), (50, 50), (49, 40), (39, 30), (29, 20), (19, 1)] as [(Int64, Int64)] {
      #expect(try store.archive.newestInstant(notAfter: Samples.at(clock)) == Samples.at(newest))
    }
    #expect(try store.archive.newestInstant(notAfter: Samples.at(0)) == nil)
  }

  @Test func `the newest instant follows an execution that gives way to an earlier copy`() throws {
    let store = try TemporaryArchive()
    var late = Samples.bareExecution("1", startedAt: 5)
    late.endedAt = Samples.at(90)
    try store.importExecutions([[late, Samples.bareExecution("2", startedAt: 7)]])
    #expect(try store.archive.newestInstant(notAfter: Samples.at(100)) == Samples.at(90))
    var void = Samples.bareExecution("2", startedAt: 95)
    void.status = .voided
    try store.importExecutions([[Samples.bareExecution("1", startedAt: 4), void]], firstNumber: 2)
    #expect(try store.archive.newestInstant(notAfter: Samples.at(100)) == Samples.at(7))
  }

  @Test func `are found by key in the order asked for`() throws {
    let store = try TemporaryArchive()
    try store.importTickets([[Samples.bareTicket("1"), Samples.bareTicket("2"), Samples.bareTicket("1", source: "a")]])
    let keys = [("zendesk", "2"), ("none", "2"), ("zendesk", "1")].map { TicketKey(source: $0.0, id: $0.1) }
    #expect(try store.archive.tickets(ids: keys).map(\.id) == ["2", "1"])
    #expect(try store.archive.ticketKeys(withID: "1").map(\.source) == ["a", "zendesk"])
  }
}

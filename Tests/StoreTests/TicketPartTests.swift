import Records
import Store
import TestSupport
import Testing

@Suite struct `Parts of tickets in the archive` {
  private static func ticket(_ id: String = "1", recordID: String? = nil) -> Ticket {
    var ticket = Samples.bareTicket(id)
    ticket.recordID = recordID
    ticket.createdAt = Samples.at(0)
    ticket.customerID = "7"
    ticket.group = "36"
    ticket.assignee = "8"
    ticket.status = .closed
    return ticket
  }

  private static func comment(_ id: Int, of ticketID: String = "1", _ text: String = "Hi", by author: String = "8")
    -> TicketPart
  {
    var ticket = Samples.bareTicket(ticketID)
    ticket.updatedAt = Samples.at(Int64(id))
    ticket.messages = [Message(sentAt: Samples.at(Int64(id)), author: .agent, text: text)]
    return TicketPart(ticket, name: "comment \(id)", authorID: author)
  }

  private static let names = [
    DirectoryEntry(source: "zendesk", kind: .group, id: "36", name: "Refunds"),
    DirectoryEntry(source: "", kind: .group, id: "36", name: "Another desk's"),
    DirectoryEntry(source: "", kind: .person, id: "8", name: "Ada", role: .agent),
  ]

  @Test func `are joined with their ticket and the names, in whatever order the files come`() throws {
    let imports: [(ImportWriter) throws -> Void] = [
      { try $0.insert([Self.ticket()]) }, { try $0.insert([Self.comment(1, by: "7"), Self.comment(2)]) },
      { try $0.insert(Self.names) },
    ]
    for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0]] {
      let store = try TemporaryArchive()
      for index in order { try store.importRecords(imports[index]) }
      let ticket = try #require(try store.allTickets().first)
      #expect(ticket.messages.map(\.author) == [.customer, .agent] && ticket.resolver == .human)
      #expect(ticket.group == "Refunds" && ticket.assignee == "Ada")
      #expect(try store.archive.tickets(ids: [TicketKey(source: "zendesk", id: "1")]) == [ticket])
      #expect(try store.archive.orphanParts().isEmpty)
    }
  }

  @Test func `are found under the inner id of a ticket too`() throws {
    let store = try TemporaryArchive()
    try store.importRecords { try $0.insert([Self.ticket("A-1", recordID: "10011")]) }
    try store.importRecords { try $0.insert([Self.comment(1, of: "10011")]) }
    #expect(try store.allTickets().map { $0.messages.count } == [1])
    #expect(try store.archive.orphanParts().isEmpty)
  }

  @Test func `of two copies the newer stays, and a copy that says the same changes nothing`() throws {
    let store = try TemporaryArchive()
    var edited = Self.comment(1, "Hello")
    edited.ticket.updatedAt = Samples.at(50)
    let counts = try store.importRecords { try $0.insert([Self.comment(1), Self.comment(1), edited, Self.comment(1)]) }
    #expect(counts == RowCounts(read: 4, accepted: 1, duplicate: 2, updated: 1))
    try store.importRecords { try $0.insert([Self.ticket()]) }
    #expect(try store.allTickets().first?.messages.map(\.text) == ["Hello"])
  }

  @Test func `wait for their ticket, and the user is told`() throws {
    let store = try TemporaryArchive()
    try store.importRecords { try $0.insert([Self.comment(1), Self.comment(2), Self.comment(1, of: "2")]) }
    #expect(try store.archive.ticketCount() == 0)
    #expect(
      try store.archive.orphanParts().map(\.message) == [
        "comments or figures of zendesk without their ticket: 3, of tickets that are not here: 2, such as \"1\", "
          + "import the tickets too"
      ])
  }

  @Test(arguments: [true, false])
  func `make a ticket by themselves where they are enough, which a whole ticket replaces`(ticketComesFirst: Bool) throws
  {
    let store = try TemporaryArchive()
    var part = Self.comment(5)
    part.isEnough = true
    var early = Self.comment(2, "Help", by: "7")
    early.isEnough = true
    if ticketComesFirst { try store.importRecords { try $0.insert([Self.ticket()]) } }
    try store.importRecords { try $0.insert([part, early]) }
    if !ticketComesFirst {
      let bare = try #require(try store.allTickets().first)
      #expect(bare.createdAt == Samples.at(2) && bare.messages.map(\.text) == ["Help", "Hi"])
      try store.importRecords { try $0.insert([Self.ticket()]) }
    }
    let whole = try #require(try store.allTickets().first)
    #expect(try store.archive.ticketCount() == 1 && whole.createdAt == Samples.at(0) && whole.group == "36")
    #expect(whole.messages.map(\.author) == [.customer, .agent])
  }

  @Test func `names are replaced by the newest import and never doubled`() throws {
    let store = try TemporaryArchive()
    try store.importRecords { try $0.insert(Self.names) }
    var renamed = Self.names
    renamed[0].name = "Payments"
    #expect(try store.importRecords { try $0.insert(renamed) } == RowCounts(read: 3, duplicate: 2, updated: 1))
    try store.importRecords { try $0.insert([Self.ticket()]) }
    #expect(try store.allTickets().first?.group == "Payments")
  }
}

@Suite struct `Copies of a ticket with and without texts` {
  private func copy(_ seconds: Int64, _ texts: [String], group: String) -> Ticket {
    var ticket = Samples.bareTicket("1")
    ticket.updatedAt = Samples.at(seconds)
    ticket.group = group
    ticket.messages = texts.map { Message(sentAt: nil, author: .customer, text: $0) }
    return ticket
  }

  /// The newest fields and the newest texts, in each of the six orders of three copies.
  @Test func `keep the newest of both, whichever comes first`() throws {
    let copies = [copy(1, ["old"], group: "a"), copy(2, ["new"], group: "b"), copy(3, [], group: "c")]
    for order in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
      let store = try TemporaryArchive()
      try store.importTickets(order.map { [copies[$0]] })
      let ticket = try #require(try store.allTickets().first)
      #expect(ticket.group == "c" && ticket.messages.map(\.text) == ["new"], "\(order)")
    }
  }

  @Test func `keep a conversation when a newer copy only has its first message`() throws {
    let copies = [copy(1, ["a", "b"], group: "x"), copy(2, ["a"], group: "y"), copy(3, ["a", "b", "c"], group: "z")]
    for (order, texts) in [([0, 1], ["a", "b"]), ([1, 0], ["a", "b"]), ([2, 0, 1], ["a", "b", "c"])] {
      let store = try TemporaryArchive()
      try store.importTickets(order.map { [copies[$0]] })
      #expect(try store.allTickets().first?.messages.map(\.text) == texts)
    }
  }

  @Test func `count as updated only when something changed`() throws {
    let store = try TemporaryArchive()
    let table = copy(2, [], group: "b")
    let counts = try store.importTickets([[copy(1, ["old"], group: "a")], [table, table]])
    #expect(counts == RowCounts(read: 3, accepted: 1, duplicate: 1, updated: 1))
  }
}

import Records
import Testing

@Suite struct `Joining a ticket with its parts` {
  private func ticket(_ messages: [Message] = [], status: TicketStatus? = .closed) -> Ticket {
    var ticket = Ticket(source: "zendesk", id: "1")
    ticket.status = status
    ticket.customerID = "7"
    ticket.messages = messages
    return ticket
  }

  private func comment(
    _ id: Int, _ text: String, at seconds: Int64, by author: String?, isPublic: Bool = true
  ) -> TicketPart {
    var ticket = Ticket(source: "zendesk", id: "1")
    ticket.messages = [
      Message(sentAt: Timestamp(seconds: seconds), author: .agent, isPublic: isPublic, text: text)
    ]
    return TicketPart(ticket, name: "comment \(id)", authorID: author)
  }

  private func joined(_ ticket: Ticket, _ parts: [TicketPart], roles: [String: AuthorKind] = [:]) -> Ticket {
    var ticket = ticket
    ticket.join(parts) { roles[$0] }
    return ticket
  }

  @Test func `the requester's comments are the customer's, others are a person's, and the ticket is resolved by one`() {
    let description = Message(sentAt: Timestamp(seconds: 10), author: .customer, text: "Where is\n\nmy order?")
    let parts = [
      comment(3, "On its way", at: 30, by: "8"), comment(2, "Where is my order?", at: 10, by: "7"),
      comment(4, "check", at: 20, by: "8", isPublic: false),
    ]
    let joined = joined(ticket([description]), parts)
    #expect(joined.messages.map(\.text) == ["Where is my order?", "check", "On its way"])
    #expect(joined.messages.map(\.author) == [.customer, .agent, .agent])
    #expect(joined.resolver == .human)
  }

  @Test func `a list of people says who else is a customer or a bot`() {
    let parts = [comment(1, "a", at: 1, by: "20"), comment(2, "b", at: 2, by: "21")]
    let joined = joined(ticket(), parts, roles: ["20": .customer, "21": .bot])
    #expect(joined.messages.map(\.author) == [.customer, .bot])
    #expect(joined.resolver == .unknown)
  }

  @Test func `without a known customer the first public message opened the ticket`() {
    var bare = ticket()
    bare.customerID = nil
    let parts = [
      comment(1, "note", at: 1, by: "8", isPublic: false), comment(2, "Help", at: 2, by: "7"),
      comment(3, "Sure", at: 3, by: "8"),
    ]
    #expect(joined(bare, parts).messages.map(\.author) == [.agent, .customer, .agent])
  }

  @Test func `a reply to a ticket that has its customer's message is not taken for the customer's`() {
    var bare = ticket([Message(sentAt: nil, author: .customer, text: "Help me")])
    bare.customerID = nil
    #expect(joined(bare, [comment(1, "Sure", at: 3, by: "8")]).messages.map(\.author) == [.agent, .customer])
    let parts = [comment(1, "Help  me", at: 2, by: "7"), comment(2, "Sure", at: 3, by: "8")]
    #expect(joined(bare, parts).messages.map(\.author) == [.customer, .agent])
  }

  @Test func `equal texts at different times stay apart, at one time they are one`() {
    let parts = [
      comment(1, "ping", at: 1, by: "7"), comment(2, "ping", at: 2, by: "7"), comment(3, "ping", at: 2, by: "7"),
    ]
    #expect(joined(ticket(), parts).messages.count == 2)
  }

  @Test func `own fields stay, empty ones come from the newest part`() {
    var older = Ticket(source: "zendesk", id: "1")
    older.updatedAt = Timestamp(seconds: 1)
    older.reopens = 1
    older.group = "old"
    older.tags = ["vip"]
    var newer = older
    newer.updatedAt = Timestamp(seconds: 2)
    newer.reopens = 2
    newer.solvedAt = Timestamp(seconds: 99)
    newer.tags = ["vip", "ai_agent_automated_resolution"]
    var own = ticket()
    own.group = "mine"
    for parts in [[older, newer], [newer, older]] {
      let joined = joined(own, parts.enumerated().map { TicketPart($1, name: "\($0)") })
      #expect(joined.group == "mine" && joined.reopens == 2 && joined.solvedAt == Timestamp(seconds: 99))
      #expect(Set(joined.tags) == ["vip", "ai_agent_automated_resolution"])
      #expect(joined.resolver == .ai && joined.handover == false)
    }
  }

  @Test func `an open ticket has no time of solution from another file`() {
    var metrics = Ticket(source: "zendesk", id: "1")
    metrics.solvedAt = Timestamp(seconds: 99)
    let joined = joined(ticket(status: .open), [TicketPart(metrics, name: "metrics 1")])
    #expect(joined.solvedAt == nil && joined.resolver == .none)
  }

  @Test func `without parts nothing changes`() {
    var own = ticket([Message(sentAt: nil, author: .agent, text: "a")])
    own.resolver = .unknown
    #expect(joined(own, []) == own)
  }
}

import Impact
import Records
import Testing

struct FactsReaderTests {
  private func reply(_ text: String) -> TicketFacts {
    FactsReader.late.facts([(.customer, "Hello"), (.ai, text)])
  }

  @Test(arguments: [
    "I have refunded your order.", "I’ve UPDATED the address", "I've just now cancelled it for you",
    "Your flight has been rescheduled!", "Right, your flight is now reserved!", "I refunded it",
    "Excellent, your reservation at the Cactus Club is confirmed", "We have\nchanged it",
    "Your report has been successfully submitted.",
  ]) func `A reply that says something was changed is an action`(_ text: String) {
    #expect(reply(text).hasAction)
  }

  @Test(arguments: [
    "I have not refunded your order.", "Would you like me to have it cancelled?", "I could not get it updated",
    "Once I have updated it, you will hear from us", "You should have refunded him", "I have a refundedish idea",
    "I have no idea. Cancelled orders are listed below.", "It will be refunded", "",
  ]) func `A denial, an offer and a condition are no action`(_ text: String) {
    #expect(!reply(text).hasAction)
  }

  @Test(arguments: [
    "Could you provide your order number?", "May I have your name, please?", "Right, and your PIN as well please.",
    "can you tell me your ACCOUNT NUMBER", "Please provide the zip code", "Let me check that",
  ]) func `Asking for an identifier or looking something up is data`(_ text: String) {
    #expect(reply(text).hasData)
  }

  @Test(arguments: ["What colour would you like?", "Your name is lovely.", "Could you provide more. My name is Ann"])
  func `Other questions are no data`(_ text: String) {
    #expect(!reply(text).hasData)
  }

  @Test(arguments: [(nil, false), (false, false), (true, true)] as [(Bool?, Bool)])
  func `The export's own word that the AI agent took part is enough, whatever came of it`(
    word: Bool?, isInvolved: Bool
  ) {
    var ticket = Ticket(source: "intercom", id: "1")
    ticket.status = .closed
    ticket.isAIInvolved = word
    let facts = FactsReader.late.facts(for: ticket, executions: nil)
    #expect(facts.isInvolved == isInvolved && !facts.outcomes.isEmpty)
  }

  @Test func `What a customer writes is no evidence of an agent's action`() {
    let facts = FactsReader.late.facts([(.customer, "I have cancelled it. Could you provide your name?")])
    #expect(!facts.hasAction && !facts.hasData)
  }

  @Test func `A tool call is data, and an action when the task's name says that it writes`() {
    let ticket = Ticket.of([(.customer, "Hi"), (.ai, "Hm")])
    let cases: [(tasks: [String], calls: Int64, action: Bool, data: Bool)] = [
      (["order_status"], 1, false, true), (["refundOrder"], 1, true, true), (["hotel-book"], 2, true, true),
      (["bookkeeping"], 1, false, true), (["get_order"], 1, false, true), (["update_status"], 1, true, true),
      (["refund_order"], 0, false, false),
    ]
    for item in cases {
      let executions = TicketExecutions(count: 1, toolCalls: item.calls, tasks: item.tasks, lastStatus: .completed)
      let facts = FactsReader.late.facts(for: ticket, executions: executions)
      #expect(facts.hasAction == item.action && facts.hasData == item.data, "\(item.tasks)")
      #expect(facts.executions == 1 && facts.tasks == item.tasks)
    }
  }

  @Test func `Consecutive customer messages are one turn, notes and system messages do not part them`() {
    var ticket = Ticket.of([
      (.customer, "a"), (.customer, "b"), (.ai, "x"), (.customer, "c"), (.system, "s"), (.agent, "note"),
      (.customer, "d"), (.bot, "y"), (.customer, "e"),
    ])
    ticket.messages[5].isPublic = false
    #expect(FactsReader.late.facts(for: ticket, executions: nil).customerTurns == 3)
  }

  @Test func `Minutes are measured, else inferred from human replies, else left open`() {
    var ticket = Ticket.of([(.customer, "a"), (.agent, "b"), (.customer, "c"), (.agent, "d"), (.agent, "e")])
    // Gaps of 1 minute, 2 hours (counts 10), and none known (counts 4).
    ticket.messages[3].sentAt = origin.advanced(seconds: 9000)
    ticket.messages[4].sentAt = nil
    let inferred = FactsReader.late.facts(for: ticket, executions: nil)
    #expect(inferred.handleMinutes == 15 && inferred.handleMinutesSource == .inferred)
    ticket.handleSeconds = 90
    let measured = FactsReader.late.facts(for: ticket, executions: nil)
    #expect(measured.handleMinutes == 1.5 && measured.handleMinutesSource == .measured)
    let automatic = FactsReader.late.facts([(.customer, "a"), (.ai, "b")])
    #expect(automatic.handleMinutes == nil && automatic.handleMinutesSource == .assumed)
  }

  @Test func `Eligible is what a customer started on a served channel and nobody blocked`() {
    func isEligible(_ ticket: Ticket, without channels: [Channel] = []) -> Bool {
      FactsReader(windows: OutcomeWindows(), asOf: origin, excludedChannels: channels)
        .facts(for: ticket, executions: nil).isEligible
    }
    var phone = Ticket.of([(.customer, "Hi")])
    phone.channel = .phone
    #expect(isEligible(phone) && !isEligible(phone, without: [.phone]))
    #expect(isEligible(.of([])))
    #expect(!isEligible(.of([(.agent, "Our news")])))
    #expect(!isEligible(.of([(.customer, "Hi")], status: .spam)))
    #expect(!isEligible(.of([(.customer, "Hi")], status: .deleted)))
    #expect(!isEligible(.of([(.customer, "Hi")], tags: ["ai-agent-tag-blocked"])))
  }

  @Test func `Replies nearly alike share a signature, others do not`() throws {
    let macro = "Hello Ann, your parcel takes three to five working days. You can follow it under my orders."
    let same = "Hello Ann, your parcel takes three to five working days. You can follow it under my orders 4711."
    let other = "Hello Ann, your invoice is in the account menu. You can download it under my documents."
    let signature = try #require(reply(macro).answerSignature)
    #expect(reply(same).answerSignature == signature)
    #expect(reply(other).answerSignature != signature)
    #expect(reply("Hello, how can I help?").answerSignature == nil)
    #expect(reply("Yes").answerSignature != reply("No").answerSignature)
  }

  @Test func `An automatic acknowledgement is no answer, no evidence and no human reply`() {
    let facts = FactsReader.late.facts([(.customer, "Hi"), (.bot, "We have changed it? Your order number")])
    #expect(facts.answerSignature == nil && !facts.hasAction && !facts.hasData && !facts.hasOneFollowUp)
    #expect(facts.stepSignature == 0 && facts.outcome(under: .assumed) == .unknown && !facts.isInvolved)
  }

  @Test func `One follow-up is exactly one question back, courtesy aside`() {
    func hasOne(_ replies: String...) -> Bool {
      FactsReader.late.facts([(.customer, "Hi")] + replies.map { (.ai, $0) }).hasOneFollowUp
    }
    #expect(hasOne("Which colour?", "It is red. Is there anything else I can do for you?"))
    #expect(!hasOne("How can I help?"))
    #expect(!hasOne("Which colour?", "Which size?"))
  }

  @Test(arguments: [
    ("Let me talk to a human", "One moment", HandoverReason.askedForPerson),
    ("Please", "That is against our policy", .policy), ("Please", "I couldn't find your order", .missingData),
    ("Please", "I'm sorry, I don't quite understand what you mean", .missingKnowledge),
    ("Please", "I am unable to do that", .missingAction), ("Please", "A colleague will write", .unclear),
  ]) func `A handover's reason is read from the last messages`(
    _ customer: String, _ ai: String, _ reason: HandoverReason
  ) {
    let messages: [(AuthorKind, String)] = [(.customer, customer), (.ai, ai)]
    let handedOver = Ticket.of(messages, tags: ["human-handover-requested"])
    #expect(FactsReader.late.facts(for: handedOver, executions: nil).handoverReason == reason)
    #expect(FactsReader.late.facts(messages).handoverReason == nil)
  }

  @Test func `Conversations with the same steps share a step signature`() {
    func signature(_ replies: String...) -> UInt64 {
      FactsReader.late.facts([(.customer, "Hi")] + replies.map { (.ai, $0) }).stepSignature
    }
    let refund = signature("May I have your name?", "Which order?", "I have refunded it")
    #expect(
      refund == signature("Hello, how can I help?", "May I have your pin?", "Why?", "When?", "I have cancelled it"))
    #expect(refund != signature("Which order?", "May I have your name?", "I have refunded it"))
    #expect(refund != signature("May I have your name?", "Which order?"))
  }

  @Test func `The customer's hash tells apart equal ids of two systems`() {
    var ticket = Ticket.of([(.customer, "Hi")])
    ticket.customerID = "42"
    let one = FactsReader.late.facts(for: ticket, executions: nil).customer
    ticket.source = "intercom"
    #expect(one != nil && one != FactsReader.late.facts(for: ticket, executions: nil).customer)
  }

  @Test func `Huge and odd texts are read without harm`() {
    let long = String(repeating: "é’ ’ I have ", count: 500_000)
    let facts = FactsReader.late.facts([(.customer, long), (.ai, long), (.ai, "’"), (.ai, "\u{0}?")])
    #expect(facts.customerTurns == 1 && !facts.hasAction)
  }
}

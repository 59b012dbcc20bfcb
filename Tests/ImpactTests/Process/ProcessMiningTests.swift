import Records
import Testing

@testable import Impact

@Suite("The process of a topic, mined from its conversations")
struct ProcessMiningTests {
  private func reply(_ text: String, at minute: Int64 = 0) -> Message {
    Message(sentAt: Timestamp(milliseconds: minute * 60_000), author: .ai, text: text)
  }

  private func customer(_ text: String) -> Message {
    Message(sentAt: nil, author: .customer, text: text)
  }

  @Test(
    "a sentence of a reply is read as what it does",
    arguments: [
      ("Could you provide your order number, please?", StepKind.ask, "order number"),
      ("Right, and your PIN as well please.", .ask, "pin"),
      ("Could I get your full name, please?", .ask, "name"),
      ("Shall I book it for you?", .confirm, nil),
      ("Would you like me to cancel the order?", .confirm, nil),
      ("I have refunded your order.", .change, nil),
      ("I have checked your account.", .lookUp, nil),
      ("I am sorry, but all rooms are booked.", .answer, "not possible"),
      ("Unfortunately there is no room.", .answer, "not possible"),
      ("I am sorry, I don't quite understand.", .answer, "not understood"),
      ("The shop opens at nine.", .answer, ""),
    ] as [(String, StepKind, String?)])
  func sentencesAreRead(text: String, kind: StepKind, subject: String?) {
    let sentence = AgentSentence(text)
    #expect(sentence.kind == kind)
    #expect(sentence.plainSubject == subject)
  }

  @Test("courtesy is no step, and a title's full stop ends no sentence")
  func sentencesAreParted() {
    let sentences = AgentSentence.all(in: "Hello, how can I help?\nDr. Morgan is free. Shall I book?")
    #expect(sentences.map(\.text) == ["Hello, how can I help?", "Dr. Morgan is free.", "Shall I book?"])
    #expect(sentences.map(\.kind) == [nil, .answer, .confirm])
  }

  @Test("questions in other words about the same thing are one step, in the order most conversations take")
  func stepsAreNamedAndOrdered() {
    let conversations = (0..<40).map { index in
      ProcessConversation(
        ticketID: "\(100 + index)",
        messages: [
          customer("a room please"),
          reply(index % 2 == 0 ? "When are you arriving?" : "And arriving on which day?"),
          reply("Could you provide your email address?"),
          reply("Your room is booked."),
        ])
    }
    let process = ProcessMining.process(topicID: "t-0001", conversations, ticketsInTopic: 90)
    #expect(process.steps.map(\.kind) == [.ask, .ask, .change])
    #expect(process.steps.map(\.subject) == ["arriving", "email", "room"])
    #expect(process.steps[0].tickets == Share(40, of: 40))
    #expect(process.steps[0].sentence == "When are you arriving?")
    #expect(process.ticketsInTopic == 90)
    #expect(process.variants.count == 1)
    #expect(process.variantsForMost == 1)
  }

  @Test("a step of too few conversations is left out, and every count has as many tickets behind it")
  func rareStepsAreLeftOut() {
    let conversations = (0..<100).map { index in
      ProcessConversation(
        ticketID: "\(100 + index)",
        messages: [
          reply("May I have your name?"), reply(index < 19 ? "What is your postcode?" : "Fine."),
          reply(index < 30 ? "Is it your phone number?" : "Fine."),
        ], handoverReason: index < 3 ? .policy : nil)
    }
    let process = ProcessMining.process(topicID: "t-0001", conversations, ticketsInTopic: 100)
    #expect(process.steps.map(\.subject) == ["name", "", "phone number"])
    #expect(process.steps.map(\.isBranch) == [false, false, true])
    for step in process.steps { #expect(step.ticketIDs.count == step.tickets.successes) }
    for variant in process.variants { #expect(variant.ticketIDs.count == variant.tickets.successes) }
    #expect(process.variants.reduce(0) { $0 + $1.tickets.successes } == 100)
    #expect(process.handovers.map(\.tickets) == [Share(3, of: 100)])
  }

  @Test("questions in a row are one block whatever their order, other steps are not")
  func questionsFormBlocks() {
    func conversation(_ id: Int, _ texts: [String]) -> ProcessConversation {
      ProcessConversation(ticketID: "\(id)", messages: texts.map { reply($0) })
    }
    let name = "May I have your name?"
    let email = "May I have your email?"
    let booked = "It is booked."
    let conversations =
      (0..<10).map { conversation($0, [name, email, booked]) }
      + (10..<20).map { conversation($0, [email, name, booked]) }
      + (20..<24).map { conversation($0, [booked, name, email]) }
    let process = ProcessMining.process(topicID: "t-0001", conversations, ticketsInTopic: 24)
    #expect(process.variants.map(\.tickets.successes) == [20, 4])
    #expect(process.variantsForMost == 1)
  }

  @Test("a call that may write is a look-up until a reply says that something was changed")
  func writesNeedAWord() {
    let call = ToolCall(name: "hotel_book", startedAt: Timestamp(milliseconds: 90_000))
    let told = ProcessConversation(
      ticketID: "1",
      messages: [
        reply("May I have your name?", at: 1), reply("One moment.", at: 2), reply("Your room is booked.", at: 3),
      ],
      calls: [call])
    let untold = ProcessConversation(
      ticketID: "2", messages: [reply("May I have your name?", at: 1), reply("There is no room left.", at: 2)],
      calls: [call])
    let names = { (conversation: ProcessConversation) in
      TakenSteps(conversation).steps.map { "\($0.kind.rawValue) \($0.subject ?? "?")" }
    }
    #expect(names(told) == ["ask name", "look up hotel_book", "answer ", "change hotel_book"])
    #expect(names(untold) == ["ask name", "look up hotel_book", "answer "])
  }

  @Test("rules that agents cite are kept with their tickets; numbers do not part them")
  func policiesAreKept() {
    let conversations = (0..<6).map { index in
      ProcessConversation(
        ticketID: "\(index)", messages: [reply("Our policy allows returns within \(28 + index % 2) days. Bye now.")])
    }
    let process = ProcessMining.process(topicID: "t-0001", conversations, ticketsInTopic: 6)
    #expect(process.policies.map(\.tickets) == [Share(6, of: 6)])
    #expect(process.policies[0].sentence == "Our policy allows returns within 28 days.")
  }

  @Test("no conversation makes no process, and the sample is the same whatever else is asked")
  func emptyAndSeeded() {
    let process = ProcessMining.process(topicID: "t-0001", [], ticketsInTopic: 0)
    #expect(process.steps.isEmpty && process.variants.isEmpty && process.variantsForMost == 0)
    let tickets = Array(0..<1000)
    let sample = ProcessMining.sample(tickets, topicID: "t-0001", seed: 1)
    #expect(sample.count == ProcessMining.conversationLimit)
    #expect(sample == ProcessMining.sample(tickets, topicID: "t-0001", seed: 1))
    #expect(sample != ProcessMining.sample(tickets, topicID: "t-0002", seed: 1))
  }
}

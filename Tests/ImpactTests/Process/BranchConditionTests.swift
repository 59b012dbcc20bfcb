import Records
import Testing

@testable import Impact

@Suite("What sets the conversations of a branch apart")
struct BranchConditionTests {
  /// 200 conversations; `takes` asks for a photo, after `words` of the customer.
  private func process(
    _ words: (Int) -> String, takes: (Int) -> Bool, later: String = "thanks",
    reason: (Int) -> HandoverReason? = { _ in nil }
  ) -> TopicProcess {
    let conversations = (0..<200).map { index in
      var messages = [
        Message(sentAt: nil, author: .customer, text: words(index)),
        Message(sentAt: nil, author: .ai, text: "Could you provide your order number, please?"),
      ]
      if takes(index) { messages.append(Message(sentAt: nil, author: .ai, text: "Which photo shows it?")) }
      messages.append(Message(sentAt: nil, author: .customer, text: takes(index) ? later : "thanks"))
      return ProcessConversation(ticketID: "\(1000 + index)", messages: messages, handoverReason: reason(index))
    }
    return ProcessMining.process(topicID: "t-0001", conversations, ticketsInTopic: 200)
  }

  private func condition(of process: TopicProcess) -> StepCondition? {
    process.steps.first { $0.isBranch && $0.kind == .ask }?.condition
  }

  @Test("a word of the customer before the step is found, with k of n on either side and its tickets")
  func wordIsFound() throws {
    // 50 write "damaged", 40 of these are asked; of the others 10 are.
    let found = process(
      { $0 % 4 == 0 ? "my lamp is damaged" : "my lamp is missing" },
      takes: { $0 % 4 == 0 ? $0 % 20 != 0 : $0 % 15 == 1 })
    let condition = try #require(self.condition(of: found))
    #expect(condition.sign == .word("damaged"))
    #expect(condition.tickets == Share(40, of: 50) && condition.otherwise == Share(10, of: 150))
    #expect(condition.ticketIDs.count == 40 && condition.ticketIDs == condition.ticketIDs.sorted())
    #expect(Set(condition.ticketIDs).isSubset(of: found.steps.first { $0.isBranch }?.ticketIDs ?? []))
  }

  @Test("a word that explains most is taken before a rare one that is always true")
  func explainsMost() {
    // 45 of 50 who write "damaged" are asked; 20 of these write "kitchen" too.
    let found = process(
      { $0 % 4 != 0 ? "my lamp is missing" : $0 < 90 && $0 % 40 != 0 ? "my kitchen lamp is damaged" : "damaged" },
      takes: { $0 % 4 == 0 && $0 % 40 != 0 })
    #expect(condition(of: found)?.sign == .word("damaged"))
    #expect(condition(of: found)?.tickets == Share(45, of: 50) && condition(of: found)?.otherwise == Share(0, of: 150))
  }

  @Test("a word that comes after the step, of too few conversations, or as frequent everywhere is no condition")
  func nothingStandsOut() {
    #expect(
      condition(of: process({ _ in "my lamp" }, takes: { $0 % 4 == 0 }, later: "here is the picture")) == nil)
    #expect(condition(of: process({ $0 % 11 == 0 ? "damaged" : "lamp" }, takes: { $0 % 11 == 0 })) == nil)
    #expect(condition(of: process({ $0 % 2 == 0 ? "damaged" : "lamp" }, takes: { $0 % 3 == 0 })) == nil)
  }

  @Test("what answers a request for data is no condition")
  func dataIsNoCondition() {
    let conversations = (0..<200).map { index in
      var messages = [
        Message(sentAt: nil, author: .customer, text: "my lamp"),
        Message(sentAt: nil, author: .ai, text: "May I have your full name, please?"),
        Message(sentAt: nil, author: .customer, text: index % 4 == 0 ? "Sarah" : "Tom"),
      ]
      if index % 4 == 0 { messages.append(Message(sentAt: nil, author: .ai, text: "Which photo shows it?")) }
      return ProcessConversation(ticketID: "\(1000 + index)", messages: messages)
    }
    let process = ProcessMining.process(topicID: "t-0001", conversations, ticketsInTopic: 200)
    #expect(process.steps.contains { $0.isBranch } && condition(of: process) == nil)
  }

  @Test("a hundred words without meaning make no condition")
  func chanceIsAllowedFor() {
    for seed in UInt64(1)...5 {
      var generator = SeededGenerator(seed: seed)
      let texts = (0..<200).map { _ in
        (0..<100).filter { _ in Double.random(in: 0..<1, using: &generator) < 0.25 }.map { "word\($0)" }
          .joined(separator: " ")
      }
      let takes = (0..<200).map { _ in Double.random(in: 0..<1, using: &generator) < 0.3 }
      #expect(condition(of: process({ texts[$0] }, takes: { takes[$0] })) == nil)
    }
  }

  @Test("the reason of a handover is a condition where it stands out")
  func reasonIsFound() {
    let found = process(
      { _ in "my lamp" }, takes: { $0 % 5 == 0 }, reason: { $0 % 5 == 0 && $0 > 20 ? .missingAction : nil })
    #expect(condition(of: found)?.sign == .passedOn(.missingAction))
    #expect(condition(of: found)?.tickets == Share(35, of: 35))
  }
}

import Records
import Testing

@testable import Impact

@Suite("Rules that agents cite, and which of them are written down")
struct PolicyMiningTests {
  private func policies(_ replies: [String]) -> [CitedPolicy] {
    PolicyMining.policies(
      replies.enumerated().map { index, text in
        ProcessConversation(
          ticketID: "\(100 + index)", messages: [Message(sentAt: nil, author: .agent, text: text)])
      })
  }

  private let rule = "Our policy allows returns within 28 days."

  @Test("a rule that comes in one and the same answer is written, whatever name stands in it")
  func macroIsWritten() throws {
    let macro = (0..<24).map {
      "Order \(1000 + $0) has arrived. \(rule) Please use the label in the box and the nearest shop."
    }
    let free = ["Sorry to hear that! \(rule) Shall we?", "\(rule)", "Well. \(rule) Bye."]
    let found = try #require(policies(macro + free).first)
    #expect(found.tickets == Share(27, of: 27) && found.sameAnswer == Share(24, of: 27))
    #expect(found.sameAnswerIDs == (100..<124).map { "\($0)" })
  }

  @Test("a rule in everybody's own words, with two numbers, or seldom sent is open")
  func othersAreOpen() {
    let words = ["lamp", "shoe", "book", "chair", "table", "scarf", "glove", "phone", "watch", "plate"]
    let own = (0..<60).map { index in
      "About the \(words[index % 10]) and the \(words[index / 10]): \(rule) The \(words[index / 10]) is fine with the "
        + "\(words[index % 10]) as far as I see it."
    }
    #expect(policies(own).first?.sameAnswer == nil)
    let numbers = (0..<40).map {
      "Our policy allows returns within \($0 % 2 == 0 ? 28 : 14) days, unworn and in the box."
    }
    #expect(policies(numbers).first?.tickets == Share(40, of: 40))
    #expect(policies(numbers).first?.sameAnswer == nil)
    let numbered = (0..<30).map { "Our policy allows returns within \($0 < 21 ? 28 : 14) days, unworn and in the box." }
    #expect(policies(numbered).first?.sameAnswer == Share(21, of: 30))
    #expect(policies((0..<19).map { _ in rule }).first?.sameAnswer == nil)
  }
}

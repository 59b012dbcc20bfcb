import Records
import Reporting
import Testing

@Suite("The Markdown of a task draft")
struct DraftMarkdownTests {
  private static func ids(_ count: Int) -> [String] { (0..<count).map { "k\(1000 + $0)" } }

  private static func draft(name: String = "Refund", sentence: String = "Which order?") -> TaskDraft {
    var process = TopicProcess(topicID: "t-0001", ticketsRead: 100, ticketsInTopic: 100)
    func step(_ kind: StepKind, _ subject: String, _ count: Int) -> ProcessStep {
      ProcessStep(
        kind: kind, subject: subject, tickets: Share(count, of: 100), ticketIDs: ids(count), sentence: sentence)
    }
    process.steps = [step(.ask, "order number", 90), step(.change, "refund_order", 30), step(.ask, "colour", 19)]
    process.tools = [ToolNeed(name: "refund_order", tickets: Share(30, of: 30), ticketIDs: ids(30), status: .missing)]
    process.handovers = [HandoverCase(reason: .policy, tickets: Share(19, of: 100), ticketIDs: ids(19))]
    return TaskDraft(
      topic: Topic(id: "t-0001", parentID: nil, name: name, keywords: [], status: .active),
      asOf: Timestamp(milliseconds: 0), seed: 1, ticketIDs: ids(100), process: process,
      reopened: TicketShare(name: "reopened", tickets: Share(0, of: 100), ticketIDs: []))
  }

  @Test("Nineteen tickets write no line, twenty and more do")
  func leastSupport() {
    let text = DraftMarkdown(DraftMarkdownTests.draft()).lines.joined(separator: "\n")
    #expect(text.contains("1. Ask for the order number. -> the customer has answered (90 of 100"))
    #expect(text.contains("2. If it applies: change it with `refund_order`. -> done (30 of 100"))
    #expect(!text.contains("colour") && !text.contains("a rule forbids it"))
  }

  @Test("A branch whose condition stands out says it with its counts, and is no open question")
  func condition() {
    var draft = DraftMarkdownTests.draft()
    let open = DraftMarkdown(draft).lines.joined(separator: "\n")
    #expect(open.contains("- When is step 2 needed?"))
    draft.process.steps[1].condition = StepCondition(
      sign: .word("damaged"), tickets: Share(25, of: 28), otherwise: Share(5, of: 72),
      ticketIDs: DraftMarkdownTests.ids(25))
    let text = DraftMarkdown(draft).lines.joined(separator: "\n")
    #expect(text.contains("2. If the customer writes “damaged”: change it with `refund_order`. -> done (30 of 100"))
    #expect(text.contains("taken in 25 of 28 conversations with that, in 5 of 72 without (such as k"))
    #expect(!text.contains("- When is step 2 needed?") && !text.contains("If it applies"))
    draft.process.steps[1].condition?.sign = .passedOn(.missingData)
    #expect(
      DraftMarkdown(draft).lines.contains { $0.hasPrefix("2. If something needed is not on record: change it with") })
  }

  @Test("A rule that is sent in one and the same answer is no open question")
  func writtenRules() {
    var draft = DraftMarkdownTests.draft()
    var written = CitedPolicy(
      sentence: "Our policy is 28 days.", tickets: Share(40, of: 100), ticketIDs: DraftMarkdownTests.ids(40))
    written.sameAnswer = Share(30, of: 40)
    written.sameAnswerIDs = DraftMarkdownTests.ids(30)
    let open = CitedPolicy(
      sentence: "We do not take cash.", tickets: Share(21, of: 100), ticketIDs: DraftMarkdownTests.ids(21))
    draft.process.policies = [written, open]
    let lines = DraftMarkdown(draft).lines
    #expect(
      lines.contains {
        $0.hasPrefix("- “Our policy is 28 days.” is sent in one and the same answer.") && $0.contains("30 of 40")
      }
    )
    #expect(lines.filter { $0.contains("where is it written?") }.count == 1)
    draft.process.policies = [open]
    #expect(!DraftMarkdown(draft).lines.contains("## Rules that are written"))
    draft.process.policies = [written]
    #expect(
      !DraftMarkdown(draft).lines.contains { $0.contains("where is it written?") || $0.contains("No rule was cited") })
  }

  @Test("Every numbered step cites tickets that are among its own")
  func citations() {
    let lines = DraftMarkdown(DraftMarkdownTests.draft()).lines.filter { $0.first?.isNumber == true }
    #expect(lines.count == 2)
    for line in lines {
      let cited = line.split(separator: "such as ").last?.dropLast().split(separator: ", ").map(String.init) ?? []
      #expect(cited.count == 3 && cited.allSatisfy(DraftMarkdownTests.ids(90).contains))
    }
  }

  @Test("No text of a user makes a heading, a tag, a tool or a new line")
  func hostileText() {
    let draft = DraftMarkdownTests.draft(name: "A\n# <script>", sentence: "x”\n## Steps `rm`")
    let lines = DraftMarkdown(draft).lines
    #expect(lines.first == "# A # ‹script>")
    #expect(lines.filter { $0.hasPrefix("## Steps") }.count == 1)
    #expect(!lines.contains { $0.contains("`rm`") || $0.contains("\n") })
  }
}

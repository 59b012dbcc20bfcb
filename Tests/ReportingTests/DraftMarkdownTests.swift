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
    #expect(text.contains("1. Ask for the order number. -> the order number is known (90 of 100"))
    #expect(text.contains("2. If it applies: change it with `refund_order`. -> done (30 of 100"))
    #expect(!text.contains("colour") && !text.contains("a rule forbids it"))
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

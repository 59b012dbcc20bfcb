import Records
import Reporting
import Testing

/// What the page says of how a candidate is worked on, and of the tools that are missing.
struct ProcessPageTests {
  private func page(_ change: (inout ReportContents) -> Void) throws -> String {
    var contents = SampleContents().make()
    change(&contents)
    return try ReportPage.html(contents).replacing(NumberText.noBreak, with: " ")
  }

  private func process(of topicID: String) -> TopicProcess {
    var process = TopicProcess(topicID: topicID, ticketsRead: 400, ticketsInTopic: 556)
    process.steps = [
      ProcessStep(
        kind: .ask, subject: "<b>name</b>", tickets: Share(300, of: 400), ticketIDs: [], sentence: "Your <i>name</i>?"),
      ProcessStep(kind: .lookUp, subject: "find_order", tickets: Share(100, of: 400), ticketIDs: []),
    ]
    process.variants = [ProcessVariant(steps: [0, 1], tickets: Share(90, of: 400), ticketIDs: [])]
    process.variantsForMost = 7
    var tool = ToolNeed(name: "find_order", tickets: Share(90, of: 100), ticketIDs: [], status: .missing, writes: false)
    tool.owner = "Orders"
    process.tools = [tool]
    process.steps[1].condition = StepCondition(
      sign: .word("<parcel>"), tickets: Share(60, of: 80), otherwise: Share(40, of: 320), ticketIDs: [])
    process.policies = [
      CitedPolicy(sentence: "Our policy says 28 days.", tickets: Share(4, of: 400), ticketIDs: []),
      CitedPolicy(sentence: "Our policy says no <cash>.", tickets: Share(50, of: 400), ticketIDs: []),
    ]
    process.policies[1].sameAnswer = Share(44, of: 50)
    return process
  }

  @Test func `an opened candidate shows steps, ways, tools and rules with their counts, escaped`() throws {
    let page = try page { contents in
      contents.processes = [process(of: contents.candidates.first(where: \.isEligible)?.topicID ?? "")]
    }
    #expect(page.contains("Read off a seeded sample of 400 of 556 tickets."))
    #expect(page.contains("&lt;b&gt;name&lt;/b&gt;") && page.contains("Your &lt;i&gt;name&lt;/i&gt;?"))
    #expect(page.contains("300 of 400") && page.contains("7 ways through these named steps cover 80 %"))
    #expect(page.contains("1 → 2, 23 % (90 of 400)"))
    #expect(page.contains("Tools: 0 of 1 needed ones exist"))
    #expect(page.contains("find_order: missing, reads, owned by Orders, 90 % (90 of 100) of the tickets with a call"))
    #expect(page.contains("cited in 1.0 % (4 of 400):"))
    #expect(
      page.contains(
        "when the customer writes “&lt;parcel&gt;” first; taken in 60 of 80 conversations with that, in 40 of 320 without"
      ))
  }

  @Test func `a rule sent in one and the same answer is not among those to write down`() throws {
    let page = try page { contents in
      contents.processes = [process(of: contents.candidates.first(where: \.isEligible)?.topicID ?? "")]
    }
    #expect(page.contains("Rules that are written already"))
    #expect(page.contains("in one and the same answer in 44 of 50 conversations that cite it:"))
    #expect(!page.contains("cited in 13 % (50 of 400)"))
    let written = try self.page { contents in
      var process = process(of: contents.candidates.first(where: \.isEligible)?.topicID ?? "")
      process.policies.removeFirst()
      contents.processes = [process]
    }
    #expect(!written.contains("Rules to write down first"))
  }

  @Test func `a candidate shows one count of ways, that of its named steps where they are known`() throws {
    let mined = try page { contents in
      contents.processes = contents.candidates.filter(\.isEligible).map { process(of: $0.topicID) }
    }
    #expect(mined.contains("7 ways through these named steps cover 80 %"))
    #expect(mined.ranges(of: " of kinds of steps cover").isEmpty)
    #expect(try page { $0.processes = [] }.contains(" of kinds of steps cover"))
  }

  @Test func `tools that unlock are listed when there is a list of tools, and only then`() throws {
    let unlocked = try page {
      $0.unlocks = [ToolUnlock(name: "find_order", ticketsPer30Days: 585, ticketIDs: ["1", "2"], topicIDs: ["t-0001"])]
    }
    #expect(unlocked.contains("Tools that unlock most") && unlocked.contains("assay explain tool/find_order"))
    #expect(try page { $0.unlocks = [] }.contains("No single missing tool stands between"))
    #expect(try !page { $0.unlocks = nil }.contains("Tools that unlock most"))
  }
}

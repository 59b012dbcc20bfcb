import Ingest
import Records
import Testing

/// Public data sets and exports of AI agents; keys and headers as published, contents made up.
struct DataSetTests {
  private static func dialogue(_ answers: String, happy: Bool, completion: String = "Complete") -> String {
    """
    {
      "DialogueID": 7, "CompletionLevel": "\(completion)", "UserQuestionnaire": [\(answers)],
      "Scenario": {"Domains": ["ride", "weather"], "Happy": \(happy), "MultiTask": true,
                   "WizardCapabilities": [{"Task": "ride_book"}, {"Task": "weather"}]},
      "Events": [
        {"Agent": "UserGuide", "Action": "instruct", "Text": "Be angry", "UnixTime": 1589375664},
        {"Agent": "User", "Action": "utter", "Text": "A ride please", "UnixTime": 1589375697},
        {"Agent": "Wizard", "Action": "request_suggestions", "Text": "draft", "UnixTime": 1589375700},
        {"Agent": "Wizard", "Action": "query", "APIName": "ride_book", "UnixTime": 1589375705},
        {"Agent": "KnowledgeBase", "Action": "return_item", "Item": {"Price": 5}},
        {"Agent": "Wizard", "Action": "pick_suggestion", "Text": "Booked", "UnixTime": 1589375714},
        {"Agent": "Wizard", "Action": "utter", "Text": "Bye", "UnixTime": 1589375720},
        {"Agent": "User", "Action": "complete", "UnixTime": 1589375965}]
    }
    """
  }

  @Test func `a dialogue of STAR: what was said, its tasks and its end`() throws {
    let reading = try Reading("7.json", DataSetTests.dialogue("", happy: true))
    #expect(reading.detected.format == "star-dialogue" && reading.rejected.isEmpty && reading.findings.isEmpty)
    var expected = Ticket(source: "star", id: "7")
    expected.createdAt = Timestamp(seconds: 1_589_375_697)
    expected.updatedAt = Timestamp(seconds: 1_589_375_965)
    expected.solvedAt = Timestamp(seconds: 1_589_375_965)
    expected.status = .solved
    expected.channel = .chat
    expected.messages = [
      Message(sentAt: Timestamp(seconds: 1_589_375_697), author: .customer, text: "A ride please"),
      Message(sentAt: Timestamp(seconds: 1_589_375_714), author: .ai, text: "Booked"),
      Message(sentAt: Timestamp(seconds: 1_589_375_720), author: .ai, text: "Bye"),
    ]
    expected.tags = ["ride", "weather"]
    expected.resolver = .ai
    expected.vendorTopic = "ride_book|weather"
    #expect(reading.tickets == [expected])
  }

  @Test(arguments: [
    ("", false, "Complete", TicketStatus.open), ("", true, "EarlyDisconnectDuringDialogue", .open),
    ("{\"Question\": \"Did the AI Assistant book it?\", \"Answer\": true}", false, "Complete", .solved),
    ("{\"Question\": \"Did the AI Assistant book it?\", \"Answer\": false}", true, "Complete", .open),
    ("{\"Question\": \"Did the assistant stay calm?\", \"Answer\": true}", false, "Complete", .open),
  ]) func `the customer's own answer comes first, then the scenario`(
    answer: String, happy: Bool, completion: String, status: TicketStatus
  ) throws {
    let text = DataSetTests.dialogue(answer, happy: happy, completion: completion)
    #expect(try Reading("7.json", text).tickets.map(\.status) == [status])
  }

  @Test func `a dialogue without a word is set aside`() throws {
    let reading = try Reading("1.json", "{\"DialogueID\": 1, \"Events\": [], \"Scenario\": {}}")
    #expect(reading.rejected.map(\.finding.message) == ["a dialogue in which nobody said anything is left out"])
  }

  @Test(arguments: [false, true]) func `conversations of Zendesk's AI agents, keys in either case`(isLoud: Bool) throws
  {
    let record = { (id: String, values: [(String, String)]) in
      let all = [("bot_id", "\"b1\""), ("bot_name", "\"Tri\""), ("conversation_id", "\"\(id)\"")] + values
      return "{" + all.map { "\"\(isLoud ? $0.0.uppercased() : $0.0)\": \($0.1)" }.joined(separator: ", ") + "}"
    }
    let resolved = record(
      "c1",
      [
        ("automated_resolution", isLoud ? "\"true\"" : "true"), ("channel", "\"messaging\""), ("language", "\"EN\""),
        ("conversation_start_time", "\"2026-09-29T10:00:00Z\""), ("labels", "[\"VIP\", {\"a\": 1}]"),
        ("conversation_end_time", "1790676300000"), ("triggered_use_cases", "[\"Refund\", \"Late\"]"),
      ])
    let other = record("c2", [("automated_resolution", "false"), ("resolution_tier", "\"x\""), ("new_key", "{}")])
    let test = record("c3", [("test_mode", "true")])
    let reading = try Reading("conversation_b1_2026-09-29_000000000000.json", "[\(resolved), \(other), \(test)]")
    #expect(reading.detected.format == "zendesk-ai-agents" && reading.tickets.map(\.id) == ["c1", "c2"])
    #expect(reading.tickets.map(\.resolver) == [.ai, .unknown] && reading.tickets.map(\.status) == [.closed, nil])
    let first = try #require(reading.tickets.first)
    #expect(first.tags == ["vip"] && first.language == "en" && first.vendorTopic == "Refund")
    #expect(first.channel == .messaging && first.createdAt == instant("2026-09-29T10:00:00Z"))
    #expect(first.updatedAt == Timestamp(milliseconds: 1_790_676_300_000))
    #expect(reading.rejected.map(\.finding.severity) == [.note])
  }

  private static let complaints = """
    Date received,Product,Sub-product,Issue,Consumer complaint narrative,Company,Tags,Submitted via,Date sent to company,Company response to consumer,Complaint ID
    05/13/2023,Mortgage,VA,Fees,"They charged ""twice"",
    I said",ACME BANK,"Older American, Servicemember",Web,05/14/2023,Closed with explanation,6976543
    05/03/2023,Card,N/A,Late fee,,ACME BANK,,Phone,05/04/2023,In progress,6976544
    05/04/2023,Card,N/A,Late fee,"cut in the mid
    """

  @Test func `complaints of the CFPB: whole records of a cut file are read, the last is told`() throws {
    let reading = try Reading("complaints.csv", DataSetTests.complaints)
    #expect(reading.detected.format == "cfpb-csv" && reading.tickets.map(\.id) == ["6976543", "6976544"])
    #expect(reading.rowsRead == 2 && reading.tickets.map(\.status) == [.closed, .open])
    let first = try #require(reading.tickets.first)
    #expect(first.messages.map(\.text) == ["They charged \"twice\",\nI said"] && first.subject == "Fees")
    #expect(
      first.tags == ["older american", "servicemember"] && first.channel == .web && first.vendorTopic == "Mortgage")
    #expect(first.createdAt == instant("2023-05-13T00:00:00Z") && first.group == "ACME BANK")
    #expect(reading.tickets[1].messages.isEmpty && reading.tickets[1].vendorSubtopic == nil)
    let cut = try #require(reading.findings.first { $0.code == .truncatedFile })
    #expect(cut.severity == .error && cut.line == 5 && cut.message.contains("a quote is not closed"))
  }
}

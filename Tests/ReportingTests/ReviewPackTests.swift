import Records
import Reporting
import TestSupport
import Testing

struct ReviewPackTests {
  private static let topics = [
    ReviewTopic(
      topicID: "t-1", name: "=Refunds", rank: 1, unresolved: 44, showsTexts: true,
      tickets: [
        ReviewTicket(
          source: "zendesk", ticketID: "-7", judgement: .unsure,
          lines: [
            ReviewLine(speaker: "customer", text: "<b>where, is it</b>"), ReviewLine(speaker: "agent", text: "Sent."),
          ])
      ]),
    ReviewTopic(
      topicID: "t-2", name: "Few", rank: 2, unresolved: 1, showsTexts: false,
      tickets: [ReviewTicket(source: "zendesk", ticketID: "8", judgement: nil)]),
  ]

  private static func written(_ name: String) throws -> String {
    let folder = try TemporaryFolder()
    var contents = SampleContents().make()
    contents.review = topics
    _ = try ReportWriter().write(contents, into: folder.path)
    return String(decoding: try folder.read("2020-05/" + name), as: UTF8.self)
  }

  @Test func `the table keeps answers, neutralises formulas and says why a text is not shown`() throws {
    #expect(
      try ReviewPackTests.written("review_pack.csv") == """
        topic_id,topic,source,ticket_id,conversation,automatable
        t-1,'=Refunds,zendesk,'-7,"customer: <b>where, is it</b>
        agent: Sent.",unsure
        t-2,Few,zendesk,8,not shown: the topic has too few customers; read it in the help desk,

        """)
  }

  @Test func `the page shows the answer, escapes what customers wrote and withholds what it must`() throws {
    let html = try ReviewPackTests.written("review_pack.html")
    #expect(html.contains("☐ yes   ☐ no   ☒ unsure") && html.contains("☐ yes   ☐ no   ☐ unsure"))
    #expect(html.contains("&lt;b&gt;where, is it&lt;/b&gt;") && !html.contains("<b>where"))
    #expect(html.contains("too few customers to show"))
    #expect(html.contains("1 of 44 unresolved tickets"))
  }

  @Test func `a bare answer to a question for a name is replaced, and the name wherever it comes again`() {
    let lines = [
      ("agent", "May I have your full name?"), ("customer", "Alexis Huang"), ("agent", "Thanks Alexis, what is wrong?"),
      ("customer", "My parcel is late"), ("customer", "Write to a.b@example.com"),
    ].map { ReviewLine(speaker: $0.0, text: $0.1) }
    #expect(
      ConversationRedaction.redacted(lines).map(\.text) == [
        "May I have your full name?", "[answer]", "Thanks [name], what is wrong?", "My parcel is late",
        "Write to [email]",
      ])
  }
}

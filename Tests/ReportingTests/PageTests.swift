import Foundation
import Records
import Reporting
import Testing

struct PageTests {
  static let cases: [(String, SampleContents)] = [
    ("ordinary", SampleContents()), ("one topic", SampleContents(topicCount: 1, ticketsPerTopic: 20)),
    ("300 topics", SampleContents(topicCount: 300)),
    ("no topics, no bill", SampleContents(topicCount: 0, hasBill: false)),
    ("no AI agent", SampleContents(hasAgent: false, hasBill: false)),
    ("awkward names", SampleContents(names: SampleContents.awkwardNames)),
    ("hostile", SampleContents(hostile: hostile)),
  ]

  /// Ends strings, tags and attributes; the second quotation mark carries a combining accent.
  static let hostile = "</script><script>alert(1)</script>\"' onload=x &amp; \"\u{301} onmouseover=y"

  @Test(arguments: cases.indices)
  func `the page is well formed, with unique ids and nothing unescaped`(index: Int) throws {
    let checker = HTMLChecker(try ReportPage.html(PageTests.cases[index].1.make()))
    #expect(checker.faults.isEmpty, "\(PageTests.cases[index].0)")
    let handlers = checker.attributes.filter { $0.name.hasPrefix("on") }
    #expect(handlers.isEmpty)
  }

  @Test(arguments: cases.indices)
  func `the page refers to nothing outside itself`(index: Int) throws {
    let html = try ReportPage.html(PageTests.cases[index].1.make())
    let checker = HTMLChecker(html)
    for attribute in checker.attributes where ["href", "src", "srcset", "action", "data"].contains(attribute.name) {
      #expect(attribute.name == "href" && attribute.value.hasPrefix("#"), "\(attribute)")
      #expect(checker.ids.contains(String(attribute.value.dropFirst())))
    }
    #expect(!checker.attributes.contains { $0.value.hasPrefix("data:") })
    for word in ["http:", "https:", "url(", "@import"] {
      let isThere = html.contains(word)
      #expect(!isThere, "\(word)")
    }
  }

  @Test(arguments: cases.indices)
  func `labels and descriptions point at ids that exist`(index: Int) throws {
    let checker = HTMLChecker(try ReportPage.html(PageTests.cases[index].1.make()))
    for attribute in checker.attributes where attribute.name == "aria-labelledby" {
      for id in attribute.value.split(separator: " ") { #expect(checker.ids.contains(String(id))) }
    }
  }

  @Test func `hostile text is on the page as text and nowhere as markup`() throws {
    let html = try ReportPage.html(SampleContents(hostile: PageTests.hostile).make())
    #expect(html.contains("&lt;script&gt;alert(1)"))
    #expect(html.components(separatedBy: "<script>").count == 2)
    #expect(html.components(separatedBy: "</script>").count == 2)
  }

  @Test func `300 topics stay far below three megabytes and the rest is said to be in the CSV`() throws {
    let html = try ReportPage.html(SampleContents(topicCount: 300).make())
    #expect(html.utf8.count < 1_500_000)
    #expect(html.contains("100 smaller topics are in topics.csv"))
  }

  @Test func `without an AI agent the rate is undefined and the page says so`() throws {
    let html = try ReportPage.html(SampleContents(hasAgent: false, hasBill: false).make())
    #expect(html.contains("undefined, not zero"))
    #expect(html.contains("Topics by volume"))
    #expect(!html.contains("Low resolution"))
    #expect(html.contains("nothing to bill"))
  }

  @Test func `a topic of few tickets shows its interval and no rate`() throws {
    let html = try ReportPage.html(SampleContents(topicCount: 1, ticketsPerTopic: 20).make())
    #expect(html.contains("low-n:"))
    #expect(html.contains("few tickets"))
  }

  @Test func `a close race is called one`() throws {
    var contents = SampleContents().make()
    contents.decision = SampleContents().decision(contents, steady: 159)
    #expect(try ReportPage.html(contents).contains("Too close to call"))
    contents.decision = SampleContents().decision(contents, steady: 160)
    #expect(try !ReportPage.html(contents).contains("Too close to call"))
  }

  @Test func `the page says what the choice hangs on, and has the factors that the sliders multiply`() throws {
    let contents = SampleContents().make()
    let html = try ReportPage.html(contents)
    #expect(html.contains("The answer moves most with the task success"))
    #expect(html.contains("<form class=\"what-if\" hidden"))
    for candidate in contents.candidates.filter(\.isEligible).prefix(3) {
      let factors = [
        candidate.unresolvedPer30Days, candidate.automatableShare, candidate.taskSuccess, candidate.handleMinutes,
      ]
      let text = factors.map {
        FixedDecimal.text(Int64(($0 * 10_000).rounded()), decimals: 4, minimumDecimals: 4)
      }.joined(separator: " ")
      #expect(html.contains("data-factors=\"\(text)\""))
    }
  }

  @Test func `control totals that do not add up are called out`() throws {
    var contents = SampleContents().make()
    #expect(try ReportPage.html(contents).contains("The parts add up"))
    contents.bill?.accounts[0].control.rated += 1
    #expect(try ReportPage.html(contents).contains("The parts do not add up"))
  }
}

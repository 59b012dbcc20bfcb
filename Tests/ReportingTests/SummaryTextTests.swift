import Records
import Reporting
import Testing

struct SummaryTextTests {
  @Test(arguments: PageTests.cases.indices)
  func `the summary has 25 plain lines of at most 76 columns`(index: Int) throws {
    let text = try SummaryText.text(PageTests.cases[index].1.make())
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 26 && lines.last == "")
    for line in lines {
      #expect(line.count <= 76, "\(line)")
      #expect(!line.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0xA0 })
    }
  }

  @Test func `the summary names the same figures as the page`() throws {
    let contents = SampleContents().make()
    let summary = try SummaryText.text(contents)
    let page = try ReportPage.html(contents)
    let words = summary.split(separator: " ").filter { $0.hasPrefix("$") }.map {
      $0.filter { "$,.0123456789".contains($0) }
    }
    #expect(words.count >= 5)
    for word in words { #expect(page.contains(word.hasSuffix(".") ? word.dropLast() : word[...]), "\(word)") }
    #expect(summary.contains("2,0"))
  }
}

extension SummaryTextTests {
  @Test func `the summary names the tasks and the rows read add up on it`() throws {
    let summary = try SummaryText.text(SampleContents().make())
    #expect(summary.contains("1. Change a shipping address would remove"))
    #expect(summary.contains("8,642 = 8,200 accepted\n"))
    #expect(summary.contains("+ 240 duplicate + 160 updated + 42 rejected\n"))
  }

  @Test func `long names and a close race push no figure off the summary`() throws {
    var contents = SampleContents(names: SampleContents.awkwardNames).make()
    for index in contents.candidates.indices {
      contents.candidates[index].name += " with another thirty characters"
    }
    contents.decision = SampleContents().decision(contents, steady: 100)
    let summary = try SummaryText.text(contents)
    #expect(summary.contains("Too close to call"))
    #expect(summary.contains("\nFindings              6 errors"))
  }
}

import Records
import Reporting
import Testing

/// What the page says of topics: where they come from, which tickets they leave out, and which of them to doubt.
struct TopicPageTests {
  private func page(_ change: (inout ReportContents) -> Void = { _ in }) throws -> String {
    var contents = SampleContents().make()
    change(&contents)
    return try ReportPage.html(contents).replacing(NumberText.noBreak, with: " ")
  }

  @Test func `data quality begins with the tickets without a topic and the share of each reason`() throws {
    let page = try page { $0.overview.current.tickets = 1000 }
    #expect(
      page.contains(
        """
        <p class="question">Can I trust it?</p>
        <h3>Tickets without a topic</h3>
        <p>57 of 1,000 tickets (5.7 %) have no topic: no text 3 (0.3 %), text too short 9 (0.9 %), automatic reply \
        14 (1.4 %), too rare to form a topic 31 (3.1 %).</p>
        """))
    let whole = try self.page { $0.overview.unassigned = [0, 0, 0, 0] }
    #expect(whole.contains("tickets has a topic.</p>"))
  }

  @Test func `languages are named in words, the frequent ones one by one`() throws {
    let page = try page {
      $0.overview.languages[0].count = 817
      $0.overview.current.tickets = 1041
    }
    #expect(
      page.contains(
        "<p>183 of 1,000 tickets (18 %) are not in English: German 90, French 41, Spanish 30, Polish 11, Turkish 8, "
          + "2 other languages 3. The language of 41 more tickets is not known.</p>"))
  }

  @Test func `one language, one foreign ticket and no language at all read well`() throws {
    let english = try page {
      $0.overview.languages = [NamedCount(name: "en", count: 12)]
      $0.overview.current.tickets = 12
    }
    #expect(english.contains("<p>None of 12 tickets is in another language than English.</p>"))
    let one = try page {
      $0.overview.languages = [NamedCount(name: "en", count: 3), NamedCount(name: "xx", count: 1)]
      $0.overview.current.tickets = 5
    }
    #expect(one.contains("1 of 4 tickets (25 %) is not in English: xx 1. The language of 1 more ticket is not known."))
    #expect(try page { $0.overview.languages = [] }.contains("No ticket holds enough words to tell its language."))
  }

  @Test func `a topic says when a tenth of its tickets are not in English`() throws {
    let page = try page {
      for index in $0.topics.indices { $0.topics[index].notEnglish = Share(9, of: 100) }
      $0.topics[1].notEnglish = Share(61, of: $0.topics[1].tickets)
      $0.topics[2].notEnglish = Share(1, of: 5)
    }
    // Opened in the table of topics, and among the evidence for a candidate.
    let sentence = "61 of 244 tickets are not in English: names and groups rest on their words."
    #expect(page.contains("<summary>25 % not in English</summary>\(sentence)</details>"))
    #expect(page.contains("<p>\(sentence)</p>"))
    #expect(page.contains("1 of 5 tickets whose language is known is not in English"))
    #expect(!page.contains("9 of 100"))
  }

  @Test func `a described topic says so, and how many of its tickets are probably right`() throws {
    let page = try page()
    let sentence = "Described in the configuration; about 83 % of its tickets are probably right."
    #expect(page.contains("<summary>described by hand</summary>\(sentence)</details>"))
    #expect(page.contains("<p>\(sentence)</p>") && page.contains("<dt>Described topics</dt>"))
    let none = try self.page {
      $0.run.topicChoice = [
        NamedFigure(name: "seeded_claimed t-0002", value: 0), NamedFigure(name: "seeded_precision t-0002", value: 0),
      ]
    }
    #expect(none.contains("</summary>Described in the configuration.</details>"))
    #expect(try !self.page { $0.run.topicChoice = [] }.contains("escribed in the configuration"))
  }

  @Test func `what a person set and what is new is marked and explained`() throws {
    let page = try page()
    for word in ["new", "muted", "done"] {
      #expect(page.contains("<small><span class=\"badge\">\(word)</span></small>"))
    }
    #expect(page.contains("Muted or done: set by hand") && page.contains(" New: found when"))
    let plain = try self.page { for index in $0.topics.indices { $0.topics[index].topic.status = .active } }
    #expect(!plain.contains("set by hand") && !plain.contains(" New: found when"))
  }

  @Test func `the method names encoder, sample, student, date and limits in sentences`() throws {
    let page = try page()
    for sentence in [
      "all-MiniLM-L6-v2 (int8) with static vectors. It read 1,200 tickets; the topics were found among them.",
      "placed by a linear map of their words. Tried on 240 tickets that were held back, it chose the same topic as the "
        + "encoder for 92 %.",
      "MiniLM was trained on English.", "1 May 2020, 23:59. New tickets join the topics found then",
      "Granularity auto: resolution 1.2500, silhouette 0.3121.",
    ] {
      #expect(page.contains(sentence), "\(sentence)")
    }
    #expect(!page.contains("seeded_") && !page.contains("student_") && !page.contains("weighted_tickets"))
  }

  @Test func `what does not hold for the run is not said`() throws {
    let lexical = try page {
      $0.run.encoder = "lexical: TF-IDF with truncated SVD"
      $0.run.topicChoice.removeAll { $0.name.hasPrefix("student_") }
    }
    #expect(lexical.contains("TF-IDF with truncated SVD. It read 1,200 tickets"))
    #expect(!lexical.contains("linear map") && !lexical.contains("trained on English"))
    #expect(try !page { $0.run.topicsFittedAt = nil }.contains("<h3>The topics</h3>"))
    #expect(try page { $0.topics[0].weightedTickets = 3.5 }.contains("weights that add up to 1"))
  }
}

import Records
import Reporting
import TestSupport
import Testing

/// Tickets about several topics in the tables.
struct SeveralTopicsTests {
  private func text(_ name: String, of contents: ReportContents) throws -> String {
    let folder = try TemporaryFolder()
    _ = try ReportWriter().write(contents, into: folder.path)
    return try folder.text("2020-05/" + name)
  }

  private func row(_ id: String, _ topicID: String, _ weight: Double, source: String = "zendesk") -> TicketRow {
    TicketRow(
      facts: TicketFacts(source: source, ticketID: id), topicID: topicID, reason: nil, weight: weight, similarity: 0.5)
  }

  @Test func `a ticket has a row for each topic, the heaviest first, equal ones by id`() throws {
    var contents = SampleContents().make()
    contents.tickets = [
      row("1", "t-0009", 0.25), row("1", "t-0002", 0.5), row("1", "t-0003", 0.25), row("2", "t-0001", 1),
      row("2", "t-0001", 1, source: "zendesk-2"),
    ]
    let rows = CSVReader.rows(try text("tickets.csv", of: contents)).dropFirst().map { Array($0[0...4]) }
    #expect(
      rows.map { [$0[0], $0[3], $0[4]] } == [
        ["1", "t-0002", "0.5000"], ["1", "t-0003", "0.2500"], ["1", "t-0009", "0.2500"], ["2", "t-0001", "1.0000"],
        ["2", "t-0001", "1.0000"],
      ])
  }

  @Test(arguments: 1...30) func `printed weights of a ticket sum to one, each within a ten-thousandth`(seed: UInt64)
    throws
  {
    var random = SeededGenerator(seed: seed)
    var contents = SampleContents().make()
    contents.tickets = []
    for ticket in 10..<30 {
      let shares = (0..<Int.random(in: 2...3, using: &random)).map { _ in Float.random(in: 0.1...1, using: &random) }
      for (topic, share) in shares.enumerated() {
        contents.tickets.append(row("\(ticket)", "t-000\(topic)", Double(share / shares.reduce(0, +))))
      }
    }
    let exact = Dictionary(uniqueKeysWithValues: contents.tickets.map { ($0.facts.ticketID + $0.topicID, $0.weight) })
    var sums: [String: Int] = [:]
    for row in CSVReader.rows(try text("tickets.csv", of: contents)).dropFirst() {
      let weight = try #require(Double(row[4]))
      #expect(abs(weight - (exact[row[0] + row[3]] ?? 0)) < 1.0001e-4, "seed \(seed)")
      sums[row[0], default: 0] += Int((weight * 10_000).rounded())
    }
    #expect(sums.count == 20 && sums.values.allSatisfy { $0 == 10_000 }, "seed \(seed)")
  }

  @Test func `three equal parts sum to one`() throws {
    var contents = SampleContents().make()
    contents.tickets = ["t-0003", "t-0001", "t-0002"].map { row("1", $0, 1.0 / 3) }
    #expect(
      CSVReader.column("weight", of: try text("tickets.csv", of: contents)) == ["0.3334", "0.3333", "0.3333"])
  }

  @Test func `shares of tickets not in English and weighted counts stand in the table of topics`() throws {
    var contents = SampleContents(topicCount: 2).make()
    contents.topics[0].notEnglish = Share(1, of: 8)
    contents.topics[0].weightedTickets = 417.25
    contents.topics[1].notEnglish = Share(0, of: 0)
    let table = try text("topics.csv", of: contents)
    #expect(CSVReader.column("not_english_share", of: table) == ["0.1250", ""])
    #expect(CSVReader.column("weighted_tickets", of: table) == ["417.2500", ""])
  }
}

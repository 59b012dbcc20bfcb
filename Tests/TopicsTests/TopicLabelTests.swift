import Testing
import Topics

@Suite struct `Names of topics` {
  private let corpus = Corpus.tickets()

  private func labels() -> [TopicLabel] {
    TopicLabels.labels(texts: corpus.texts, topic: corpus.need, topics: 5)
  }

  @Test func `say what the customers ask for`() {
    #expect(
      labels().map(\.name) == [
        "Cancel subscription", "Reset password", "Track parcel", "Download an invoice", "Change delivery address",
      ])
  }

  @Test func `are unique even where topics ask for the same`() {
    let halves = corpus.need.indices.map { corpus.need[$0] * 2 + $0 % 2 }
    let names = TopicLabels.labels(texts: corpus.texts, topic: halves, topics: 10).map(\.name)
    #expect(Set(names).count == 10)
    #expect(names.allSatisfy { !$0.isEmpty && $0.count <= 60 })
  }

  @Test func `and keywords hold no person, number or class token`() {
    let texts = corpus.texts.indices.map {
      "Hello, this is Maria. The bill of Anna Freeman, \(corpus.texts[$0]) <number> <email> 4711 X99"
    }
    for label in TopicLabels.labels(texts: texts, topic: corpus.need, topics: 5) {
      let words = ([label.name] + label.keywords).joined(separator: " ").lowercased()
      for unwanted in ["alexis", "quillfeather", "maria", "anna", "freeman", "number", "email", "4711", "x99", "<"] {
        #expect(!words.contains(unwanted) || (unwanted == "number" && words.contains("tracking number")))
      }
    }
  }

  @Test func `stand beside at most five keywords that do not repeat each other`() {
    for label in labels() {
      #expect((1...5).contains(label.keywords.count))
      let words = label.keywords.flatMap { $0.split(separator: " ") }
      #expect(Set(words).count == words.count)
    }
  }

  @Test func `keep an article where customers say one, and capitals where they write them`() {
    let texts = [
      "I want to book a flight", "can I book a flight to Rome", "My PIN is blocked", "PIN blocked again",
      "the PIN was blocked",
    ]
    let labels = TopicLabels.labels(texts: texts, topic: [0, 0, 1, 1, 1], topics: 2)
    #expect(labels[0].name == "Book a flight")
    #expect(labels[1].name == "PIN blocked")
  }

  @Test func `are made of other scripts too`() {
    let texts = ["我要退款", "申请退款", "忘记密码", "重置密码", "أريد استرداد المبلغ", "استرداد المبلغ من فضلك"]
    let labels = TopicLabels.labels(texts: texts, topic: [0, 0, 1, 1, 2, 2], topics: 3)
    #expect(labels[0].name == "退款")
    #expect(labels[1].name == "密码")
    #expect(labels[2].name == "استرداد المبلغ")
  }

  @Test func `do not depend on the run`() {
    #expect(labels() == labels())
  }
}

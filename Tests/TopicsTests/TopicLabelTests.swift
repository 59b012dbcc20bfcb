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

  @Test func `count the forms of a word and of a verb as one`() {
    let texts = [
      "I am looking for a hotel", "please find a hotel for me", "can you search for a hotel", "my cards were declined",
      "card declined in the shop", "why was my card declined", "top-up failed", "my topup failed", "the top ups failed",
    ]
    let names = TopicLabels.labels(texts: texts, topic: [0, 0, 0, 1, 1, 1, 2, 2, 2], topics: 3).map(\.name)
    #expect(names == ["Find a hotel", "Card declined", "Top up failed"])
  }

  @Test func `say what is denied and what belongs to what`() {
    let texts = [
      "My card is not working", "the card isn't working", "card doesn't work", "verify the source of my funds",
      "what is the source of funds", "source of my funds please",
    ]
    let names = TopicLabels.labels(texts: texts, topic: [0, 0, 0, 1, 1, 1], topics: 2).map(\.name)
    #expect(names == ["Card not working", "Source of funds"])
  }

  @Test func `take what sets topics apart that ask for the same`() {
    let texts = (0..<12).map { index in
      index < 6
        ? "I want to cancel my order because delivery is late" : "I want to cancel my order and keep my discount"
    }
    let names = TopicLabels.labels(texts: texts, topic: (0..<12).map { $0 / 6 }, topics: 2).map(\.name)
    #expect(names == ["Delivery late", "Cancel order"])
  }

  @Test func `are told from other languages too`() {
    let texts = [
      "Je veux changer mon adresse de livraison", "adresse de livraison incorrecte", "modifier l'adresse de livraison",
      "Wo ist meine Rechnung?", "Rechnung nicht erhalten", "Ich finde die Rechnung nicht",
    ]
    let labels = TopicLabels.labels(texts: texts, topic: [0, 0, 0, 1, 1, 1], topics: 2)
    #expect(labels[0].name == "Adresse de livraison")
    #expect(labels[1].name.hasPrefix("Rechnung"))
  }

  @Test func `of parents say what their topics share, else what each is about`() {
    let needs = [
      ["change my delivery address", "change the delivery address please"],
      ["change my billing address", "the billing address should be changed"],
      ["what is the weather", "weather please"], ["play some trivia", "a trivia quiz please"],
    ]
    let texts = needs.flatMap { need in (0..<8).map { need[$0 % 2] } }
    let labels = TopicLabels.labels(
      texts: texts, topic: texts.indices.map { $0 / 8 }, parentOf: [0, 0, 1, 1])
    #expect(labels.topics.map(\.name).prefix(2) == ["Change delivery address", "Change billing address"])
    #expect(labels.parents.map(\.name) == ["Change address", "Weather and trivia"])
  }

  @Test func `and keywords outlive texts without words`() {
    let labels = TopicLabels.labels(
      texts: ["", "!!!", "the and of", "退"], topic: [0, 0, 1, nil], parentOf: [0, 0, nil])
    #expect(Set(labels.topics.map(\.name)).count == 3)
    #expect(labels.parents.count == 1)
  }

  @Test func `do not depend on the run`() {
    #expect(labels() == labels())
  }
}

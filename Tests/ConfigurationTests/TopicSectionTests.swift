import Configuration
import Records
import Testing

struct TopicSectionTests {
  private func read(_ yaml: String) throws -> AssayConfiguration {
    try AssayConfiguration(yaml: yaml, file: "c.yaml")
  }

  @Test func `seeded topics, the curation file and the encoder are read`() throws {
    let configuration = try read(
      """
      topics:
        encoder: lexical
        curation: by hand/topics-curation.csv
        seeded:
          - name: " Cancel  an order "
            examples: [please cancel my order, "I do not want it any more"]
            not: [cancel my account]
          - {name: Lost parcel, examples: [where is it, it never came, 7]}
      """)
    #expect(configuration.encoder == .lexical)
    #expect(configuration.curationPath == "by hand/topics-curation.csv")
    #expect(
      configuration.seededTopics == [
        SeededTopic(
          name: "Cancel an order", examples: ["please cancel my order", "I do not want it any more"],
          counterexamples: ["cancel my account"]),
        SeededTopic(name: "Lost parcel", examples: ["where is it", "it never came", "7"]),
      ])
  }

  @Test func `the review's file is read, and an empty one is none`() throws {
    #expect(try read("review: by hand/review.csv\n").reviewPath == "by hand/review.csv")
    #expect(try read("review: \"\"\n").reviewPath == nil)
  }

  @Test func `without a word about topics the sentence encoder reads and nothing is described`() throws {
    let configuration = try read("topics: {curation: \"\", seeded: []}\n")
    #expect(configuration == AssayConfiguration())
    #expect(configuration.encoder == .sentence && configuration.curationPath == nil)
  }

  @Test(arguments: [
    ("encoder: tf-idf", "c.yaml:2:12: encoder is \"tf-idf\", expected one of sentence, lexical"),
    ("seeded: Refunds", "c.yaml:2:11: seeded is \"Refunds\", expected a list, each item after a dash"),
    (
      "seeded: [{name: A, examples: [one]}]",
      "c.yaml:2:32: examples is a list of 1, expected two to ten sentences as customers would write them"
    ),
    (
      "seeded: [{name: A, examples: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]}]",
      "c.yaml:2:32: examples is a list of 11, expected two to ten sentences"
    ),
    ("seeded: [{name: A}]", "c.yaml:2:12: examples is missing, expected two to ten sentences"),
    ("seeded: [{examples: [a, b]}]", "c.yaml:2:12: name is missing, expected a name such as Cancel an order"),
    ("seeded: [{name: \" \", examples: [a, b]}]", "c.yaml:2:19: name is \" \", expected a name such as"),
    (
      "seeded:\n    - {name: Lost  parcel, examples: [a, b]}\n    - {name: lost parcel, examples: [c, d]}",
      "c.yaml:4:14: name is \"lost parcel\", expected a name that no other seeded topic has"
    ),
    (
      "seeded: [{name: A, examples: [a, \"\"]}]",
      "c.yaml:2:36: examples is \"\", expected a sentence as a customer would write it"
    ),
    ("seeded: [{name: A, examples: [a, b], never: [c]}]", "c.yaml:2:40: unknown key \"never\", known here are name"),
  ])
  func `a mistake is named with its line and what was expected`(line: String, message: String) {
    let error = #expect(throws: ConfigurationError.self) { try read("topics:\n  \(line)\n") }
    #expect(error?.description.hasPrefix(message) == true, "\(error?.description ?? "no error")")
  }

  @Test func `fifty topics are enough`() throws {
    func yaml(_ count: Int) -> String {
      "topics:\n  seeded:\n" + (1...count).map { "    - {name: Topic \($0), examples: [a, b]}\n" }.joined()
    }
    #expect(try read(yaml(50)).seededTopics.count == 50)
    let error = #expect(throws: ConfigurationError.self) { try read(yaml(51)) }
    #expect(error?.description == "c.yaml:3:5: seeded is a list of 51, expected at most 50 topics")
  }
}

/// A topic that the manager has in mind: a name and sentences as customers would say them.
package struct SeededTopic: Sendable, Hashable {
  package var name: String
  /// Two to ten.
  package var examples: [String]
  /// Sentences that sound alike and are not meant; may be empty.
  package var counterexamples: [String]

  package init(name: String, examples: [String], counterexamples: [String] = []) {
    self.name = name
    self.examples = examples
    self.counterexamples = counterexamples
  }
}

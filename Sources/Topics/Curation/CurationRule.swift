/// One thing the manager wants of a topic: a line of `topics-curation.csv`.
package struct CurationRule: Sendable, Hashable {
  /// Of the file, counted from 1.
  package var line: Int
  package var topicID: String
  package var action: Action

  package init(line: Int, topicID: String, action: Action) {
    self.line = line
    self.topicID = topicID
    self.action = action
  }

  package enum Action: Sendable, Hashable {
    case rename(String)
    /// The id of the topic that takes its tickets.
    case merge(into: String)
    /// Lower case, single blanks.
    case split(keyword: String)
    /// Never retired, whatever a fit finds.
    case pin
    /// Counted, but no candidate.
    case mute
    /// Its automation is live.
    case done

    /// As the file says it.
    package var word: String {
      switch self {
      case .rename: "rename"
      case .merge: "merge into"
      case .split: "split by keyword"
      case .pin: "pin"
      case .mute: "mute"
      case .done: "done"
      }
    }
  }
}

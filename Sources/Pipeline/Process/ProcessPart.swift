/// A number of the page about processes and tools, as a person asks for the tickets behind it.
enum ProcessPart: Sendable, Hashable {
  /// What of a topic's process is asked for.
  enum Kind: String, Sendable, Hashable, CaseIterable {
    /// By number, from 1.
    case step
    /// By number, from 1.
    case variant
    /// By name.
    case tool
    /// By the reason, blanks or hyphens.
    case handover
    /// By number, from 1.
    case rule
  }

  /// `t-0003/step/2`.
  case ofTopic(String, kind: Kind, which: String)
  /// `tool/refund_order`: what adding the tool unlocks.
  case unlock(tool: String)

  /// Nil for a number of another shape.
  init?(_ number: String) {
    let parts = number.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
    if parts.count == 3, let kind = Kind(rawValue: parts[1]), !parts[2].isEmpty {
      self = .ofTopic(parts[0], kind: kind, which: parts[2])
    } else if parts.count >= 2, parts[0] == Kind.tool.rawValue {
      self = .unlock(tool: parts.dropFirst().joined(separator: "/"))
    } else {
      return nil
    }
  }
}

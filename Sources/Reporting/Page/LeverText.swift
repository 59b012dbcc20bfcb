import Records

/// The evidence for a lever in words.
enum LeverText {
  /// Every piece of evidence with its count, in the order the rule asks for them.
  ///
  /// - Parameter hasWays: whether the ways through the named steps stand beside it, which say more than the number of
  ///   sequences of kinds of steps.
  static func lines(_ evidence: LeverEvidence, hasWays: Bool) -> [String] {
    let sequences = Words.plural(
      evidence.variants, "sequence of kinds of steps covers", "sequences of kinds of steps cover")
    return pieces(evidence).map { line($0.words, $0.share) } + (hasWays ? [] : ["\(sequences) 80 % of the tickets"])
  }

  /// The two strongest pieces in one line.
  static func strongest(_ evidence: LeverEvidence) -> String {
    pieces(evidence).enumerated()
      .sorted { ($1.element.share.rate ?? 0, $0.offset) < ($0.element.share.rate ?? 0, $1.offset) }
      .prefix(2).map { line($0.element.words, $0.element.share) }.joined(separator: "; ")
  }

  /// Why conversations were passed on, with counts and their sum.
  static func reasons(_ counts: [HandoverCount]) -> String {
    let total = counts.reduce(0) { $0 + $1.count }
    guard total > 0 else { return "No conversation says why." }
    return counts.map { "\($0.reason.rawValue) \(NumberText.count($0.count))" }.joined(separator: ", ")
      + " (of \(NumberText.count(total)))"
  }

  private static func pieces(_ evidence: LeverEvidence) -> [(words: String, share: Share)] {
    [
      ("something was changed for the customer", evidence.action),
      ("data was looked up or asked for", evidence.data),
      ("three customer messages or more", evidence.multiTurn),
      ("exactly one question back", evidence.oneFollowUp),
      ("answers nearly alike", evidence.sameAnswer),
      ("passed to a person at once", evidence.immediateHandover),
    ]
  }

  private static func line(_ words: String, _ share: Share) -> String {
    guard share.rate != nil else { return "\(words): not known" }
    return "\(words): \(NumberText.percent(share.rate)) (\(NumberText.fraction(share)))"
  }
}

import Records

/// The tickets that stand behind a line of a task draft: the count in words, and a few ids.
struct Citation {
  private static let shownIDs = 3

  private let seed: UInt64

  init(seed: UInt64) {
    self.seed = seed
  }

  /// `(412 of 1,860 conversations read, 22 %, 20–24 %; such as 4864, 4875, 4890)`.
  func text(_ share: Share, _ noun: String, _ ticketIDs: [String]) -> String {
    "(\(NumberText.fraction(share)) \(noun), \(NumberText.percent(share.rate)), "
      + "\(NumberText.percentRange(share.interval)); such as \(some(of: ticketIDs)))"
  }

  /// Up to three ids, the same for the same tickets and seed, in the order given.
  func some(of ticketIDs: [String]) -> String {
    var generator = SeededGenerator(seed: seed ^ Digest(of: ticketIDs.joined(separator: "\u{1F}")).prefix64)
    let chosen = generator.sample(Array(ticketIDs.indices), count: Citation.shownIDs).sorted()
    return chosen.map { ticketIDs[$0] }.joined(separator: ", ")
  }
}

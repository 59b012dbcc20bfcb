/// Gives every topic a name of its own: of two that want the same, that keeps it which it fits better.
struct NameChoice {
  private let traits: WordTraits
  private let wording: LabelWording
  private let candidates: [[NameCandidate]]
  private let keywords: [[NameCandidate]]
  /// Of every candidate its score beside the names given so far.
  private var scores: [[Double]]
  private var holders: [WordRun: Int] = [:]
  private var taken: Set<String> = []
  /// What the topics are named by.
  private var chosen: [Int: NameCandidate] = [:]

  /// So many of a topic's candidates are considered.
  private static let candidateLimit = 20
  /// Below this part of its best candidate's score a topic rather shares that one's words.
  private static let leastPartOfBest = 0.3
  /// Of what less is common to a parent's topics, their own words are told.
  private static let leastCommonScore = 0.12
  /// A parent takes the next phrase when its best one is a topic's name already, unless that falls below this part.
  private static let leastPartOfShared = 0.7
  /// Characters of a name made of two.
  private static let longestPair = 40

  /// - Parameters:
  ///   - candidates: of every topic, best first.
  ///   - keywords: of every topic, most telling first.
  init(traits: WordTraits, candidates: [[NameCandidate]], keywords: [[NameCandidate]]) {
    self.traits = traits
    wording = LabelWording(text: traits.text)
    self.candidates = candidates.map { Array($0.prefix(NameChoice.candidateLimit)) }
    self.keywords = keywords
    scores = self.candidates.map { $0.map(\.score) }
  }

  /// The names of the topics in their order.
  mutating func names() -> [String] {
    var names = [String?](repeating: nil, count: candidates.count)
    var waiting = candidates.indices.filter { !candidates[$0].isEmpty }
    while let (place, choice) = nextChoice(among: waiting) {
      let topic = waiting.remove(at: place)
      let candidate = candidates[topic][choice]
      names[topic] = name(of: candidate, topic: topic)
      holders[candidate.key] = topic
      chosen[topic] = candidate
      lower(waiting, beside: candidate.key)
    }
    return names.map { $0 ?? claimed("Other requests") }
  }

  /// What a parent's topics share, "and more" when that is a topic's name; else what its two largest ask for.
  mutating func name(ofParent common: [NameCandidate], children: [Int]) -> String {
    let things = common.filter { $0.score >= NameChoice.leastCommonScore && isThing($0) }
    let free = things.first {
      !taken.contains(wording.wording(of: $0.form).lowercased()) && !isBeheaded($0, of: things[0])
    }
    if let free, free.score >= things[0].score * NameChoice.leastPartOfShared {
      return claimed(wording.wording(of: free.form))
    }
    if let shared = things.first { return claimed(wording.wording(of: shared.form) + " and more") }
    let largest = children.compactMap { chosen[$0] }.prefix(2)
    guard let first = largest.first else { return claimed("Other requests") }
    // "Weather and trivia", for "weather and play trivia" does not read.
    let areRequests = largest.allSatisfy(\.phrase.isRequest)
    let parts = largest.map { candidate in
      wording.wording(of: areRequests ? candidate.form : PhraseForm(words: candidate.form.words))
    }
    let name = parts.joined(separator: " and ")
    let isShort = parts.count == 2 && parts[0] != parts[1] && name.count <= NameChoice.longestPair
    return claimed(isShort ? name : wording.wording(of: first.form) + " and more")
  }

  /// Whether a phrase is another without its noun: "early" of "early exit", unlike "phone" of "phone stolen".
  private func isBeheaded(_ part: NameCandidate, of whole: NameCandidate) -> Bool {
    let head = whole.form.words[whole.form.words.count - 1]
    return part.phrase.stems.isSubset(of: whole.phrase.stems)
      && !part.phrase.stems.contains(traits.stem(head)) && !traits.isParticiple(head)
  }

  /// Whether a phrase can stand for a thing: "arrive", "waiting" and "payment in app" cannot.
  private func isThing(_ candidate: NameCandidate) -> Bool {
    if candidate.phrase.isRequest { return true }
    let words = candidate.form.words
    guard !traits.isActing(words[words.count - 1]), !traits.isActing(words[0]),
      !words.words.contains(where: { traits.isLooseConnector($0) })
    else { return false }
    return words.count > 1 || traits.meaning(words[0]) < 0 || !traits.isContinuous(words[0])
  }

  /// The waiting topic with the strongest claim, by place, and its candidate.
  private func nextChoice(among waiting: [Int]) -> (place: Int, candidate: Int)? {
    var best: (place: Int, candidate: Int)?
    var bestScore = -1.0
    for (place, topic) in waiting.enumerated() {
      let floor = candidates[topic][0].score * NameChoice.leastPartOfBest
      var own = (candidate: 0, score: max(scores[topic][0], floor))
      for (candidate, score) in scores[topic].enumerated() where score > own.score { own = (candidate, score) }
      if own.score > bestScore {
        best = (place, own.candidate)
        bestScore = own.score
      }
    }
    return best
  }

  /// Lowers what the topics that wait may be called beside a name that is given.
  private mutating func lower(_ waiting: [Int], beside key: WordRun) {
    for topic in waiting {
      for (place, candidate) in candidates[topic].enumerated() {
        if candidate.key == key {
          scores[topic][place] = 0
        } else if candidate.key.isSubset(of: key) || key.isSubset(of: candidate.key) {
          scores[topic][place] = min(scores[topic][place], candidate.score * 0.8)
        }
      }
    }
  }

  /// The name; with what sets the topic apart when another topic has the name already.
  private mutating func name(of candidate: NameCandidate, topic: Int) -> String {
    let name = wording.wording(of: candidate.form)
    guard let other = holders[candidate.key] else { return claimed(name) }
    let contrast = keywords[topic].enumerated()
      .filter { !$0.element.phrase.stems.isAkin(to: candidate.phrase.stems) }
      .max {
        let left = $0.element.shares[topic] - $0.element.shares[other]
        let right = $1.element.shares[topic] - $1.element.shares[other]
        return (left, $1.offset) < (right, $0.offset)
      }
    guard let contrast else { return claimed(name) }
    return claimed(name + " (" + wording.wording(of: contrast.element.form) + ")")
  }

  /// The name in sentence case, with a number when it is given already.
  private mutating func claimed(_ name: String) -> String {
    let name = name.prefix(1).uppercased() + name.dropFirst()
    if taken.insert(name.lowercased()).inserted { return name }
    var number = 2
    while !taken.insert(name.lowercased() + " (\(number))").inserted { number += 1 }
    return name + " (\(number))"
  }
}

extension WordRun {
  /// Whether two runs share a word.
  fileprivate func isAkin(to other: WordRun) -> Bool {
    for place in 0..<count where other.contains(self[place]) { return true }
    return false
  }
}

import Foundation

/// Weighs what the topics under a parent have in common.
struct ParentCandidates {
  let traits: WordTraits
  /// Texts of every topic.
  let sizes: [Int]
  let things: [[NameCandidate]]
  private static let candidateLimit = 100
  /// What children share stands in this share of their texts,
  private static let leastShare = 0.05
  /// and in children that hold this part of the parent's texts.
  private static let leastPart = 0.6

  /// The phrases that may name the parent of some topics, best first.
  func candidates(of children: [Int]) -> [NameCandidate] {
    let total = Double(max(children.reduce(0) { $0 + sizes[$1] }, 1))
    var places: [LabelPhrase: Int] = [:]
    var candidates: [NameCandidate] = []
    for child in children {
      for thing in things[child] where !isLight(thing) {
        if let place = places[thing.phrase] {
          // The form of the child in which most texts hold it.
          if candidates[place].share < thing.share * Double(sizes[child]) {
            candidates[place].form = thing.form
            candidates[place].share = thing.share * Double(sizes[child])
          }
          continue
        }
        places[thing.phrase] = candidates.count
        var candidate = thing
        candidate.share *= Double(sizes[child])
        // A mean of roots: what all children share counts for more than what one of them always says.
        let root = children.reduce(0.0) { $0 + Double(sizes[$1]) / total * thing.shares[$1].squareRoot() }
        let inside = children.reduce(0.0) { $0 + thing.shares[$1] }
        candidate.weight = pow(root * root * inside / max(thing.shares.reduce(0, +), 1e-9), 0.8)
        // Towns and brands that some customers of one topic mention.
        if thing.form.words.words.contains(where: { traits.isProper($0) }), root * root < 0.3 {
          candidate.weight *= 0.3
        }
        let holders = children.filter { thing.shares[$0] >= ParentCandidates.leastShare }
        if Double(holders.reduce(0) { $0 + sizes[$1] }) < ParentCandidates.leastPart * total { candidate.weight *= 0.3 }
        candidates.append(candidate)
      }
    }
    candidates = Array(NameCandidate.ranked(candidates, by: \.weight).prefix(ParentCandidates.candidateLimit))
    for place in candidates.indices {
      candidates[place].score = candidates[place].weight * shape(candidates[place], among: candidates)
    }
    return NameCandidate.ranked(candidates, by: \.score)
  }

  private func isLight(_ candidate: NameCandidate) -> Bool {
    candidate.phrase.isRequest && SupportVerbs.light[SupportVerbs.phrases[Int(candidate.form.verb)]] != nil
  }

  /// A noun of one or two words is enough for what several topics share.
  private func shape(_ candidate: NameCandidate, among candidates: [NameCandidate]) -> Double {
    let words = candidate.phrase.stems.count
    let isConnected = candidate.form.words.words.contains { traits.isLooseConnector($0) }
    // "Exchange rate" rather than "rate" where it tells nearly as much.
    let isPart = candidates.contains {
      $0.phrase.stems.count > words && $0.phrase.meaning == candidate.phrase.meaning
        && $0.weight > candidate.weight * 0.6
        && candidate.phrase.stems.isSubset(of: $0.phrase.stems)
    }
    let factor = isConnected ? 0.7 : words == 1 && !candidate.phrase.isRequest ? 0.9 : words < 3 ? 1.2 : 1
    return factor * (isPart ? 0.6 : 1)
  }
}

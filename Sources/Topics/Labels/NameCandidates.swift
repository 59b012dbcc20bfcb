import Foundation

/// Weighs the phrases of topics.
struct NameCandidates {
  let traits: WordTraits
  let counts: PhraseCounts

  /// What fewer of a topic's customers say does not speak for the others.
  private static let commonShare = 0.05

  /// What may name a topic, best first.
  func names(of topic: Int) -> [NameCandidate] {
    NameCandidate.ranked(weighed(pooled(counts.leading[topic]), topic: topic), by: \.score)
  }

  /// What a topic's texts are about, most telling first.
  func things(of topic: Int) -> [NameCandidate] {
    NameCandidate.ranked(
      weighed(counts.leading[topic].filter { !$0.phrase.isRequest }, topic: topic), by: \.weight)
  }

  private func weighed(_ phrases: [PhraseCounts.CountedPhrase], topic: Int) -> [NameCandidate] {
    phrases.map { counted -> NameCandidate in
      let share = min(Double(counted.count) / Double(max(counts.texts[topic], 1)), 1)
      let cover = (share + counted.shares[topic]) / 2
      let precision = counted.shares[topic] / max(counted.shares.reduce(0, +), 1e-9)
      var weight = pow(cover, 0.7) * pow(precision, 0.8)
      if share < NameCandidates.commonShare { weight *= 0.7 }
      if isSlotValue(counted.form, share: share) { weight *= 0.3 }
      // What nearly everybody says, and only here, is a name by itself: "weather".
      let isSubject = counted.phrase.stems.count == 1 && cover > 0.85 && precision > 0.7
      return NameCandidate(
        phrase: counted.phrase, form: counted.form, key: traits.key(of: counted.phrase), share: share,
        shares: counted.shares, weight: weight,
        score: weight * shape(counted, among: phrases) * (isSubject ? 1.5 : 1))
    }
  }

  /// "Report fraud" and "fraud report" as one, a request when a good part of them are.
  private func pooled(_ phrases: [PhraseCounts.CountedPhrase]) -> [PhraseCounts.CountedPhrase] {
    var places: [WordRun: Int] = [:]
    var pooled: [PhraseCounts.CountedPhrase] = []
    for phrase in phrases {
      let key = traits.key(of: phrase.phrase)
      guard let place = places[key] else {
        places[key] = pooled.count
        pooled.append(phrase)
        continue
      }
      let other = pooled[place]
      let request = phrase.phrase.isRequest ? phrase : other
      let thing = phrase.phrase.isRequest ? other : phrase
      var joined = request.phrase.isRequest && request.count * 4 >= thing.count ? request : thing
      joined.count = max(phrase.count, other.count) + min(phrase.count, other.count) / 2
      pooled[place] = joined
    }
    return pooled
  }

  /// Towns and brands that some customers mention.
  private func isSlotValue(_ form: PhraseForm, share: Double) -> Bool {
    share < 0.3 && form.words.words.contains { traits.isProper($0) }
  }

  /// Requests make better names than things, two words better ones than one.
  private func shape(
    _ counted: PhraseCounts.CountedPhrase, among phrases: [PhraseCounts.CountedPhrase]
  ) -> Double {
    let words = counted.phrase.stems.count
    let isConnected = counted.form.words.words.contains { traits.isLooseConnector($0) }
    let isDenied = counted.form.words.words.contains { traits.isNegation($0) }
    var factor: Double
    if counted.phrase.isRequest {
      factor = isConnected ? 1.3 : words == 1 ? 1.5 : words == 2 ? 1.7 : 1.4
      factor *= SupportVerbs.light[SupportVerbs.phrases[Int(counted.form.verb)]] ?? 1
    } else {
      factor = words == 1 ? 0.45 : isConnected ? 0.85 : 1
      if let last = counted.form.words.words.last {
        // "Waiting", "order arrive", "app showing".
        if traits.isActing(last) || (traits.isContinuous(last) && !isDenied) { factor *= 0.5 }
        if words == 1, traits.meaning(last) >= 0 || traits.isParticiple(last) { factor *= 0.6 }
      }
    }
    // "Report bank fraud" rather than "report fraud" where half of them say so; "customer service" sooner still.
    let isPart = phrases.contains { longer in
      longer.phrase.stems.count > words && longer.phrase.meaning == counted.phrase.meaning
        && longer.count * (words == 1 && !counted.phrase.isRequest ? 4 : 2) > counted.count
        && counted.phrase.stems.isSubset(of: longer.phrase.stems)
    }
    return isPart ? factor * 0.6 : factor
  }
}

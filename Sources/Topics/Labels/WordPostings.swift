/// Which texts hold a word in any form, so that a name's words can be looked up wherever they stand in a text.
struct WordPostings {
  /// Of every stem the positions of its texts, ascending.
  private var texts: [[Int32]]
  /// Of every meaning of a verb likewise.
  private var meaningTexts: [[Int32]]
  private var topic: [Int32] = []
  private let sizes: [Int]
  /// Added to a topic's size: of three texts no share is certain.
  private static let doubt = 5.0

  /// - Parameter members: of every topic the texts that are read.
  init(_ traits: WordTraits, members: [[Int]]) {
    texts = [[Int32]](repeating: [], count: traits.text.words.count)
    meaningTexts = [[Int32]](repeating: [], count: SupportVerbs.phrases.count)
    sizes = members.map(\.count)
    for (number, list) in members.enumerated() {
      for text in list {
        let position = Int32(topic.count)
        topic.append(Int32(number))
        for stretch in traits.text.stretches[text] {
          for word in stretch {
            let stem = Int(traits.stem(word))
            if texts[stem].last != position { texts[stem].append(position) }
            let meaning = Int(traits.meaning(word))
            if meaning >= 0, meaningTexts[meaning].last != position { meaningTexts[meaning].append(position) }
          }
        }
      }
    }
  }

  /// In which share of every topic's texts all words of a phrase stand, in whatever order.
  func shares(of phrase: LabelPhrase) -> [Double] {
    var lists = phrase.stems.words.map { texts[Int($0)] }
    if phrase.isRequest { lists.append(meaningTexts[Int(phrase.meaning)]) }
    lists.sort { $0.count < $1.count }
    var common = lists.first ?? []
    for list in lists.dropFirst() { common = WordPostings.common(common, list) }
    var counts = [Int](repeating: 0, count: sizes.count)
    for position in common { counts[Int(topic[Int(position)])] += 1 }
    return zip(counts, sizes).map { Double($0) / (Double($1) + WordPostings.doubt) }
  }

  private static func common(_ left: [Int32], _ right: [Int32]) -> [Int32] {
    var result: [Int32] = []
    var other = 0
    for position in left {
      while other < right.count, right[other] < position { other += 1 }
      if other == right.count { break }
      if right[other] == position { result.append(position) }
    }
    return result
  }
}

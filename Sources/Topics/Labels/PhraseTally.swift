/// Counts phrases topic by topic.
///
/// Phrases are numbered in the order in which they were met, so that no order of a dictionary reaches an output.
struct PhraseTally {
  /// Of every phrase the texts of all topics that hold it.
  private(set) var totals: [Int] = []
  private var numbers: [LabelPhrase: Int] = [:]
  private var known: [LabelPhrase] = []
  private var lastText: [Int] = []
  private var counts: [Int] = []

  struct Entry {
    var number: Int
    var count: Int
    var form: PhraseForm
  }

  private struct NumberedForm: Hashable {
    var number: Int
    var form: PhraseForm
  }

  func phrase(_ number: Int) -> LabelPhrase { known[number] }

  /// The phrases of a topic that stand in more than one of its texts; of a small topic, all.
  mutating func phrases(of members: [Int], reader: PhraseReader) -> [Entry] {
    var met: [Int] = []
    var forms: [NumberedForm: Int] = [:]
    for text in members {
      for stretch in reader.traits.text.stretches[text] {
        reader.forEachPhrase(in: stretch) { phrase, form in
          let number = number(of: phrase)
          guard lastText[number] != text else { return }
          lastText[number] = text
          if counts[number] == 0 { met.append(number) }
          counts[number] += 1
          forms[NumberedForm(number: number, form: form), default: 0] += 1
        }
      }
    }
    let least = members.count < 10 ? 1 : 2
    var best: [Int: (form: PhraseForm, count: Int)] = [:]
    for (key, count) in forms where counts[key.number] >= least {
      guard let other = best[key.number] else {
        best[key.number] = (key.form, count)
        continue
      }
      if count > other.count || (count == other.count && key.form.isBefore(other.form)) {
        best[key.number] = (key.form, count)
      }
    }
    return met.compactMap { number in
      let count = counts[number]
      totals[number] += count
      counts[number] = 0
      return best[number].map { Entry(number: number, count: count, form: $0.form) }
    }
  }

  private mutating func number(of phrase: LabelPhrase) -> Int {
    if let number = numbers[phrase] { return number }
    numbers[phrase] = known.count
    known.append(phrase)
    totals.append(0)
    lastText.append(-1)
    counts.append(0)
    return known.count - 1
  }
}

extension PhraseForm {
  /// Of two forms that with the words met earlier.
  fileprivate func isBefore(_ other: PhraseForm) -> Bool {
    if verb != other.verb { return verb < other.verb }
    return words.words.lexicographicallyPrecedes(other.words.words)
  }
}

import Records

/// Texts that differ in case, punctuation and blanks only, counted once.
struct DistinctTexts: Sendable {
  /// Of every text: the number of its distinct text, in the order of first appearance.
  let number: [Int]
  /// Of every distinct text: where it first appears.
  let first: [Int]
  /// Of every distinct text: how many texts are the same.
  let multiplicity: [Int]

  init(_ texts: [String]) {
    var numbers: [TextKey: Int] = [:]
    var number: [Int] = []
    var first: [Int] = []
    var multiplicity: [Int] = []
    for (index, text) in texts.enumerated() {
      let key = TextKey(text)
      if let known = numbers[key] {
        number.append(known)
        multiplicity[known] += 1
      } else {
        numbers[key] = first.count
        number.append(first.count)
        first.append(index)
        multiplicity.append(1)
      }
    }
    self.number = number
    self.first = first
    self.multiplicity = multiplicity
  }
}

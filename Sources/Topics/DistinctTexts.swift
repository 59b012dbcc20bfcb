/// Texts that normalise to the same string, counted once.
struct DistinctTexts: Sendable {
  /// Of every text: the number of its distinct text, in the order of first appearance.
  let number: [Int]
  /// Of every distinct text: where it first appears.
  let first: [Int]
  /// Of every distinct text: how many texts are the same.
  let multiplicity: [Int]

  init(_ texts: [String]) {
    var numbers: [String: Int] = [:]
    var number: [Int] = []
    var first: [Int] = []
    var multiplicity: [Int] = []
    for (index, text) in texts.enumerated() {
      let key = DistinctTexts.normalised(text)
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

  /// Lower case, without punctuation, single blanks; class tokens keep their brackets.
  static func normalised(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    var wantsBlank = false
    for scalar in text.lowercased().unicodeScalars {
      switch scalar.value {
      case 0x27, 0x2019: continue
      case 0x3C, 0x3E, 0x61...0x7A, 0x30...0x39: break
      case 0x80... where scalar.properties.isAlphabetic || scalar.properties.numericType != nil: break
      default:
        wantsBlank = true
        continue
      }
      if wantsBlank, !scalars.isEmpty { scalars.append(" ") }
      wantsBlank = false
      scalars.append(scalar)
    }
    return String(scalars)
  }
}

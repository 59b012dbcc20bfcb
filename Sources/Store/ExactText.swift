/// A text that equals another only byte for byte.
///
/// Swift's string equality also takes different bytes for equal (Unicode canonical equivalence), the archive does not.
struct ExactText: Hashable {
  let text: String

  init(_ text: String) {
    self.text = text
  }

  static func == (left: ExactText, right: ExactText) -> Bool {
    let (mine, theirs) = (left.text.utf8, right.text.utf8)
    if mine.count != theirs.count { return false }
    let isEqual = unsafe mine.withContiguousStorageIfAvailable { mine in
      unsafe theirs.withContiguousStorageIfAvailable { theirs in unsafe mine.elementsEqual(theirs) }
    }
    return (isEqual ?? nil) ?? mine.elementsEqual(theirs)
  }

  func hash(into hasher: inout Hasher) {
    text.hash(into: &hasher)
  }
}

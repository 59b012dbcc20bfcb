/// A text that equals another only byte for byte.
///
/// Swift's string equality also takes different bytes for equal (Unicode canonical equivalence), the archive does not.
struct ExactText: Hashable {
  let text: String

  init(_ text: String) {
    self.text = text
  }

  static func == (left: ExactText, right: ExactText) -> Bool {
    areEqual(left.text, right.text)
  }

  /// Whether two texts have the same bytes.
  static func areEqual(_ left: borrowing String, _ right: borrowing String) -> Bool {
    let (mine, theirs) = (left.utf8.span, right.utf8.span)
    guard mine.count == theirs.count else { return false }
    for index in mine.indices where mine[index] != theirs[index] { return false }
    return true
  }

  func hash(into hasher: inout Hasher) {
    text.hash(into: &hasher)
  }
}

/// The keys that lead to a place in a page of an API: the last text at depth 1 and at depth 2.
struct PageKeys {
  /// Keys of the array that a page is about, at the top or within `embedded`.
  static let names = ["tickets", "conversations", "results", "data", "audits", "admins", "teams", "runs"]
  /// Keys that tickets have too: of a page only where the array comes first in it.
  static let leading = ["comments", "ticket_metrics", "satisfaction_ratings", "groups", "users", "tags"]
  static let embedded = "_embedded"
  private static let nameBytes = names.map { Array($0.utf8) }
  private static let leadingBytes = leading.map { Array($0.utf8) }
  private static let embeddedBytes = Array(embedded.utf8)
  /// Longer texts are no key of a page.
  private static let longest = 24

  private var outer: [UInt8] = []
  private var inner: [UInt8] = []
  /// Texts at depth 1 so far.
  private var outerCount = 0

  /// A text begins.
  mutating func begin(atDepth depth: Int) {
    if depth == 1 {
      outer.removeAll(keepingCapacity: true)
      outerCount += 1
    }
    if depth == 2 { inner.removeAll(keepingCapacity: true) }
  }

  /// The text goes on.
  mutating func append(_ byte: UInt8, atDepth depth: Int) {
    if depth == 1, outer.count < PageKeys.longest { outer.append(byte) }
    if depth == 2, inner.count < PageKeys.longest { inner.append(byte) }
  }

  /// Whether an array that opens here is one that a page is about.
  func holdPage(atDepth depth: Int) -> Bool {
    switch depth {
    case 1: PageKeys.nameBytes.contains(outer) || (outerCount == 1 && PageKeys.leadingBytes.contains(outer))
    case 2: outer == PageKeys.embeddedBytes && PageKeys.nameBytes.contains(inner)
    default: false
    }
  }
}

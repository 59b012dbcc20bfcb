/// Reads the words of a column in which few values repeat, each of them once.
struct WordReader<Value> {
  private let reading: (String) -> Value?
  private var known: [String: Value?] = [:]

  init(_ reading: @escaping (String) -> Value?) {
    self.reading = reading
  }

  /// What a text stands for; nil when it is not understood.
  mutating func value(of text: String) -> Value? {
    if let value = known[text] { return value }
    let value = reading(text)
    if known.count < WordReader.limit { known[text] = .some(value) }
    return value
  }

  /// More different words than this are no words that repeat.
  private static var limit: Int { 4096 }
}

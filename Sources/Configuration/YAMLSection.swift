import Records
import Yams

/// One mapping of the YAML file, read key by key, so that every error names its line and unknown keys are caught.
struct YAMLSection {
  let file: String
  private let node: Node
  private let entries: [String: Node]

  /// - Throws: `ConfigurationError` when the node is no mapping or has keys outside `known`.
  init(_ node: Node, file: String, name: String, known: [String]) throws {
    guard let mapping = node.mapping else {
      throw YAMLSection.mismatch(node, file: file, key: name, expected: "keys such as \(known[0]):")
    }
    var entries: [String: Node] = [:]
    for (key, value) in mapping {
      let text = key.string ?? ""
      guard known.contains(text) else {
        throw ConfigurationError.unknownKey(
          place: YAMLSection.place(key, in: file), key: text, known: known)
      }
      entries[text] = value
    }
    self.file = file
    self.node = node
    self.entries = entries
  }

  /// The whole of a file; nil when nothing stands in it.
  ///
  /// - Throws: `ConfigurationError` with line and column.
  init?(yaml text: String, file: String, known: [String]) throws {
    let root: Node?
    do {
      root = try Yams.compose(yaml: text)
    } catch let error as YamlError {
      let reason = String(describing: error).split(separator: "\n").first.map(String.init) ?? "unreadable"
      throw ConfigurationError.notYAML(place: file, reason: reason)
    }
    guard let root, root.null == nil else { return nil }
    try self.init(root, file: file, name: "the file", known: known)
  }

  /// The value under a key; nil when the key is missing or empty.
  func value(_ key: String) -> Node? {
    guard let value = entries[key], value.null == nil else { return nil }
    return value
  }

  /// The scalar under a key as it is written.
  func text(_ key: String) throws -> String? {
    guard let value = value(key) else { return nil }
    guard let text = value.scalar?.string else {
      throw mismatch(value, key, expected: "a single value")
    }
    return text
  }

  func texts(_ key: String) throws -> [String]? {
    guard let value = value(key) else { return nil }
    guard let sequence = value.sequence else {
      throw mismatch(value, key, expected: "a list such as [one, two]")
    }
    return try sequence.map { item in
      guard let text = item.scalar?.string else { throw mismatch(item, key, expected: "a text") }
      return text
    }
  }

  /// A single text as a list of one, or a list.
  func textOrTexts(_ key: String) throws -> [String]? {
    if let text = value(key)?.scalar?.string { return [text] }
    return try texts(key)
  }

  /// A list of texts none of which is blank.
  func sentences(_ key: String) throws -> [String]? {
    let texts = try texts(key)
    if let texts, let blank = texts.firstIndex(where: { $0.allSatisfy(\.isWhitespace) }) {
      let item = value(key)?.sequence?[blank]
      throw mismatch(item ?? node, key, expected: "a sentence as a customer would write it")
    }
    return texts
  }

  func flag(_ key: String) throws -> Bool? {
    try parsed(key, expected: "true or false") { ["true": true, "false": false][$0.lowercased()] }
  }

  func integer(_ key: String, in range: ClosedRange<Int>) throws -> Int? {
    try parsed(key, expected: "a whole number from \(range.lowerBound) to \(range.upperBound)") {
      Int($0).flatMap { range.contains($0) ? $0 : nil }
    }
  }

  func number(_ key: String, in range: ClosedRange<Double>) throws -> Double? {
    try parsed(key, expected: "a number from \(range.lowerBound) to \(range.upperBound)") {
      Double($0).flatMap { range.contains($0) ? $0 : nil }
    }
  }

  /// An amount of at most six decimals, not negative.
  func money(_ key: String) throws -> Money? {
    try parsed(key, expected: "an amount such as 0.10 with at most six decimals") {
      Money(decimal: $0).flatMap { $0 >= .zero ? $0 : nil }
    }
  }

  /// A number of units in millionths, not negative.
  func quantity(_ key: String) throws -> Int64? {
    try parsed(key, expected: "a number of units such as 100 with at most six decimals") {
      FixedDecimal.parse($0.utf8, decimals: 6).flatMap { $0 >= 0 ? $0 : nil }
    }
  }

  func choice<Choice: RawRepresentable & CaseIterable>(_ key: String, of type: Choice.Type) throws -> Choice?
  where Choice.RawValue == String {
    let words = Choice.allCases.map(\.rawValue).joined(separator: ", ")
    return try parsed(key, expected: "one of \(words)") { Choice(rawValue: $0) }
  }

  /// The value under a key through `parse`; a mismatch names the key, the line and what was expected.
  func parsed<Value>(_ key: String, expected: String, _ parse: (String) -> Value?) throws -> Value? {
    guard let text = try text(key) else { return nil }
    guard let value = parse(text) else { throw mismatch(key, expected: expected) }
    return value
  }

  /// The mappings of a list under a key.
  func sections(_ key: String, known: [String]) throws -> [YAMLSection]? {
    guard let value = value(key) else { return nil }
    guard let sequence = value.sequence else {
      throw mismatch(value, key, expected: "a list, each item after a dash")
    }
    return try sequence.map { try YAMLSection($0, file: file, name: key, known: known) }
  }

  func section(_ key: String, known: [String]) throws -> YAMLSection? {
    try value(key).map { try YAMLSection($0, file: file, name: key, known: known) }
  }

  /// The value under a key that must be there.
  func required<Value>(_ key: String, _ value: Value?, expected: String) throws -> Value {
    guard let value else { throw missing(key, expected: expected) }
    return value
  }

  /// The error about the value under a key, at its line; at the section's when the key is missing.
  func mismatch(_ key: String, expected: String) -> ConfigurationError {
    entries[key].map { mismatch($0, key, expected: expected) } ?? missing(key, expected: expected)
  }

  /// The error about a key that is not there, at the section's line.
  func missing(_ key: String, expected: String) -> ConfigurationError {
    .badValue(place: YAMLSection.place(node, in: file), key: key, value: "missing", expected: expected)
  }

  private func mismatch(_ node: Node, _ key: String, expected: String) -> ConfigurationError {
    YAMLSection.mismatch(node, file: file, key: key, expected: expected)
  }

  private static func mismatch(
    _ node: Node, file: String, key: String, expected: String
  ) -> ConfigurationError {
    let list = node.sequence.map { "a list of \($0.count)" }
    let shown = node.scalar.map { Finding.quoted($0.string) } ?? list ?? "not a single value"
    return .badValue(place: place(node, in: file), key: key, value: shown, expected: expected)
  }

  private static func place(_ node: Node, in file: String) -> String {
    node.mark.map { "\(file):\($0.line):\($0.column)" } ?? file
  }
}

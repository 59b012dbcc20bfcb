import Records

/// A format of JSON objects: what it is known by, and how an object becomes a record.
struct ObjectFormat: Sendable {
  let name: String
  let kind: InputKind
  /// One line for the list of formats.
  let summary: String
  /// Our fields and the keys they are read from.
  let mapping: [FieldSource]
  /// The signature keys in words when an object is of this format, else nil.
  let signature: @Sendable (JSONDocument) -> String?
  let mapper: @Sendable (CellReader) -> any ObjectMapper

  /// - Parameters:
  ///   - mapping: Our fields, each with the keys it is read from.
  ///   - signature: What tells an object of this format, in words; nil for any other.
  init(
    name: String, kind: InputKind, summary: String, mapping: KeyValuePairs<String, String>,
    signature: @escaping @Sendable (JSONDocument) -> String?,
    mapper: @escaping @Sendable (CellReader) -> any ObjectMapper
  ) {
    self.name = name
    self.kind = kind
    self.summary = summary
    self.mapping = mapping.map { FieldSource(field: $0.key, column: $0.value) }
    self.signature = signature
    self.mapper = mapper
  }

  /// - Parameter signatures: Keys that together tell the format; any one group is enough.
  init(
    name: String, kind: InputKind, summary: String, mapping: KeyValuePairs<String, String>, signatures: [[String]],
    mapper: @escaping @Sendable (CellReader) -> any ObjectMapper
  ) {
    self.init(
      name: name, kind: kind, summary: summary, mapping: mapping,
      signature: { document in
        signatures.first { $0.allSatisfy { document.has($0, in: JSONDocument.root) } }
          .map { "keys \($0.joined(separator: ", "))" }
      }, mapper: mapper)
  }
}

/// Turns the objects of one file into records.
protocol ObjectMapper {
  /// Takes a first look at the file, before the first object is mapped.
  ///
  /// - Throws: `IngestError` when it cannot be read.
  mutating func survey(path: String) throws(IngestError)

  /// Maps the object at the root of `document` and appends what it becomes.
  ///
  /// - Throws: `CellProblem` when the object must be set aside.
  mutating func map(_ document: JSONDocument, line: Int, into batch: inout BatchBuilder) throws(CellProblem)

  /// Appends what was kept back until the end of the file, a part at a time.
  ///
  /// - Returns: whether there is more.
  mutating func finish(into batch: inout BatchBuilder) -> Bool
}

extension ObjectMapper {
  mutating func survey(path: String) throws(IngestError) {}

  mutating func finish(into batch: inout BatchBuilder) -> Bool { false }
}

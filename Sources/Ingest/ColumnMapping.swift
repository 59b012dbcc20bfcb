package import Records

/// Which columns a file's fields are read from, as the user says it in a small JSON file; wins over every guess.
///
///     {"ticket_id": "Ref", "created_at": {"column": "When", "format": "dd.MM.yyyy HH:mm", "zone": "Europe/Berlin"}}
///
/// `"null_tokens": ["-", "n/a"]` lists the cells that mean "no value". Of a format only the order of day and month is taken; the shapes of dates are recognised anyway. The mapping applies
/// to tables that have all of its columns, and to no other.
package struct ColumnMapping: Sendable, Hashable {
  /// Column names by our fields.
  package private(set) var columns: [String: String] = [:]
  package private(set) var dateOrder: DateOrder?
  package private(set) var zone: TimeZoneRules?
  /// Cells that mean "no value"; nil when the mapping lists none.
  package private(set) var nullTokens: [String]?

  /// - Parameter file: the name that errors begin with.
  /// - Throws: `IngestError.badMapping`.
  package init(json bytes: [UInt8], file: String) throws {
    var document = JSONDocument()
    if let problem = document.parse(bytes) {
      throw IngestError.badMapping(file: file, reason: problem.message)
    }
    guard document.kind(JSONDocument.root) == .object else {
      throw IngestError.badMapping(file: file, reason: "expected an object such as {\"ticket_id\": \"Ref\"}")
    }
    for field in document.keys(of: JSONDocument.root) {
      if field == ColumnMapping.nullTokensKey {
        let node = document.member(field, of: JSONDocument.root)
        guard let node, document.kind(node) == .array else {
          throw IngestError.badMapping(file: file, reason: "\(field) is no list, expected one such as [\"-\", \"n/a\"]")
        }
        nullTokens = document.elements(of: node).compactMap { document.string($0) }
        continue
      }
      guard ColumnMapping.fields.contains(field) else {
        throw IngestError.badMapping(
          file: file,
          reason: "\(Finding.quoted(field)) is no field, known are \(ColumnMapping.fields.joined(separator: ", "))")
      }
      guard let node = document.member(field, of: JSONDocument.root) else { continue }
      try read(node, as: field, of: document, file: file)
    }
  }

  private mutating func read(_ node: Int, as field: String, of document: JSONDocument, file: String) throws {
    let text = { (key: String) in document.member(key, of: node).flatMap { document.string($0) } }
    guard let column = document.string(node) ?? text("column") else {
      throw IngestError.badMapping(
        file: file, reason: "\(field) names no column, expected a text or {\"column\": \"…\"}")
    }
    columns[field] = column
    if let name = text("zone") {
      guard let zone = TimeZoneRules(identifier: name) else {
        throw IngestError.badMapping(
          file: file, reason: "zone is \(Finding.quoted(name)), expected an IANA zone such as Europe/Berlin")
      }
      self.zone = zone
    }
    if let format = text("format"), let day = format.firstIndex(of: "d"), let month = format.firstIndex(of: "M") {
      dateOrder = day < month ? .dayFirst : .monthFirst
    }
  }

  /// Whether a table has all of the mapping's columns.
  func applies(to header: TableHeader) -> Bool {
    columns.values.allSatisfy { header.names.contains($0) }
  }

  /// The position of the column that a field is mapped to.
  func position(of field: String, in header: TableHeader) -> Int? {
    columns[field].flatMap { header.names.firstIndex(of: $0) }
  }

  private static let nullTokensKey = "null_tokens"

  /// Every field that some table has, in the order of the formats.
  private static let fields: [String] = TableFormat.all.filter(\.isMappable).flatMap { $0.fields.map(\.field) }
    .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
}

import Records

extension TableFormat {
  /// A list of groups, people or tags with their ids; the file's name tells which, since the columns of all are alike.
  static let namesCSV = TableFormat(
    name: "names-csv", kind: .names,
    summary: "names behind ids: a table of id and name in a file named after groups, teams, users, agents or tags",
    fields: [
      FieldAliases("id", "sys_id"), FieldAliases("name", "display_name", "full_name"), FieldAliases("role"),
      FieldAliases("url"), FieldAliases("is_deleted", "_fivetran_deleted"),
    ],
    dateFields: [],
    isMappable: false,
    signature: { header, columns in
      let texts = [
        "subject", "body", "title", "short_description", "question", "message", "text", "content", "summary",
      ]
      let isTicket = texts.contains(where: header.has)
      guard columns.position("id") != nil, columns.position("name") != nil, !isTicket else { return nil }
      return ListedKind(file: header.file).map {
        "columns id, name of \($0.kind == .person ? "people" : $0.kind.rawValue + "s") by the file's name"
      }
    },
    missing: { columns in ["id", "name"].filter { columns.position($0) == nil }.map { "a column \($0)" } },
    mapper: { NamesMapper($0, $1) })
}

/// What a file lists, and whose, by its name.
struct ListedKind {
  let kind: DirectoryKind
  /// Empty when the name does not say.
  let source: String
  /// What the people of the file are to the team.
  let role: AuthorKind?

  init?(file: String) {
    let words = Set(TableHeader.key(file).split(separator: " ").map(String.init))
    let names = { (nouns: [String]) in nouns.contains { words.contains($0) || words.contains($0 + "s") } }
    if names(["ticket", "conversation", "issue", "case"]) { return nil }
    let lists: [(DirectoryKind, AuthorKind?, [String])] = [
      (.tag, nil, ["tag", "label"]), (.group, nil, ["group", "team", "queue"]),
      (.person, .agent, ["admin", "agent", "teammate"]), (.person, .customer, ["contact", "customer"]),
      (.person, nil, ["user"]),
    ]
    guard let found = lists.first(where: { names($0.2) }) else { return nil }
    (kind, role) = (found.0, found.1)
    source = ListedKind.sources.first(where: words.contains) ?? ""
  }

  static let sources = [
    "zendesk", "intercom", "freshdesk", "freshservice", "gorgias", "helpscout", "hubspot", "front", "kustomer",
    "salesforce", "jira", "servicenow", "zoho",
  ]
}

private struct NamesMapper: RowMapper {
  private let cells: CellReader
  private let id, name, role, url, isDeleted: Column
  private let listed: ListedKind?
  private var roles = WordReader { AuthorKind(exported: $0) }
  private var truth = WordReader { Values.truth($0) }

  init(_ map: ColumnMap, _ cells: CellReader) {
    self.cells = cells
    id = map.column("id")
    name = map.column("name")
    role = map.column("role")
    url = map.column("url")
    isDeleted = map.column("is_deleted")
    listed = ListedKind(file: cells.ledger.file)
  }

  mutating func map(
    _ row: CSVRow, of records: borrowing CSVRecords, into batch: inout BatchBuilder
  ) throws(CellProblem) {
    if cells.understood(isDeleted, &truth, row, records) == true {
      throw CellProblem(message: "the entry was deleted in the help desk", severity: .note)
    }
    guard let listed else {
      throw CellProblem(message: "the file's name does not say what it lists, name it groups, users or tags")
    }
    guard let id = try cells.id(id, row, records) else { throw .empty(id, "expected the id behind the name") }
    let address = cells.text(url, row, records) ?? ""
    let source = ListedKind.sources.first { address.contains($0 + ".com") } ?? listed.source
    let role = cells.understood(role, &roles, row, records) ?? listed.role
    let name = cells.text(name, row, records) ?? ""
    batch.names.append(
      DirectoryEntry(source: source, kind: listed.kind, id: id, name: name, role: role).withoutNeedless)
  }

  func accountID(_ row: CSVRow, of records: borrowing CSVRecords) -> String? { nil }
}

extension DirectoryEntry {
  /// The entry as it is kept: no customer's name, which nothing needs, and tags in small letters like all tags.
  var withoutNeedless: DirectoryEntry {
    var entry = self
    if kind == .person, role == .customer { entry.name = "" }
    if kind == .tag { entry.name = name.lowercased() }
    return entry
  }
}

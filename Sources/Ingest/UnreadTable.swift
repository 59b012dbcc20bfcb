import Records

/// Tables that lie beside tickets in a copy of a help desk and say nothing of them: they are left out, and it is said.
enum UnreadTable {
  /// The name under which such a file is listed.
  static let format = "left-out"

  /// What a table holds that is not read, in words; nil for any other.
  static func what(_ header: TableHeader) -> String? {
    known.first { $0.columns.allSatisfy(header.has) && !$0.without.contains(where: header.has) }?.what
  }

  static func finding(file: String, what: String) -> Finding {
    Finding(
      .note, .leftOut, file: file, message: "the file holds \(what), which say nothing of tickets: left out",
      action: .reported)
  }

  private static let known: [(columns: [String], without: [String], what: String)] = [
    (["id", "name", "is_custom"], [], "the fields of a help desk"),
    (["id", "name", "status_category_id"], [], "the statuses of a help desk"),
    (
      ["id", "name", "description"], ["status", "subject", "created", "created_at"],
      "the priorities or statuses of a help desk"
    ),
    (["id", "action", "actor_id", "change_description"], [], "changes to the settings of a help desk"),
  ]
}

import Records

extension ObjectFormat {
  /// Zendesk's groups and users, told by the address under which the API gives them.
  static let zendeskNames = ObjectFormat(
    name: "zendesk-names", source: "zendesk", summary: "Zendesk's groups and users (JSON)",
    signature: { document in
      let url = document.string("url") ?? ""
      let found = ["/api/v2/groups/", "/api/v2/users/"].first(where: url.contains)
      return found.map { "url with \($0)" }
    },
    entry: { object in
      let root = JSONDocument.root
      let name = object.text("name", of: root)
      guard object.document.string("url")?.contains("/groups/") == false else { return (.group, name, nil) }
      return (.person, name, object.text("role", of: root).flatMap { AuthorKind(exported: $0) })
    })
}

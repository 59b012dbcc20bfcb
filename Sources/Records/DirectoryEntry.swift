/// The name behind an id that tickets use: of a group, a person or a tag.
package struct DirectoryEntry: Sendable, Hashable {
  /// The help desk; empty when the file does not say, then the entry serves any.
  package var source: String
  package var kind: DirectoryKind
  package var id: String
  /// Empty for customers, whose names nothing needs.
  package var name: String
  /// What a person is to the team; nil where the file does not say.
  package var role: AuthorKind?

  package init(source: String, kind: DirectoryKind, id: String, name: String, role: AuthorKind? = nil) {
    self.source = source
    self.kind = kind
    self.id = id
    self.name = name
    self.role = role
  }
}

/// What an entry of the directory is.
package enum DirectoryKind: String, Sendable, Hashable, CaseIterable {
  case group, person, tag
}

extension Schema {
  /// Tickets that were merged into another one: they are no rows of `ticket` any more.
  static let merges = """
    CREATE TABLE ticket_merge (
      source TEXT NOT NULL,
      ticket_id TEXT NOT NULL,
      survivor_id TEXT NOT NULL,
      merged_at INTEGER NOT NULL,
      import_id INTEGER NOT NULL REFERENCES import,
      PRIMARY KEY (source, ticket_id)
    ) STRICT, WITHOUT ROWID;
    """
}

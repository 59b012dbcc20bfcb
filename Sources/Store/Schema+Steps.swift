extension Schema {
  /// The steps of executions; a step may be here before its execution.
  static let steps = """
    CREATE TABLE task_step (
      account_id TEXT NOT NULL,
      execution_id TEXT NOT NULL,
      step_index INTEGER NOT NULL,
      kind TEXT NOT NULL,
      name TEXT NOT NULL,
      started_at INTEGER,
      ended_at INTEGER,
      status TEXT NOT NULL,
      error_type TEXT NOT NULL,
      import_id INTEGER NOT NULL REFERENCES import,
      PRIMARY KEY (account_id, execution_id, step_index)
    ) STRICT, WITHOUT ROWID;
    """

  /// The as-of that the import was told; without one nobody knows when a row became known.
  static let importAsOf = "ALTER TABLE import ADD COLUMN as_of_at INTEGER;"
}

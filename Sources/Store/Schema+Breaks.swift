extension Schema {
  /// How far people have got with every break there ever was; what a break is about is worked out anew by each run.
  static let breaks = """
    CREATE TABLE break_state (
      break_id TEXT PRIMARY KEY,
      status TEXT NOT NULL,
      first_seen_at INTEGER NOT NULL,
      status_by TEXT,
      status_reason TEXT
    ) STRICT, WITHOUT ROWID;
    """

  /// Whose month a break is about, so that a run can tell which breaks of that month it does not find any more; null for
  /// breaks that reconciliation does not look for.
  static let breakScope = """
    ALTER TABLE break_state ADD COLUMN account_id TEXT;
    ALTER TABLE break_state ADD COLUMN period_start_at INTEGER;
    """
}

extension Schema {
  /// What files beside the tickets say of them, with the columns of `ticket`; a part may be here before its ticket.
  ///
  /// Of a ticket, `messages_at` is the version whose messages it holds, since a newer copy may come without any, and
  /// `is_bare` marks one that only its parts are known of.
  static let ticketParts = """
    CREATE TABLE ticket_part (
      source TEXT NOT NULL,
      ticket_id TEXT NOT NULL,
      part_name TEXT NOT NULL,
      author_id TEXT,
      import_id INTEGER NOT NULL,
      created_at INTEGER,
      updated_at INTEGER,
      solved_at INTEGER,
      status_code INTEGER,
      channel_code INTEGER,
      priority_code INTEGER,
      resolver_code INTEGER NOT NULL,
      has_handover INTEGER,
      subject TEXT NOT NULL,
      tags BLOB,
      assignee_group TEXT,
      assignee TEXT,
      customer_id TEXT,
      language TEXT,
      satisfaction REAL,
      reopen_count INTEGER,
      first_reply_seconds INTEGER,
      handle_seconds INTEGER,
      resolution_seconds INTEGER,
      vendor_topic TEXT,
      vendor_subtopic TEXT,
      messages BLOB,
      record_id TEXT,
      is_ai_involved INTEGER,
      PRIMARY KEY (source, ticket_id, part_name)
    ) STRICT, WITHOUT ROWID;
    ALTER TABLE ticket ADD COLUMN record_id TEXT;
    CREATE INDEX ticket_by_record_id ON ticket (source, record_id) WHERE record_id IS NOT NULL;
    ALTER TABLE ticket ADD COLUMN is_ai_involved INTEGER;
    ALTER TABLE ticket ADD COLUMN messages_at INTEGER;
    ALTER TABLE ticket ADD COLUMN is_bare INTEGER NOT NULL DEFAULT 0;
    UPDATE ticket SET messages_at = ifnull(updated_at, created_at) WHERE messages IS NOT NULL;
    """

  /// The options that a file was read with: one of which rows were rejected is read again when they change.
  static let importReading = "ALTER TABLE import ADD COLUMN reading TEXT NOT NULL DEFAULT '';"

  /// The names behind the ids of groups, people and tags; the source is empty where the file does not say it.
  static let directory = """
    CREATE TABLE directory_entry (
      source TEXT NOT NULL,
      kind_code INTEGER NOT NULL,
      entry_id TEXT NOT NULL,
      name TEXT NOT NULL,
      role_code INTEGER,
      import_id INTEGER NOT NULL REFERENCES import,
      PRIMARY KEY (source, kind_code, entry_id)
    ) STRICT, WITHOUT ROWID;
    """
}

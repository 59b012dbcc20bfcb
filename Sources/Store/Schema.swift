import GRDB

/// The tables of the archive, and nothing else: the only place where they are defined, in a file for each migration.
///
/// Conventions: names in snake_case and singular; `_at` is an instant in UTC milliseconds, `_micro` an amount in
/// millionths, `_day` a date in days since 1970-01-01, `is_` and `has_` a truth value (0 or 1). Columns named `_code` hold the numbers of `StoredCode.swift`.
/// Migrations are appended, never changed.
enum Schema {
  /// Marks the file as an archive of this program: "ASSY".
  private static let applicationID: Int32 = 0x4153_5359

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 records") { database in
      try database.execute(sql: imports)
      try database.execute(sql: tickets)
      try database.execute(sql: executions)
      try database.execute(sql: invoices)
      try database.execute(sql: topics)
    }
    // No row of an earlier table refers to another one anew: looking through them all would only take time.
    migrator.registerMigration("2 topic registry", foreignKeyChecks: .immediate) { database in
      try database.execute(sql: topicRegistry)
    }
    migrator.registerMigration("3 breaks", foreignKeyChecks: .immediate) { database in
      try database.execute(sql: breaks)
    }
    migrator.registerMigration("4 ledger", foreignKeyChecks: .immediate) { database in
      try database.execute(sql: ledger)
    }
    migrator.registerMigration("5 merges", foreignKeyChecks: .immediate) { database in
      try database.execute(sql: merges)
    }
    migrator.registerMigration("6 break scope", foreignKeyChecks: .immediate) { database in
      try database.execute(sql: breakScope)
    }
    migrator.registerMigration("7 steps", foreignKeyChecks: .immediate) { database in
      try database.execute(sql: steps)
      try database.execute(sql: importAsOf)
    }
    migrator.registerMigration("8 ticket parts", foreignKeyChecks: .immediate) { database in
      try database.execute(sql: ticketParts)
      try database.execute(sql: directory)
      try database.execute(sql: importReading)
    }
    return migrator
  }

  /// Marks an empty file as an archive, before anything else is in it: a run that is killed then leaves no file that the
  /// next one takes for somebody else's.
  ///
  /// - Returns: whether the file is an archive now.
  static func claim(_ database: Database) throws -> Bool {
    let mark = try Int32.fetchOne(database, sql: "PRAGMA application_id")
    if mark == applicationID { return true }
    guard mark == 0, try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema") == 0 else { return false }
    try database.execute(sql: "PRAGMA application_id = \(applicationID)")
    return true
  }

  private static let imports = """
    CREATE TABLE import (
      import_id INTEGER PRIMARY KEY,
      file_name TEXT NOT NULL,
      kind TEXT NOT NULL,
      format TEXT NOT NULL,
      reason TEXT NOT NULL,
      sha256 TEXT NOT NULL UNIQUE,
      byte_count INTEGER NOT NULL,
      read_count INTEGER NOT NULL,
      accepted_count INTEGER NOT NULL,
      duplicate_count INTEGER NOT NULL,
      updated_count INTEGER NOT NULL,
      rejected_count INTEGER NOT NULL,
      imported_at INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE rejected_row (
      rejected_row_id INTEGER PRIMARY KEY,
      import_id INTEGER NOT NULL REFERENCES import,
      severity TEXT NOT NULL,
      code TEXT NOT NULL,
      file_name TEXT NOT NULL,
      line_number INTEGER,
      column_number INTEGER,
      message TEXT NOT NULL,
      action TEXT NOT NULL,
      raw BLOB NOT NULL,
      account_id TEXT
    ) STRICT;
    CREATE TABLE finding (
      finding_id INTEGER PRIMARY KEY,
      import_id INTEGER NOT NULL REFERENCES import,
      severity TEXT NOT NULL,
      code TEXT NOT NULL,
      file_name TEXT NOT NULL,
      line_number INTEGER,
      column_number INTEGER,
      message TEXT NOT NULL,
      action TEXT NOT NULL
    ) STRICT;
    """

  /// `tags` and `messages` are packed as `PackedWriter` describes.
  private static let tickets = """
    CREATE TABLE ticket (
      ticket_row INTEGER PRIMARY KEY,
      import_id INTEGER NOT NULL REFERENCES import,
      source TEXT NOT NULL,
      ticket_id TEXT NOT NULL,
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
      UNIQUE (source, ticket_id)
    ) STRICT;
    """

  /// Columns of an execution beside its key. `state_code` holds the bits of `ExecutionState`, `details` what
  /// `TaskExecution.packedDetails` packs.
  private static let executionColumns = """
    import_id INTEGER NOT NULL,
      task_id INTEGER NOT NULL,
      started_at INTEGER NOT NULL,
      ended_at INTEGER,
      state_code INTEGER NOT NULL,
      ticket_id TEXT,
      conversation_id TEXT,
      reply_count INTEGER,
      tool_calls INTEGER,
      details BLOB
    """

  /// A stream is the log of one account from one source: half of an execution's key, its row counters, and the newest
  /// start or end of its executions, for which each run would else read them all.
  ///
  /// The executions of a stream lie in their table by id, without a second index: one search tree to keep up in an
  /// import, and an order to read in that does not depend on the order of arrival. Each foreign key costs a search per
  /// row too, so imports, streams and tasks, whose numbers only the writers give out, are left unchecked.
  ///
  /// `execution_copy` holds the losing copies of a conflict, `execution_void` the records that cancel an execution.
  private static let executions = """
    CREATE TABLE stream (
      stream_id INTEGER PRIMARY KEY,
      account_id TEXT NOT NULL,
      source TEXT NOT NULL,
      read_count INTEGER NOT NULL DEFAULT 0,
      duplicate_count INTEGER NOT NULL DEFAULT 0,
      newest_at INTEGER,
      UNIQUE (account_id, source)
    ) STRICT;
    CREATE TABLE task (
      task_id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE
    ) STRICT;
    CREATE TABLE execution (
      stream_id INTEGER NOT NULL,
      execution_id TEXT NOT NULL,
      \(executionColumns),
      PRIMARY KEY (stream_id, execution_id)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE execution_copy (
      stream_id INTEGER NOT NULL,
      execution_id TEXT NOT NULL,
      \(executionColumns),
      content_hash BLOB NOT NULL,
      PRIMARY KEY (stream_id, execution_id, content_hash)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE execution_void (
      stream_id INTEGER NOT NULL,
      execution_id TEXT NOT NULL,
      voided_at INTEGER NOT NULL,
      import_id INTEGER NOT NULL REFERENCES import,
      PRIMARY KEY (stream_id, execution_id)
    ) STRICT, WITHOUT ROWID;
    """

  private static let invoices = """
    CREATE TABLE invoice_line (
      invoice_line_id INTEGER PRIMARY KEY,
      import_id INTEGER NOT NULL REFERENCES import,
      vendor TEXT NOT NULL,
      account_id TEXT NOT NULL,
      invoice_number TEXT NOT NULL,
      line_number TEXT NOT NULL,
      invoice_day INTEGER,
      description TEXT NOT NULL,
      metric TEXT NOT NULL,
      billing_key TEXT,
      quantity_micro INTEGER,
      unit_price_micro INTEGER,
      amount_micro INTEGER NOT NULL,
      currency TEXT NOT NULL,
      period_start_at INTEGER,
      period_end_at INTEGER,
      is_proration INTEGER NOT NULL,
      UNIQUE (vendor, account_id, invoice_number, line_number)
    ) STRICT;
    """

  /// Given up for the tables of migration 2, which drops them with what the last run made of the tickets.
  private static let topics = """
    CREATE TABLE topic (
      position INTEGER PRIMARY KEY,
      topic_id TEXT NOT NULL UNIQUE,
      parent_topic_id TEXT,
      name TEXT NOT NULL,
      keywords BLOB NOT NULL,
      status TEXT NOT NULL
    ) STRICT;
    CREATE TABLE ticket_topic (
      source TEXT NOT NULL,
      ticket_id TEXT NOT NULL,
      topic_position INTEGER REFERENCES topic,
      similarity REAL,
      unassigned_reason TEXT,
      PRIMARY KEY (source, ticket_id),
      FOREIGN KEY (source, ticket_id) REFERENCES ticket (source, ticket_id),
      CHECK ((topic_position IS NULL) = (unassigned_reason IS NOT NULL))
    ) STRICT, WITHOUT ROWID;
    """
}

extension Schema {
  /// The tables of the ledger. Their rows are never changed or removed; each carries the hash of the entry before it
  /// and of itself, whatever its table: one chain in the order of `entry_id`.
  ///
  /// `entry_id` is always the first column and `hash` the last: the ledger's writer and its check go by position.
  static let ledgerTables = [
    "ledger_run", "closed_period", "posted_line", "posted_charge", "posted_focus", "accepted_break", "closed_task",
    "closed_reading",
  ]

  /// `ledger_head` repeats how far the chain reaches, so that entries missing at its end are noticed.
  static let ledger =
    ledgerRuns + ledgerPeriods + ledgerRows + ledgerTablesBeside + """
      CREATE TABLE ledger_head (
        ledger_head_id INTEGER PRIMARY KEY CHECK (ledger_head_id = 1),
        entry_count INTEGER NOT NULL,
        hash BLOB NOT NULL
      ) STRICT;
      INSERT INTO ledger_head VALUES (1, 0, zeroblob(32));
      """ + ledgerTables.map(triggers).joined()

  /// Refuse every change; an insert of an entry that exists would replace it.
  private static func triggers(_ table: String) -> String {
    let refusal = "BEGIN SELECT RAISE(ABORT, 'a row of the ledger is never changed'); END;"
    return """
      CREATE TRIGGER \(table)_update BEFORE UPDATE ON \(table) \(refusal)
      CREATE TRIGGER \(table)_delete BEFORE DELETE ON \(table) \(refusal)
      CREATE TRIGGER \(table)_replace BEFORE INSERT ON \(table)
      WHEN EXISTS (SELECT 1 FROM \(table) WHERE entry_id = NEW.entry_id) \(refusal)

      """
  }

  /// `inputs` and `outputs` hold a line per file: SHA-256, rows or `-`, name.
  private static let ledgerRuns = """
    CREATE TABLE ledger_run (
      entry_id INTEGER PRIMARY KEY,
      command TEXT NOT NULL,
      version TEXT NOT NULL,
      as_of_at INTEGER NOT NULL,
      configuration_sha256 TEXT NOT NULL,
      price_book_sha256 TEXT NOT NULL,
      inputs TEXT NOT NULL,
      outputs TEXT NOT NULL,
      entry_count INTEGER NOT NULL,
      hash BLOB NOT NULL
    ) STRICT;

    """

  private static let ledgerPeriods = """
    CREATE TABLE closed_period (
      entry_id INTEGER PRIMARY KEY,
      invoice_id TEXT NOT NULL UNIQUE,
      supersedes TEXT,
      account_id TEXT NOT NULL,
      account_name TEXT NOT NULL,
      zone TEXT NOT NULL,
      is_enterprise INTEGER NOT NULL,
      currency TEXT NOT NULL,
      month TEXT NOT NULL,
      period_start_at INTEGER NOT NULL,
      period_end_at INTEGER NOT NULL,
      closed_at INTEGER NOT NULL,
      last_import_id INTEGER NOT NULL,
      units INTEGER NOT NULL,
      total_micro INTEGER NOT NULL,
      corrections_micro INTEGER NOT NULL,
      credits_micro INTEGER NOT NULL,
      handover_units INTEGER NOT NULL,
      handover_micro INTEGER NOT NULL,
      unknown_ticket_units INTEGER NOT NULL,
      unknown_ticket_micro INTEGER NOT NULL,
      tickets INTEGER NOT NULL,
      eligibility_threshold INTEGER NOT NULL,
      is_eligible INTEGER NOT NULL,
      rows_read INTEGER NOT NULL,
      rated INTEGER NOT NULL,
      duplicates INTEGER NOT NULL,
      quarantined INTEGER NOT NULL,
      suspense INTEGER NOT NULL,
      voided INTEGER NOT NULL,
      non_billable_by_reason TEXT NOT NULL,
      line_count INTEGER NOT NULL,
      charge_count INTEGER NOT NULL,
      focus_count INTEGER NOT NULL,
      hash BLOB NOT NULL
    ) STRICT;
    CREATE TABLE accepted_break (
      entry_id INTEGER PRIMARY KEY,
      invoice_id TEXT NOT NULL,
      break_id TEXT NOT NULL,
      code TEXT NOT NULL,
      accepted_by TEXT NOT NULL,
      reason TEXT NOT NULL,
      hash BLOB NOT NULL
    ) STRICT;

    """

  private static let ledgerRows = """
    CREATE TABLE posted_line (
      entry_id INTEGER PRIMARY KEY,
      invoice_id TEXT NOT NULL,
      kind TEXT NOT NULL,
      price_id TEXT NOT NULL,
      unit TEXT NOT NULL,
      quantity INTEGER NOT NULL,
      unit_price_micro INTEGER NOT NULL,
      amount_micro INTEGER NOT NULL,
      currency TEXT NOT NULL,
      rounding_micro INTEGER NOT NULL,
      corrects_period_at INTEGER,
      corrects_price_id TEXT,
      reason TEXT,
      executions INTEGER NOT NULL,
      duplicates INTEGER NOT NULL,
      non_billable INTEGER NOT NULL,
      suspense INTEGER NOT NULL,
      hash BLOB NOT NULL
    ) STRICT;
    CREATE TABLE posted_charge (
      entry_id INTEGER PRIMARY KEY,
      invoice_id TEXT NOT NULL,
      charge_id TEXT NOT NULL,
      kind TEXT NOT NULL,
      billing_key TEXT NOT NULL,
      key_kind TEXT NOT NULL,
      task TEXT NOT NULL,
      execution_id TEXT NOT NULL,
      used_at INTEGER NOT NULL,
      local_day INTEGER NOT NULL,
      price_id TEXT NOT NULL,
      unit TEXT NOT NULL,
      quantity INTEGER NOT NULL,
      unit_price_micro INTEGER NOT NULL,
      amount_micro INTEGER NOT NULL,
      currency TEXT NOT NULL,
      corrects_period_at INTEGER,
      corrects_price_id TEXT,
      flags TEXT NOT NULL,
      executions INTEGER NOT NULL,
      hash BLOB NOT NULL
    ) STRICT;
    CREATE TABLE posted_focus (
      entry_id INTEGER PRIMARY KEY,
      invoice_id TEXT NOT NULL,
      kind TEXT NOT NULL,
      is_correction INTEGER NOT NULL,
      charge_start_at INTEGER NOT NULL,
      charge_end_at INTEGER NOT NULL,
      billed_micro INTEGER NOT NULL,
      list_micro INTEGER NOT NULL,
      unit_price_micro INTEGER NOT NULL,
      pricing_quantity INTEGER NOT NULL,
      unit TEXT NOT NULL,
      consumed_quantity INTEGER NOT NULL,
      currency TEXT NOT NULL,
      sku TEXT NOT NULL,
      price_id TEXT NOT NULL,
      corrects_price_id TEXT,
      reason TEXT,
      provider TEXT NOT NULL,
      service TEXT NOT NULL,
      tasks TEXT NOT NULL,
      hash BLOB NOT NULL
    ) STRICT;

    """

  /// The tables beside the bill of a month, for every close of it.
  private static let ledgerTablesBeside = """
    CREATE TABLE closed_task (
      entry_id INTEGER PRIMARY KEY,
      month TEXT NOT NULL,
      run_entry_id INTEGER NOT NULL,
      task TEXT NOT NULL,
      executions INTEGER NOT NULL,
      units INTEGER NOT NULL,
      amount_micro INTEGER NOT NULL,
      completed INTEGER NOT NULL,
      handovers INTEGER NOT NULL,
      failed INTEGER NOT NULL,
      hash BLOB NOT NULL
    ) STRICT;
    CREATE TABLE closed_reading (
      entry_id INTEGER PRIMARY KEY,
      month TEXT NOT NULL,
      run_entry_id INTEGER NOT NULL,
      question TEXT NOT NULL,
      rule INTEGER NOT NULL,
      chosen_policy TEXT NOT NULL,
      chosen_units INTEGER NOT NULL,
      chosen_micro INTEGER NOT NULL,
      other_policy TEXT NOT NULL,
      other_units INTEGER NOT NULL,
      other_micro INTEGER NOT NULL,
      currency TEXT NOT NULL,
      hash BLOB NOT NULL
    ) STRICT;

    """
}

extension Schema {
  /// What the archive knows of topics, of every ticket's place among them, and of the vectors of texts.
  ///
  /// `topic` holds every topic and parent there ever was; `number` is 1 for `t-0001` and for `p-0001`, and so are the
  /// topic numbers of `ticket_topic`. They are left unchecked, because a foreign key costs a search per row.
  ///
  /// Vectors and `reach` are little-endian float32s, exact in every bit; `keywords`, `figures` and `weights` are packed
  /// as `PackedWriter` describes; `origin_text` is the name of a seed or the keyword of a split.
  static let topicRegistry = """
    DROP TABLE ticket_topic;
    DROP TABLE topic;
    CREATE TABLE topic_model (
      topic_model_id INTEGER PRIMARY KEY CHECK (topic_model_id = 1),
      encoder TEXT NOT NULL,
      settings TEXT NOT NULL,
      fitted_at INTEGER NOT NULL,
      figures BLOB NOT NULL,
      space BLOB NOT NULL,
      student BLOB NOT NULL,
      rare_centres BLOB NOT NULL,
      seeds TEXT NOT NULL
    ) STRICT;
    CREATE TABLE topic (
      kind TEXT NOT NULL CHECK (kind IN ('topic', 'parent')),
      number INTEGER NOT NULL CHECK (number > 0),
      topic_id TEXT NOT NULL,
      parent_topic_id TEXT,
      name TEXT NOT NULL,
      keywords BLOB NOT NULL,
      status TEXT NOT NULL,
      centre BLOB,
      reach BLOB,
      born_at INTEGER,
      origin TEXT,
      origin_topic_id TEXT,
      origin_text TEXT,
      PRIMARY KEY (kind, number),
      CHECK (kind = 'parent' OR (centre IS NOT NULL AND reach IS NOT NULL AND born_at IS NOT NULL AND origin IS NOT NULL))
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE topic_event (
      number INTEGER PRIMARY KEY,
      topic_id TEXT NOT NULL,
      happened_at INTEGER NOT NULL,
      kind TEXT NOT NULL,
      detail TEXT NOT NULL
    ) STRICT;
    CREATE TABLE ticket_topic (
      source TEXT NOT NULL,
      ticket_id TEXT NOT NULL,
      text_key INTEGER,
      topic_number INTEGER CHECK (topic_number > 0),
      similarity REAL,
      unassigned_reason TEXT,
      weights BLOB,
      is_far INTEGER NOT NULL,
      reported_topic_number INTEGER CHECK (reported_topic_number > 0),
      PRIMARY KEY (source, ticket_id),
      FOREIGN KEY (source, ticket_id) REFERENCES ticket (source, ticket_id),
      CHECK ((topic_number IS NULL) = (unassigned_reason IS NOT NULL)),
      CHECK ((topic_number IS NULL) = (similarity IS NULL))
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE vector_cache (
      key BLOB PRIMARY KEY CHECK (length(key) = 16),
      vector BLOB NOT NULL
    ) STRICT, WITHOUT ROWID;
    """
}

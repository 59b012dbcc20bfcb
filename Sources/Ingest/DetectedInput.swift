package import Records

/// What a file was taken for, and why.
package struct DetectedInput: Sendable, Hashable {
  package var kind: InputKind
  /// The name of an `InputFormat`, such as `zendesk-ndjson`.
  package var format: String
  /// The signature in words, such as `columns execution_id, task_name, started_at`.
  package var reason: String
  /// Our fields and the columns or keys they are read from, in the order of our fields.
  package var mapping: [FieldSource]
  /// The fields of that mapping without which a row is nothing and whose columns were guessed; empty when none was.
  package var guesses: [FieldSource]

  package init(
    kind: InputKind, format: String, reason: String, mapping: [FieldSource], guesses: [FieldSource] = []
  ) {
    self.kind = kind
    self.format = format
    self.reason = reason
    self.mapping = mapping
    self.guesses = guesses
  }
}

/// A field of ours and the column or key of the file it is read from.
package struct FieldSource: Sendable, Hashable {
  package var field: String
  package var column: String

  package init(field: String, column: String) {
    self.field = field
    self.column = column
  }
}

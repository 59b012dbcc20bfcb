/// How the cells of inputs are read, where the company's own habits decide.
package struct ReadingRules: Sendable, Hashable {
  /// Cells that mean "no value" when nothing else stands in them; nil for the usual ones.
  package var nullTokens: [String]?
  /// Statuses or stages that mean closed.
  package var closedStages: [String] = []
  /// Whether the columns of an unknown help desk may be guessed without anybody's yes.
  package var acceptsGuessedColumns = false
}

extension AssayConfiguration {
  /// The section that steers reading.
  mutating func readIngest(_ root: YAMLSection) throws {
    guard
      let section = try root.section("ingest", known: ["null_tokens", "closed_stages", "accept_guessed_columns"])
    else { return }
    reading.nullTokens = try section.texts("null_tokens")
    reading.closedStages = try section.texts("closed_stages") ?? []
    reading.acceptsGuessedColumns = try section.flag("accept_guessed_columns") ?? false
  }
}

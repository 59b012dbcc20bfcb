import GRDB

extension Archive {
  /// The sources of all tickets, in the order of their bytes.
  package func ticketSources() throws -> [String] {
    try reading { database in
      let rows = try BulkStatement(database, "SELECT DISTINCT source FROM ticket ORDER BY source")
      var sources: [String] = []
      while try rows.next() { sources.append(rows.text(at: 0)) }
      return sources
    }
  }
}

import GRDB
package import Records

extension Archive {
  /// Parts whose ticket is not here, a finding a help desk; none when every part has its ticket.
  ///
  /// Parts of tickets that were merged away count neither as theirs nor as missing.
  ///
  /// - Throws: `StoreError`.
  package func orphanParts() throws -> [Finding] {
    try reading { database in
      if try Archive.isEmpty(database, "ticket_part") { return [] }
      let rows = try BulkStatement(
        database,
        """
        SELECT source, count(*), count(DISTINCT ticket_id), min(ticket_id) FROM ticket_part AS part
        WHERE NOT EXISTS (SELECT 1 FROM ticket WHERE source = part.source AND ticket_id = part.ticket_id)
          AND NOT EXISTS (SELECT 1 FROM ticket WHERE source = part.source AND record_id = part.ticket_id)
          AND NOT EXISTS (SELECT 1 FROM ticket_merge WHERE source = part.source AND ticket_id = part.ticket_id)
        GROUP BY source ORDER BY source
        """)
      var findings: [Finding] = []
      while try rows.next() {
        let (parts, tickets) = (rows.int64(at: 1), rows.int64(at: 2))
        findings.append(
          Finding(
            .warning, .orphanPart,
            message: "comments or figures of \(rows.text(at: 0)) without their ticket: \(parts), of tickets that "
              + "are not here: \(tickets), such as \(Finding.quoted(rows.text(at: 3))), import the tickets too",
            action: .kept))
      }
      return findings
    }
  }
}

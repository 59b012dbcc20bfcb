/// What became of one input file.
package struct ImportSummary: Sendable, Hashable {
  /// The file's name without its folder, so that moving a folder changes no output.
  package var file: String
  package var kind: InputKind
  /// The detected format and why, in words: `zendesk-ndjson (generated_timestamp, comments)`.
  package var format: String
  package var reason: String
  package var sha256: String
  package var bytes: Int64
  package var counts: RowCounts
  /// The digest of the options that the file was read with; empty when it does not matter.
  package var reading: String
  /// True when the same bytes are in the archive already; then nothing was read.
  package var wasKnown: Bool

  package init(file: String, kind: InputKind, format: String, reason: String) {
    self.file = file
    self.kind = kind
    self.format = format
    self.reason = reason
    sha256 = ""
    bytes = 0
    counts = RowCounts()
    reading = ""
    wasKnown = false
  }
}

package enum InputKind: String, Sendable, Hashable, CaseIterable {
  case tickets, executions, invoice, steps
  /// What a file beside the tickets says of them: comments, metrics, tags.
  case parts = "ticket_parts"
  /// The names behind ids: of groups, people, tags.
  case names
}

/// rows read = accepted + duplicate + updated + rejected.
package struct RowCounts: Sendable, Hashable {
  package var read: Int
  package var accepted: Int
  /// Already there with the same content, or older than what is there.
  package var duplicate: Int
  /// Replaced an older version.
  package var updated: Int
  package var rejected: Int

  package init(
    read: Int = 0, accepted: Int = 0, duplicate: Int = 0, updated: Int = 0, rejected: Int = 0
  ) {
    self.read = read
    self.accepted = accepted
    self.duplicate = duplicate
    self.updated = updated
    self.rejected = rejected
  }

  package var addsUp: Bool { read == accepted + duplicate + updated + rejected }

  package static func + (left: RowCounts, right: RowCounts) -> RowCounts {
    RowCounts(
      read: left.read + right.read, accepted: left.accepted + right.accepted,
      duplicate: left.duplicate + right.duplicate, updated: left.updated + right.updated,
      rejected: left.rejected + right.rejected)
  }
}

/// A row that could not be read, kept with its place and its bytes so that nothing is lost.
package struct RejectedRow: Sendable, Hashable {
  package var finding: Finding
  /// The row as it stands in the file, cut at 64 KiB.
  package var raw: [UInt8]
  /// The account an execution row names; nil for tickets or where unreadable.
  package var accountID: String?

  package init(finding: Finding, raw: [UInt8], accountID: String? = nil) {
    self.finding = finding
    self.raw = raw
    self.accountID = accountID
  }
}

import Records

/// Replies that the log lists under several executions of one billing key, so that each is counted once (rule 14).
///
/// Only those are here; the replies of all other executions are but numbers in their cells.
struct ReplyLedger: Sendable {
  private struct Entry: Sendable {
    let key: Int32
    let cell: Int
    let usedAt: Timestamp
    let executionID: String
    let replies: [UInt64]
  }

  private var entries: [Entry] = []

  /// Notes the replies of a billable execution that another one has too.
  mutating func add(_ replies: [UInt64], key: Int32, cell: Int, usedAt: Timestamp, executionID: String) {
    entries.append(Entry(key: key, cell: cell, usedAt: usedAt, executionID: executionID, replies: replies))
  }

  /// Takes every reply out of all cells but that of its earliest execution.
  ///
  /// - Parameter ticket: The key that a key's cells were moved to.
  func takeRepeated(from cells: inout [UsageCell], ticket: (Int32) -> Int32) {
    var seen: [Int32: Set<UInt64>] = [:]
    for entry in entries.sorted(by: { ($0.usedAt, $0.executionID) < ($1.usedAt, $1.executionID) }) {
      let key = ticket(entry.key)
      for reply in entry.replies where !seen[key, default: []].insert(reply).inserted {
        cells[entry.cell].replies = max(0, cells[entry.cell].replies - 1)
      }
    }
  }
}

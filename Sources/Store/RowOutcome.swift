import Records

/// What became of one row of an import.
enum RowOutcome {
  case accepted, duplicate, updated
  /// Set aside: it is kept, but does not count.
  case rejected
}

extension RowCounts {
  mutating func add(_ outcome: RowOutcome) {
    read += 1
    switch outcome {
    case .accepted: accepted += 1
    case .duplicate: duplicate += 1
    case .updated: updated += 1
    case .rejected: rejected += 1
    }
  }
}

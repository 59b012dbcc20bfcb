import Records

extension IngestOptions {
  /// A digest of everything that decides what rows become, but not of the clock: equal for equal options.
  package var fingerprint: String {
    let mapping = (columnMapping?.columns ?? [:]).sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] }
    let parts: [[String]] = [
      [zone.identifier], [assumedZone?.identifier ?? ""], [dateOrder?.rawValue ?? ""], [formatName ?? ""],
      [undatedAt.map { "\($0)" } ?? ""], mapping, aiAgentIDs.sorted(), aiAgentNames.sorted(), closedStages, nullTokens,
    ]
    let text = parts.map { $0.joined(separator: "\u{1}") }.joined(separator: "\u{2}")
    return Digest(of: Array(text.utf8)).hexadecimal
  }
}

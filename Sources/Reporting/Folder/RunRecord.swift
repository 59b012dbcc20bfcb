import Records

/// `run.json`: enough to repeat a run and to check every file it read and wrote.
///
/// The stages' seconds and peak memory are the only figures that differ between equal runs.
enum RunRecord {
  /// The text of `run.json`.
  ///
  /// - Parameter outputs: every other file of the report.
  static func document(
    _ run: RunFacts, _ assumptions: RankingAssumptions, label: String, outputs: [OutputFile]
  ) -> String {
    let record: [String: JSONValue] = [
      "as_of": .text(run.asOf.description),
      "assumptions": .object(assumed(assumptions)),
      "configuration_sha256": .text(run.configurationSHA256),
      "encoder": .text(run.encoder),
      "granularity": .text(run.granularity),
      "inputs": .list(run.inputs.map(input)),
      "label": .text(label),
      "ledger_head": run.ledgerHead.map { head in
        .object(["entry": .whole(head.entries), "sha256": .text(head.sha256)])
      } ?? .null,
      "outputs": .list(outputs.map(output)),
      "price_book_sha256": .text(run.priceBookSHA256),
      "seed": .text(String(run.seed)),
      "stages": .list(run.stages.map(stage)),
      "topic_choice": .object(
        Dictionary(
          run.topicChoice.map { ($0.name, JSONValue.figure($0.value, decimals: 6)) },
          uniquingKeysWith: { first, _ in first })),
      "topics_fitted_at": run.topicsFittedAt.map { .text($0.description) } ?? .null,
      "version": .text(run.version),
      "zone": .text(run.zone),
    ]
    return JSONValue.object(record).document
  }

  /// What the ranking assumes where the data says nothing, and what the command line tries instead of either.
  private static func assumed(_ assumptions: RankingAssumptions) -> [String: JSONValue] {
    let tried = assumptions.tried
    func assumption(_ value: String, isTried: Bool) -> JSONValue {
      .object(["source": .text(isTried ? "command line" : "assumed"), "value": .text(value)])
    }
    func number(_ value: Double, _ isTried: Bool) -> JSONValue {
      assumption(DecimalText.text(value, decimals: 4), isTried: isTried)
    }
    func amount(_ value: Money, _ isTried: Bool) -> JSONValue {
      assumption(value.text(minimumDecimals: assumptions.currency.minorUnitDigits), isTried: isTried)
    }
    return [
      "cost_per_hour": amount(assumptions.costPerHour, tried.costPerHour != nil),
      "handle_minutes": number(tried.handleMinutes ?? assumptions.handleMinutes, tried.handleMinutes != nil),
      "order": .text(assumptions.order.rawValue),
      "setup_days": assumptions.setupDays.map { number($0, tried.setupDays != nil) } ?? .null,
      "task_price": amount(assumptions.taskPrice, tried.taskPrice != nil),
      "task_success": number(tried.taskSuccess ?? assumptions.taskSuccess, tried.taskSuccess != nil),
    ]
  }

  private static func input(_ input: ImportSummary) -> JSONValue {
    .object([
      "already_imported": .flag(input.wasKnown),
      "bytes": .whole(input.bytes),
      "file": .text(input.file),
      "format": .text(input.format),
      "kind": .text(input.kind.rawValue),
      "reason": .text(input.reason),
      "rows": .object([
        "accepted": .whole(Int64(input.counts.accepted)),
        "duplicate": .whole(Int64(input.counts.duplicate)),
        "read": .whole(Int64(input.counts.read)),
        "rejected": .whole(Int64(input.counts.rejected)),
        "updated": .whole(Int64(input.counts.updated)),
      ]),
      "sha256": .text(input.sha256),
    ])
  }

  private static func output(_ output: OutputFile) -> JSONValue {
    .object([
      "bytes": .whole(Int64(output.bytes)),
      "file": .text(output.name),
      "rows": output.rows.map { .whole(Int64($0)) } ?? .null,
      "sha256": .text(output.sha256),
    ])
  }

  private static func stage(_ stage: StageFigures) -> JSONValue {
    .object([
      "name": .text(stage.name),
      "peak_memory_bytes": .whole(stage.peakMemoryBytes),
      "seconds": .figure(stage.seconds, decimals: 3),
    ])
  }
}

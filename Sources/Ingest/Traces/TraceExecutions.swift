import Records

/// Collects the spans of one file by trace and gives out the executions that they show: an execution is a row of the
/// file, a span is none.
struct TraceExecutions {
  private static let tracesAtOnce = 512

  /// What the spans of one trace, in the order of the file, give to its rows.
  let fold: @Sendable ([TraceSpan]) -> [TraceRow]
  /// What to say of a file that shows no task.
  let noTask: String
  /// What a span is called where every trace has an outermost one that is an execution; nil where many have none.
  let rooted: String?
  private let ledger: FileLedger
  private var buffer = TraceBuffer()
  private var hasExecutions = false
  /// Spans of traces without an execution, and the line of the first.
  private var stray = (count: 0, line: 0)

  init(
    noTask: String, rooted: String? = nil, ledger: FileLedger, fold: @escaping @Sendable ([TraceSpan]) -> [TraceRow]
  ) {
    self.fold = fold
    self.noTask = noTask
    self.rooted = rooted
    self.ledger = ledger
  }

  /// Takes a first look at the file, so that traces are given out when they are complete.
  ///
  /// - Throws: `IngestError` when it cannot be read.
  mutating func survey(path: String) throws(IngestError) { buffer.census = try TraceCensus(path: path) }

  mutating func add(_ span: TraceSpan) { buffer.add(span) }

  /// Appends the executions of the traces that are over.
  mutating func giveOut(into batch: inout BatchBuilder) {
    for spans in buffer.over() { append(spans, to: &batch) }
  }

  /// Appends some of what is left at the end of the file.
  ///
  /// - Returns: whether there was any.
  mutating func finish(into batch: inout BatchBuilder) -> Bool {
    let traces = buffer.rest(atMost: TraceExecutions.tracesAtOnce)
    for spans in traces { append(spans, to: &batch) }
    if traces.isEmpty { reportEnd() }
    return !traces.isEmpty
  }

  private func reportEnd() {
    if !hasExecutions {
      ledger.report(Finding(.warning, .emptyFile, file: ledger.file, message: noTask, action: .reported))
    }
    if let rooted, stray.count > 0 {
      ledger.report(
        Finding(
          .warning, .badRow, file: ledger.file, line: stray.line,
          message: "\(stray.count) \(rooted)s belong to traces whose outermost \(rooted) is not in the file and were "
            + "counted nowhere, export whole traces", action: .reported))
    }
  }

  private mutating func append(_ spans: [TraceSpan], to batch: inout BatchBuilder) {
    let rows = fold(spans)
    if rows.isEmpty, let first = spans.first {
      if stray.count == 0 { stray.line = first.line }
      stray.count += spans.count
    }
    for row in rows {
      hasExecutions = true
      batch.rowsRead += 1
      switch row {
      case .execution(let execution): batch.executions.append(execution)
      case .setAside(let span, let message):
        let finding = Finding(
          .error, .suspense, file: ledger.file, line: span.line, message: message, action: .suspended)
        batch.rejected.append(RejectedRow(finding: finding, raw: Array(span.name.utf8)))
      }
    }
  }
}

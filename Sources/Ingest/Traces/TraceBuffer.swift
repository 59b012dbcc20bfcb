import Records

/// Keeps the spans of traces until they are likely to be complete, since a trace is spread over many records.
struct TraceBuffer {
  /// Spans after which a trace that got none is over.
  private static let patience = 20_000
  /// Spans between two looks for such traces.
  private static let interval = 5_000

  private var traces: [String: (spans: [TraceSpan], lastSeen: Int)] = [:]
  /// In the order of their first spans.
  private var order: [String] = []
  private var count = 0
  private var lastLook = 0

  mutating func add(_ span: TraceSpan) {
    count += 1
    // A span without a trace stands alone.
    let key = span.traceID.isEmpty ? "span " + span.id : span.traceID
    if traces[key] == nil { order.append(key) }
    traces[key, default: ([], count)].spans.append(span)
    traces[key]?.lastSeen = count
  }

  /// Takes out the traces that have got no span for long.
  mutating func over() -> [[TraceSpan]] {
    guard count - lastLook >= TraceBuffer.interval else { return [] }
    lastLook = count
    let now = count
    return take { now - $0 > TraceBuffer.patience }
  }

  /// Takes out some of what is left; empty when nothing is.
  mutating func rest(atMost limit: Int) -> [[TraceSpan]] {
    var left = limit
    return take { _ in
      left -= 1
      return left >= 0
    }
  }

  private mutating func take(_ isOver: (_ lastSeen: Int) -> Bool) -> [[TraceSpan]] {
    var taken: [[TraceSpan]] = []
    var kept: [String] = []
    for key in order {
      guard let trace = traces[key] else { continue }
      if isOver(trace.lastSeen) {
        taken.append(trace.spans)
        traces[key] = nil
      } else {
        kept.append(key)
      }
    }
    order = kept
    return taken
  }
}

import Records

/// Keeps the spans of traces until they are complete, since a trace is spread over many records.
///
/// What is kept are the traces that have begun and are not over; without a census all of them, up to the end.
struct TraceBuffer {
  private struct Trace {
    /// When its first span came, counted in traces.
    let number: Int
    var spans: [TraceSpan] = []
  }

  /// How many spans each trace of the file has.
  var census: TraceCensus?
  private var traces: [String: Trace] = [:]
  /// Traces that got their last span, in its order.
  private var complete: [String] = []
  private var traceCount = 0
  /// What is left at the end, in the order of their first spans; nil before.
  private var left: ArraySlice<String>?

  mutating func add(_ span: TraceSpan) {
    // A span without a trace stands alone.
    let key = span.traceID.isEmpty ? "span " + span.id : span.traceID
    var span = span
    if traces[key] == nil {
      traces[key] = Trace(number: traceCount)
      traceCount += 1
    } else if let first = traces[key]?.spans.first {
      // One text for all spans of a trace.
      span.traceID = first.traceID
    }
    traces[key]?.spans.append(span)
    if span.traceID.isEmpty || traces[key]?.spans.count == census?.count(of: key) { complete.append(key) }
  }

  /// Takes out the traces that are over.
  mutating func over() -> [[TraceSpan]] {
    if complete.isEmpty { return [] }
    defer { complete.removeAll(keepingCapacity: true) }
    return complete.compactMap { traces.removeValue(forKey: $0)?.spans }
  }

  /// Takes out some of what is left; empty when nothing is.
  mutating func rest(atMost limit: Int) -> [[TraceSpan]] {
    let keys = left ?? traces.sorted { $0.value.number < $1.value.number }.map(\.key)[...]
    left = keys.dropFirst(limit)
    return keys.prefix(limit).compactMap { traces.removeValue(forKey: $0)?.spans }
  }
}

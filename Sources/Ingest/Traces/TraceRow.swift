import Records

/// What a trace gives to the file's rows.
enum TraceRow {
  case execution(TaskExecution)
  /// A span that should have been an execution, and why it is none: complete, lower case, the fix named.
  case setAside(TraceSpan, message: String)
}

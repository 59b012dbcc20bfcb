package import Records

/// The rows of a stretch of one file, mapped: `rowsRead` = accepted + rejected.
package struct IngestedBatch: Sendable {
  package var rowsRead: Int
  package var records: IngestedRecords
  package var rejected: [RejectedRow]
  /// Task executions that the records tell of on the way, such as actions within conversations: no rows of their own.
  package var found: [TaskExecution]
  /// How much of the file was read when the batch was full, from 0 to 1.
  package var fractionRead: Double

  package init(
    rowsRead: Int, records: IngestedRecords, rejected: [RejectedRow], found: [TaskExecution] = [],
    fractionRead: Double = 0
  ) {
    self.rowsRead = rowsRead
    self.records = records
    self.rejected = rejected
    self.found = found
    self.fractionRead = fractionRead
  }
}

/// Accepted records of one kind, in the order of the file.
package enum IngestedRecords: Sendable {
  case tickets([Ticket])
  case executions([TaskExecution])
  case invoice([InvoiceLine])
  case steps([TaskStep])
  case parts([TicketPart])
  case names([DirectoryEntry])

  package var count: Int {
    switch self {
    case .tickets(let tickets): tickets.count
    case .executions(let executions): executions.count
    case .invoice(let lines): lines.count
    case .steps(let steps): steps.count
    case .parts(let parts): parts.count
    case .names(let names): names.count
    }
  }
}

/// Collects mapped rows until a batch is full.
struct BatchBuilder {
  let kind: InputKind
  var rowsRead = 0
  var fractionRead = 0.0
  var tickets: [Ticket] = []
  var executions: [TaskExecution] = []
  var invoice: [InvoiceLine] = []
  var steps: [TaskStep] = []
  var parts: [TicketPart] = []
  var names: [DirectoryEntry] = []
  var rejected: [RejectedRow] = []
  var found: [TaskExecution] = []

  init(kind: InputKind, fractionRead: Double = 0) {
    self.kind = kind
    self.fractionRead = fractionRead
  }

  /// The collected rows; the builder starts anew and keeps no capacity, as the receiver keeps the arrays.
  mutating func takeBatch(reserving capacity: Int) -> IngestedBatch {
    let records: IngestedRecords =
      switch kind {
      case .tickets: .tickets(tickets)
      case .executions: .executions(executions)
      case .invoice: .invoice(invoice)
      case .steps: .steps(steps)
      case .parts: .parts(parts)
      case .names: .names(names)
      }
    let batch = IngestedBatch(
      rowsRead: rowsRead, records: records, rejected: rejected, found: found, fractionRead: fractionRead)
    self = BatchBuilder(kind: kind)
    switch kind {
    case .tickets: tickets.reserveCapacity(capacity)
    case .executions: executions.reserveCapacity(capacity)
    case .invoice: invoice.reserveCapacity(capacity)
    case .steps: steps.reserveCapacity(capacity)
    case .parts: parts.reserveCapacity(capacity)
    case .names: names.reserveCapacity(capacity)
    }
    return batch
  }
}

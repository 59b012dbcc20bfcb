import Ingest
import Records
import TestSupport

/// Everything that reading one file gave.
struct Reading {
  var detected: DetectedInput
  var tickets: [Ticket] = []
  var executions: [TaskExecution] = []
  var invoice: [InvoiceLine] = []
  var steps: [TaskStep] = []
  var parts: [TicketPart] = []
  var names: [DirectoryEntry] = []
  var found: [TaskExecution] = []
  var rejected: [RejectedRow] = []
  var findings: [Finding] = []
  var rowsRead = 0
  var batches = 0

  /// Reads bytes as a file of that name.
  init(_ name: String, _ bytes: [UInt8], _ options: IngestOptions = IngestOptions()) throws {
    let folder = try TemporaryFolder()
    let file = try InputFile(path: try folder.write(name, bytes))
    detected = try file.detect(options)
    let findings = try file.read(as: detected, options) { batch in
      rowsRead += batch.rowsRead
      batches += 1
      rejected += batch.rejected
      found += batch.found
      switch batch.records {
      case .tickets(let records): tickets += records
      case .executions(let records): executions += records
      case .invoice(let records): invoice += records
      case .steps(let records): steps += records
      case .parts(let records): parts += records
      case .names(let records): names += records
      }
    }
    self.findings = findings
  }

  init(_ name: String, _ text: String, _ options: IngestOptions = IngestOptions()) throws {
    try self.init(name, Array(text.utf8), options)
  }

  /// Records of every kind that rows became.
  var recordCount: Int {
    tickets.count + executions.count + invoice.count + steps.count + parts.count + names.count
  }

  /// The error that detecting or reading gives; nil when it gives none.
  static func error(_ name: String, _ text: String, _ options: IngestOptions = IngestOptions()) -> IngestError? {
    do {
      _ = try Reading(name, text, options)
      return nil
    } catch {
      return error as? IngestError
    }
  }
}

/// The canonical text of an instant.
func instant(_ text: String) -> Timestamp? { Timestamp(rfc3339: text) }

import GRDB
package import Records

/// Takes the rows of one file into the archive, inside the transaction of that file. It must not outlive the body
/// it was given to.
package final class ImportWriter {
  /// What became of the rows so far.
  package private(set) var counts = RowCounts()

  private let tickets: TicketWriter
  private let parts: TicketPartWriter
  private let directory: DirectoryWriter
  private var executions: ExecutionWriter
  private let invoiceLines: InvoiceLineWriter
  private let steps: TaskStepWriter
  private let findings: FindingWriter

  init(_ database: Database, importID: Int64) throws {
    tickets = try TicketWriter(database, importID: importID)
    parts = try TicketPartWriter(database, importID: importID)
    directory = try DirectoryWriter(database, importID: importID)
    executions = try ExecutionWriter(database, importID: importID)
    invoiceLines = try InvoiceLineWriter(database, importID: importID)
    steps = try TaskStepWriter(database, importID: importID)
    findings = try FindingWriter(database, importID: importID)
  }

  /// Inserts tickets or updates older copies: of two copies with the same source and id the one with the newer
  /// `updatedAt` (`createdAt` without it) stays, whatever the order of arrival; its messages too, unless it has none or only the first.
  package func insert(_ tickets: [Ticket]) throws {
    for index in tickets.indices { counts.add(try self.tickets.insert(tickets[index])) }
  }

  /// Inserts parts of tickets, known or not; the ticket's key and the part's name are the key, and of two copies the
  /// newer one stays, as with tickets.
  package func insert(_ parts: [TicketPart]) throws {
    for part in parts { counts.add(try self.parts.insert(part)) }
  }

  /// Inserts names of groups, people and tags; help desk, kind and id are the key, and the newest import counts.
  package func insert(_ names: [DirectoryEntry]) throws {
    for entry in names { counts.add(try directory.insert(entry)) }
  }

  /// Inserts executions that are not there yet (billing rules 1 to 3).
  ///
  /// An equal copy counts as duplicate. Of differing copies the one with the smallest start, then content hash, is
  /// kept for rating; each further content is set aside once and counts as rejected. A record with the status
  /// `voided` is kept beside the execution it cancels; a second one for the same id is a duplicate.
  package func insert(_ executions: [TaskExecution]) throws {
    try self.executions.insert(executions, &counts)
  }

  /// Inserts executions that records of another kind tell of, as those of a log; they are no rows of the file.
  package func insert(found executions: [TaskExecution]) throws {
    var counts = RowCounts()
    try self.executions.insert(executions, &counts)
  }

  /// Inserts invoice lines; vendor, account, invoice and line number are the key.
  ///
  /// An equal copy counts as duplicate; of differing ones the one with the smaller content hash stays, and a finding
  /// says so.
  package func insert(_ lines: [InvoiceLine]) throws {
    for line in lines {
      let outcome = try invoiceLines.insert(line)
      counts.add(outcome)
      if outcome == .rejected { try findings.insert(InvoiceLineWriter.conflict(line)) }
    }
  }

  /// Inserts steps of executions, known or not; account, execution and index are the key.
  ///
  /// An equal copy counts as duplicate; of differing ones the smaller row stays, and a finding says so.
  package func insert(_ steps: [TaskStep]) throws {
    for step in steps {
      let outcome = try self.steps.insert(step)
      counts.add(outcome)
      if outcome == .rejected { try findings.insert(TaskStepWriter.conflict(step)) }
    }
  }

  /// Keeps rows that could not be read, each with its finding.
  package func insert(_ rejected: [RejectedRow]) throws {
    for row in rejected {
      try findings.insert(row)
      counts.add(.rejected)
    }
  }

  /// Keeps findings that are not about a rejected row, such as that the file ends early.
  package func record(_ findings: [Finding]) throws {
    for finding in findings { try self.findings.insert(finding) }
  }

  /// Stores what was only counted so far.
  func finish() throws {
    try executions.storeCounters()
  }
}

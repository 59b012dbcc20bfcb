import Ingest
import Records
import Reporting

/// What a dry run shows of one file.
struct FilePreview {
  private static let shown = 3
  private static let longestText = 60
  /// Findings about rows that are kept; the others are counted.
  private static let rejectedShown = 20

  private let hidesPersonalData: Bool
  /// The first records, a line each.
  private(set) var records: [String] = []
  /// The first findings of rows that would be set aside.
  private(set) var rejected: [Finding] = []
  private var rowsRead = 0
  private var accepted = 0
  private var messages = 0
  private var rejectedCount = 0

  init(hidesPersonalData: Bool) {
    self.hidesPersonalData = hidesPersonalData
  }

  /// `3 rows = 2 records with 5 messages + 1 set aside`.
  var counts: String {
    let talk = messages > 0 ? " with \(Text.count(messages, "message"))" : ""
    return "\(Text.count(rowsRead, "row")) = \(Text.count(accepted, "record"))\(talk) + "
      + "\(rejectedCount.grouped) set aside"
  }

  mutating func add(_ batch: IngestedBatch) {
    rowsRead += batch.rowsRead
    accepted += batch.records.count
    rejectedCount += batch.rejected.count
    rejected += batch.rejected.prefix(max(0, FilePreview.rejectedShown - rejected.count)).map(\.finding)
    let wanted = FilePreview.shown - records.count
    switch batch.records {
    case .tickets(let tickets):
      messages += tickets.reduce(0) { $0 + $1.messages.count }
      records += tickets.prefix(wanted).map(line)
    case .executions(let executions): records += executions.prefix(wanted).map(line)
    case .invoice(let lines): records += lines.prefix(wanted).map(line)
    case .steps(let steps):
      records += steps.prefix(wanted).map { "execution \($0.executionID), \($0.kind.rawValue) \($0.name)" }
    case .parts(let parts):
      messages += parts.reduce(0) { $0 + $1.ticket.messages.count }
      records += parts.prefix(wanted).map { "\($0.name) of ticket \(line($0.ticket))" }
    case .names(let names): records += names.prefix(wanted).map(line)
    }
  }

  private func line(_ ticket: Ticket) -> String {
    let words = [
      ticket.createdAt.map(String.init(describing:)), ticket.status?.rawValue, ticket.channel?.rawValue,
      ticket.resolver == .ai || ticket.resolver == .human ? "resolved by \(ticket.resolver.rawValue)" : nil,
    ].compactMap(\.self)
    let text = ticket.subject.isEmpty ? ticket.messages.first?.text ?? "" : ticket.subject
    return (["\(ticket.source) \(ticket.id)"] + words + [Text.count(ticket.messages.count, "message"), quoted(text)])
      .joined(separator: ", ")
  }

  private func line(_ execution: TaskExecution) -> String {
    "\(execution.source) \(execution.id), \(execution.task), \(execution.startedAt), \(execution.status.rawValue)"
  }

  private func line(_ entry: DirectoryEntry) -> String {
    let name = entry.kind == .person && hidesPersonalData ? "" : " " + quoted(entry.name)
    return "\(entry.kind.rawValue) \(entry.id)\(name)" + (entry.role.map { ", \($0.rawValue)" } ?? "")
  }

  private func line(_ line: InvoiceLine) -> String {
    "invoice \(line.invoiceNumber) line \(line.lineNumber), \(line.amount.text(in: line.currency)) "
      + "\(line.currency.code), \(quoted(line.description))"
  }

  private func quoted(_ text: String) -> String {
    let shown = hidesPersonalData ? Redaction.redacted(text) : text
    return "\"\(Text.line(shown, atMost: FilePreview.longestText))\""
  }
}

package import Records

/// Why a run cannot go on.
package enum RunError: Error, Equatable, CustomStringConvertible {
  /// Another run works on the same database.
  case locked(path: String)
  case cannotLock(path: String, reason: String)
  case cannotRead(path: String, reason: String)
  case cannotWrite(path: String, reason: String)
  /// Neither the command line nor the configuration names a file.
  case noInputs
  /// The archive holds nothing to report on.
  case nothingToReport(path: String)
  case unknownNumber(String)
  case unknownAccount(String, known: [String])
  /// No run has looked for topics yet.
  case noTopics(path: String)
  case unknownTopic(String)
  /// Neither an id nor a name of a topic; `near` are those that may be meant, as `t-0001 "Name"`.
  case noSuchTopic(String, near: [String])
  case tooFewTickets(topicID: String, count: Int, needed: Int)
  /// What the archive keeps of its topics cannot be read.
  case damagedTopics(path: String)
  case unknownBreak(String, month: String)
  /// A row of the ledger was changed, added or removed.
  case ledgerBroken(path: String, table: String, entry: Int64, reason: String)
  case archiveDamaged(path: String, reasons: [String])
  /// The archive holds no invoice lines about a month.
  case noInvoice(Month)
  case unknownTask(String, known: [String])
  /// No ticket was created on one of the two sides of the live date.
  case liveOutsideData(CivilDate, first: CivilDate, last: CivilDate)
  /// No ticket has a creation time.
  case noTicketTimes(path: String)
  /// Neither the command line nor the configuration names a task to measure.
  case noTasks
  /// The configuration does not name the task, so that its day must be given.
  case noLiveDate(String)
  /// No ticket of a topic has an execution of the task.
  case noTopicOfTask(String, since: CivilDate)
  /// The billed rows do not add up, or a price is missing.
  case billingRefused(String)

  package var description: String {
    switch self {
    case .locked(let path):
      "\(path): another run holds the lock, wait for it to end or name another --database"
    case .cannotLock(let path, let reason):
      "\(path): the lock file cannot be opened: \(reason)"
    case .cannotRead(let path, let reason):
      "\(path): cannot be read: \(reason)"
    case .cannotWrite(let path, let reason):
      "\(path): cannot be written: \(reason)"
    case .noInputs:
      "nothing to read: name files or folders, or list them under inputs: in the configuration"
    case .nothingToReport(let path):
      "\(path): the archive holds no tickets and no executions, read some with assay ingest"
    case .unknownNumber(let text):
      "\"\(text)\" is no topic, charge, invoice, break or ticket in the archive, take an id from topics.csv, charges.csv or "
        + "reconciliation.csv"
    case .unknownAccount(let id, let known):
      "account \(Finding.quoted(id)) is in neither the configuration nor the log, known are \(known.joined(separator: ", "))"
    case .noTopics(let path):
      "\(path): the archive knows no topics yet, assay run finds them"
    case .unknownTopic(let text):
      "\(Finding.quoted(text)) is no topic of the archive, take an id from assay topics list"
    case .noSuchTopic(let text, let near):
      "\(Finding.quoted(text)) is no topic of the archive, "
        + (near.isEmpty ? "take an id from assay topics list" : "near it are \(near.joined(separator: ", "))")
    case .tooFewTickets(let topicID, let count, let needed):
      "\(topicID) has \(Text.count(count, "ticket")), a draft needs \(needed): fewer do not show how the work is done; "
        + "take a larger topic from assay topics list, or read more tickets"
    case .damagedTopics(let path):
      "\(path): the topic model is damaged, run assay topics refit to find the topics anew"
    case .unknownBreak(let id, let month):
      "\(Finding.quoted(id)) is no blocking break of \(month), assay close lists them"
    case .ledgerBroken(let path, let table, let entry, let reason):
      "\(path): the ledger is broken at \(table), entry \(entry): \(reason); restore the file from a backup"
    case .archiveDamaged(let path, let reasons):
      "\(path): \(reasons.joined(separator: "; ")); restore the file from a backup"
    case .noInvoice(let month):
      "no line of the invoices read is about \(month), name their month with --period"
    case .unknownTask(let name, let known):
      known.isEmpty
        ? "\(Finding.quoted(name)) is no task of the log: the archive holds no executions, read some with assay ingest"
        : "\(Finding.quoted(name)) is no task of the log, known are \(known.joined(separator: ", "))"
    case .liveOutsideData(let live, let first, let last):
      "no task can be measured from \(live) on: the tickets run from \(first) to \(last), name a day between the two"
    case .noTicketTimes(let path):
      "\(path): no ticket has a creation time, so that none lies before or after a day"
    case .noTasks:
      "no task to measure: name one with --task and --live, or list them under tasks: in the configuration"
    case .noLiveDate(let name):
      "task \(Finding.quoted(name)) is not listed under tasks: in the configuration, name the day it went live with --live"
    case .noTopicOfTask(let name, let since):
      "task \(Finding.quoted(name)) started in no ticket of a topic since \(since), name its topic"
    case .billingRefused(let reason):
      reason
    }
  }
}

import Records
import Store
import TestSupport

/// Records with every field filled, with none filled, and with texts that are easily damaged.
enum Samples {
  static let clock = Timestamp(milliseconds: 1_700_000_000_000)

  static let texts = ["", "plain", "zero\u{0}byte", "emoji 👩‍👩‍👧 é e\u{301}", "line\r\nbreak\t\"quoted\"", "日本語"]

  static func at(_ seconds: Int64) -> Timestamp {
    Timestamp(seconds: 1_588_291_200 + seconds)
  }

  static func fullTicket(text: String) -> Ticket {
    var ticket = bareTicket("full-" + text)
    ticket.createdAt = at(0)
    ticket.updatedAt = Timestamp(milliseconds: -1)
    ticket.solvedAt = Timestamp(milliseconds: .max)
    ticket.status = .spam
    ticket.channel = .messaging
    ticket.priority = .urgent
    ticket.resolver = .human
    ticket.handover = false
    ticket.subject = text
    ticket.messages = [
      Message(sentAt: at(5), author: .customer, text: text),
      Message(sentAt: nil, author: .system, isPublic: false, text: ""),
      Message(sentAt: at(-90), author: .ai, text: text + text),
    ]
    ticket.tags = [text, "vip", ""]
    ticket.group = text
    ticket.assignee = "agent 7"
    ticket.customerID = "00012"
    ticket.language = "en"
    ticket.satisfaction = 0.1
    ticket.reopens = 0
    ticket.firstReplySeconds = 1
    ticket.handleSeconds = Int64.max
    ticket.resolutionSeconds = -5
    ticket.vendorTopic = text
    ticket.vendorSubtopic = "sub"
    ticket.isAIInvolved = true
    ticket.recordID = "record " + text
    return ticket
  }

  static func bareTicket(_ id: String, source: String = "zendesk") -> Ticket {
    Ticket(source: source, id: id)
  }

  static func fullExecution(text: String) -> TaskExecution {
    var execution = bareExecution("full-" + text)
    execution.accountID = "account " + text
    execution.hasDerivedID = true
    execution.taskVersion = text
    execution.ticketID = text
    execution.conversationID = "c" + text
    execution.customerID = text
    execution.channel = "chat"
    execution.endedAt = at(60)
    execution.status = .abandoned
    execution.outcomeReason = text
    execution.replyCount = 0
    execution.toolCalls = 3
    execution.toolErrors = 1
    execution.inputTokens = Int64.max
    execution.outputTokens = 7
    execution.cost = Money(micro: -1)
    execution.costCurrency = "USD"
    execution.isBillable = false
    execution.agentName = text
    execution.environment = .test
    execution.traceID = "t"
    execution.hasAssumedZone = true
    return execution
  }

  static func bareExecution(_ id: String, startedAt seconds: Int64 = 0) -> TaskExecution {
    TaskExecution(source: "log", id: id, task: "refund", startedAt: at(seconds), status: .completed)
  }

  static func summary(_ kind: InputKind, _ sha256: String = "a") -> ImportSummary {
    var summary = ImportSummary(file: "input.csv", kind: kind, format: "plain", reason: "because")
    summary.sha256 = sha256
    summary.bytes = 12
    return summary
  }
}

/// An archive in a folder of its own.
struct TemporaryArchive {
  let folder: TemporaryFolder
  let archive: Archive

  init() throws {
    folder = try TemporaryFolder()
    archive = try Archive(path: folder.path("assay.db"))
  }

  /// Imports each list of rows as a file of its own, told apart by numbers.
  @discardableResult
  func importExecutions(_ files: [[TaskExecution]], firstNumber: Int = 0) throws -> RowCounts {
    var counts = RowCounts()
    for (index, rows) in files.enumerated() {
      counts =
        counts
        + (try archive.importFile(Samples.summary(.executions, "e\(firstNumber + index)"), importedAt: Samples.clock) {
          try $0.insert(rows)
        }).counts
    }
    return counts
  }

  /// Imports each list of rows as a file of its own.
  @discardableResult
  func importTickets(_ files: [[Ticket]]) throws -> RowCounts {
    var counts = RowCounts()
    for (index, rows) in files.enumerated() {
      counts =
        counts
        + (try archive.importFile(Samples.summary(.tickets, "t\(index)"), importedAt: Samples.clock) {
          try $0.insert(rows)
        }).counts
    }
    return counts
  }

  /// One more file, of whatever `body` inserts.
  @discardableResult
  func importRecords(_ body: (ImportWriter) throws -> Void) throws -> RowCounts {
    let name = "file \(try archive.imports().count)"
    return try archive.importFile(Samples.summary(.parts, name), importedAt: Samples.clock, body).counts
  }

  func allTickets(size: Int = 2) throws -> [Ticket] {
    var tickets: [Ticket] = []
    try archive.forEachTicketBatch(size: size) { tickets += $0 }
    return tickets
  }

  func allUsage(size: Int = 3) throws -> [UsageEvent] {
    var events: [UsageEvent] = []
    try archive.forEachUsageBatch(size: size) { events += $0 }
    return events
  }
}

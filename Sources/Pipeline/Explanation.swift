import Records
import Store

/// Lists the tickets and executions behind a number of the last report.
package struct Explanation {
  private let options: RunOptions
  private let console: Console

  package init(_ options: RunOptions, console: Console) {
    self.options = options
    self.console = console
  }

  /// - Parameter number: the id of a topic, of a part of its process such as `t-0003/step/2`, of a topic's days, a charge,
  ///   an invoice of ours, a break or a ticket.
  /// - Throws: `RunError.unknownNumber`, and what opening the archive throws.
  package func explain(_ number: String) throws -> RunVerdict {
    let session = try Session(options, console: console)
    if let topic = try session.archive.topicRegistry()?.topics.map(\.topic).first(where: { $0.id == number }) {
      return try explain(topic, session)
    }
    if let part = ProcessPart(number) { return try ProcessExplanation(session, console).explain(part, number) }
    if let output = try SpikeExplanation(session).explain(number) { return RunVerdict(output: output) }
    let posted = try PostedExplanation(session.archive)
    if let lines = posted.invoice(number) { return RunVerdict(output: lines) }
    if let charge = posted.rows(ofCharge: number).first {
      return try explain(charge, session, postings: posted.postings(ofCharge: number))
    }
    let scope = try RunScope(session)
    let bill = try session.bill(scope).summary
    // What is not stored is a charge of a draft.
    if let charge = bill.charges.first(where: { $0.id == number && $0.kind != .credit }) {
      return try explain(charge, session, postings: [])
    }
    if let output = try BreakExplanation(session, scope, row).explain(number, bill) {
      return RunVerdict(output: output)
    }
    let keys = try session.archive.ticketKeys(withID: number)
    guard !keys.isEmpty else { throw RunError.unknownNumber(number) }
    return try explain(ticket: keys, session)
  }

  private func explain(_ topic: Topic, _ session: Session) throws -> RunVerdict {
    let keys = try session.archive.tickets(ofTopic: topic.id)
    let tickets = try session.archive.tickets(ids: keys)
    let rows = tickets.map(Explanation.row)
    return RunVerdict(
      output: ["\(topic.id) \"\(topic.name)\": ticket, created, status; the most typical first"] + rows
        + ["\(Text.count(tickets.count, "ticket")) in \(topic.id)"])
  }

  private func explain(_ charge: Charge, _ session: Session, postings: [String]) throws -> RunVerdict {
    guard charge.kind != .adjustment else {
      return RunVerdict(output: [
        "\(charge.id): \(charge.kind.rawValue) under \(charge.priceID), tied to no execution, \(charge.usedAt)",
        "0 executions behind \(charge.amount.text(in: charge.currency)) \(charge.currency.code)",
      ])
    }
    let executions = try session.archive.executions(ticketIDs: [charge.billingKey])
    return RunVerdict(
      output: [
        "\(charge.id): \(charge.keyKind.rawValue) \(charge.billingKey), \(charge.quantity) x "
          + "\(charge.unitPrice.text(minimumDecimals: 2)) \(charge.currency.code) per \(charge.unit.rawValue) under "
          + "\(charge.priceID), first used \(charge.usedAt) by execution \(charge.executionID)"
      ] + executions.map(row) + postings
        + [
          "\(Text.count(executions.count, "execution")) behind \(charge.amount.text(in: charge.currency)) "
            + charge.currency.code
        ])
  }

  private func explain(ticket keys: [TicketKey], _ session: Session) throws -> RunVerdict {
    let tickets = try session.archive.tickets(ids: keys)
    let executions = try session.archive.executions(ticketIDs: keys.map(\.id))
    let conversation = tickets.flatMap { ticket in
      [
        "ticket \(ticket.id) of \(ticket.source), \(ticket.status?.rawValue ?? "no status"), tags "
          + (ticket.tags.isEmpty ? "none" : ticket.tags.joined(separator: " "))
      ]
        + ticket.messages.map {
          "\($0.sentAt?.description ?? "no time")  \($0.author.rawValue)\($0.isPublic ? "" : " (note)"): \($0.text)"
        }
    }
    return RunVerdict(
      output: conversation + executions.map(row)
        + ["\(Text.count(executions.count, "execution")) in ticket \(keys[0].id)"])
  }

  /// A ticket of a topic as a line.
  static func row(_ ticket: Ticket) -> String {
    "\(ticket.id)  \(ticket.createdAt?.description ?? "no time")  \(ticket.status?.rawValue ?? "no status")"
  }

  private func row(_ execution: TaskExecution) -> String {
    "\(execution.id)  \(execution.startedAt)  \(execution.task)  \(execution.status.rawValue)  "
      + "\(execution.replyCount.map(String.init) ?? "unknown") replies, "
      + "\(execution.toolCalls.map(String.init) ?? "unknown") tool calls"
  }
}

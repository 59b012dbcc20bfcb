import Configuration
import Impact
import Records
import Reporting
import Store

/// Reads the processes of topics off the archive.
///
/// `run` and `explain` both come through here with the tickets of a topic, so that the numbers of a report and the
/// tickets behind them agree.
struct ProcessReader {
  /// Topics of fewer customers show no wording.
  private static let customersForWording = 5

  private let session: Session
  private let facts: FactsReader

  init(_ session: Session, _ scope: RunScope) {
    self.session = session
    facts = FactsReader(windows: session.configuration.outcomeWindows, asOf: scope.asOf)
  }

  /// The processes of some topics, without their tools.
  ///
  /// - Parameter tickets: of every topic in the window, in any order.
  /// - Throws: `StoreError`.
  func processes(_ tickets: [(topicID: String, keys: [TicketKey])]) throws -> [TopicProcess] {
    let samples = tickets.map { topic in
      ProcessMining.sample(
        topic.keys.sorted(by: ProcessReader.isBefore), topicID: topic.topicID, seed: session.options.seed)
    }
    let calls = try calls(ofTickets: samples.flatMap { $0.map(\.id) })
    return try zip(tickets, samples).map { topic, sample in
      var customers: Set<String> = []
      var conversations: [ProcessConversation] = []
      for ticket in try session.archive.tickets(ids: sample) {
        customers.insert(ticket.customerID ?? ticket.id)
        conversations.append(conversation(ticket, calls[ticket.id] ?? []))
      }
      let process = ProcessMining.process(
        topicID: topic.topicID, conversations, ticketsInTopic: topic.keys.count)
      return process.rewording { shown($0, customers: customers.count) }
    }
  }

  private func conversation(_ ticket: Ticket, _ calls: [ToolCall]) -> ProcessConversation {
    let facts = facts.facts(for: ticket, executions: nil)
    return ProcessConversation(
      ticketID: ticket.id, messages: ticket.messages, calls: calls, handoverReason: facts.handoverReason)
  }

  /// A wording without personal data, at most one long line; none of a topic of very few customers.
  private func shown(_ sentence: String, customers: Int) -> String {
    guard customers >= ProcessReader.customersForWording else { return "" }
    let shown = session.configuration.redactsExamples ? Redaction.redacted(sentence) : sentence
    return shown.count > 160 ? shown.prefix(160) + "…" : shown
  }

  private func calls(ofTickets ids: [String]) throws -> [String: [ToolCall]] {
    guard !ids.isEmpty else { return [:] }
    let wanted = Set(ids)
    let executions = try session.archive.executions(ticketIDs: ids).filter { $0.status != .voided }
    let steps = try session.archive.toolSteps(of: executions)
    let calls = zip(executions, steps).reduce(into: [String: [ToolCall]]()) { calls, found in
      let (execution, steps) = found
      let ids = [execution.ticketID, execution.conversationID]
      guard let ticketID = ids.lazy.compactMap(\.self).first(where: wanted.contains) else { return }
      calls[ticketID, default: []] += ProcessReader.calls(execution, steps)
    }
    return calls.mapValues { calls in
      calls.enumerated().sorted { ($0.element.startedAt, $0.offset) < ($1.element.startedAt, $1.offset) }
        .map(\.element)
    }
  }

  /// The tools that the log of steps names, else the task itself.
  private static func calls(_ execution: TaskExecution, _ steps: [TaskStep]) -> [ToolCall] {
    guard !steps.isEmpty else { return [ToolCall(name: execution.task, startedAt: execution.startedAt)] }
    return steps.map { ToolCall(name: $0.name, startedAt: $0.startedAt ?? execution.startedAt) }
  }

  private static func isBefore(_ left: TicketKey, _ right: TicketKey) -> Bool {
    left.source == right.source
      ? left.id.utf8.lexicographicallyPrecedes(right.id.utf8)
      : left.source.utf8.lexicographicallyPrecedes(right.source.utf8)
  }
}

package import Records

/// Which tools the tickets of a topic need, read off the calls in their conversations.
///
/// A tool is needed when it was called in at least a tenth of the topic's tickets with any call; what is rarer is
/// taken for a matter that came up besides. The tenth was chosen by measurement, see `Tests/Benchmarks/process`.
package enum ToolNeeds {
  /// Share of the topic's tickets with a call from which on a tool is needed.
  package static let neededShare = 0.1

  /// Most needed first, ties by name.
  ///
  /// - Parameter tasks: the names that were called, by ticket id; tickets without a call may be there.
  /// - Parameter list: the tools that exist; nil when nobody says.
  package static func needs(
    _ tasks: some Sequence<(ticketID: String, names: [String])>, list: [ExistingTool]?
  ) -> [ToolNeed] {
    let directory = list.map(ToolDirectory.init)
    var called = 0
    var ticketIDs: [String: Set<String>] = [:]
    for ticket in tasks where !ticket.names.isEmpty {
      called += 1
      for name in ticket.names {
        ticketIDs[directory?.name(of: name) ?? name, default: []].insert(ticket.ticketID)
      }
    }
    return ticketIDs.filter { Double($0.value.count) >= neededShare * Double(called) }
      .map { name, ids in
        need(
          ToolNeed(
            name: name, tickets: Share(ids.count, of: called), ticketIDs: ids.sorted(),
            writes: TaskEffect.writes(name)), directory)
      }
      .sorted { ($1.tickets.successes, $0.name) < ($0.tickets.successes, $1.name) }
  }

  /// Of a topic without any log: what replies say was looked up or changed, such as `change booking`.
  package static func inferred(from process: TopicProcess, list: [ExistingTool]?) -> [ToolNeed] {
    let directory = list.map(ToolDirectory.init)
    return process.steps.filter { $0.kind == .lookUp || $0.kind == .change }
      .filter { ($0.tickets.rate ?? 0) >= neededShare }
      .map { step in
        var found = ToolNeed(
          name: [step.kind.rawValue, step.subject].filter { !$0.isEmpty }.joined(separator: " "),
          tickets: step.tickets, ticketIDs: step.ticketIDs, writes: step.kind == .change)
        found.source = .inferred
        return need(found, directory)
      }
      .sorted { ($1.tickets.successes, $0.name) < ($0.tickets.successes, $1.name) }
  }

  /// What the list of tools says about a need.
  private static func need(_ found: ToolNeed, _ directory: ToolDirectory?) -> ToolNeed {
    var need = found
    let tool = directory?.tool(named: found.name)
    need.status = directory == nil ? .unknown : tool == nil ? .missing : .existing
    need.name = tool?.name ?? found.name
    need.writes = tool?.writes ?? found.writes
    need.owner = tool?.owner
    return need
  }
}

/// Finds tools by any of their names; case, blanks, hyphens and underscores do not matter.
struct ToolDirectory: Sendable {
  private var byName: [String: ExistingTool] = [:]

  /// Where two tools share a name, the first one has it.
  init(_ tools: [ExistingTool]) {
    for tool in tools {
      for name in [tool.name] + tool.aliases where byName[ToolDirectory.key(name)] == nil {
        byName[ToolDirectory.key(name)] = tool
      }
    }
  }

  /// The tool that a log calls so; nil when it does not exist.
  func tool(named name: String) -> ExistingTool? {
    byName[ToolDirectory.key(name)]
  }

  /// The name in the list, else the name itself.
  func name(of logged: String) -> String {
    tool(named: logged)?.name ?? logged
  }

  private static func key(_ name: String) -> String {
    String(name.lowercased().filter { $0.isLetter || $0.isNumber })
  }
}

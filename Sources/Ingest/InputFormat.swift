package import Records

/// A format that can be read, as the list of formats shows it.
package struct InputFormat: Sendable, Hashable {
  /// What `--format` takes.
  package let name: String
  package let kind: InputKind
  /// One line.
  package let summary: String

  /// Every format, in the order of detection.
  package static var all: [InputFormat] {
    ObjectFormat.all.map { InputFormat(name: $0.name, kind: $0.kind, summary: $0.summary) }
      + TableFormat.all.map { InputFormat(name: $0.name, kind: $0.kind, summary: $0.summary) }
  }
}

/// Every format that is read: a new one is a file of its own and a line here.
extension TableFormat {
  /// In the order of detection; the general one comes last.
  static let all =
    [taskStepsCSV, executionsCSV, langfuseCSV, stripeLinesCSV, focusCSV, invoiceCSV] + TicketTable.all.map(\.format)
    + PartTable.all.map(\.format) + [zendeskFieldHistory] + general

  /// Formats of no help desk, known by common names of columns: taken when no other fits, the first that does.
  static let general = [messagesCSV, namesCSV, ticketsCSV]

  static func named(_ name: String) -> TableFormat? { all.first { $0.name == name } }
}

extension TicketTable {
  /// The help desks whose tables are told by their columns.
  static let all = [
    zendeskCSV, intercomCSV, freshdeskCSV, freshserviceCSV, gorgiasCSV, hubspotCSV, jiraCSV, jiraIssuesCSV,
    serviceNowCSV, salesforceCSV, zohoCSV, kustomerCSV, myAskAICSV, consumerComplaintsCSV,
  ]
}

extension PartTable {
  /// The tables beside those of tickets that are told by their columns.
  static let all = [
    zendeskComments, zendeskTags, intercomParts, intercomTags, intercomContacts, intercomConversations,
    intercomMessages, frontCSV,
    salesforceComments, salesforceEmails, jiraComments, serviceNowIncidents, zohoThreads,
  ]
}

extension ObjectFormat {
  /// In the order of detection.
  static let all = [
    otlpJSON, langfuseJSON, langfuseRows, langSmithJSON, cloudEvents, stripeJSON, zendeskNDJSON, intercomJSON,
    intercomTicketJSON, freshdeskJSON, gorgiasJSON, helpScoutJSON, kustomerJSON, zendeskAgents, starDialogue,
    trajectoryJSON, zendeskComments, zendeskMetrics, zendeskRatings, zendeskAudits, zendeskNames, intercomParts,
    intercomNames, freshdeskConversations, freshdeskRatings, freshdeskNames, ticketsJSON,
  ]

  static func named(_ name: String) -> ObjectFormat? { all.first { $0.name == name } }
}

import Records

extension TicketTable {
  /// Jira's export of issues, of Jira Service Management too.
  static let jiraCSV = TicketTable(
    name: "jira-csv", source: "jira", summary: "Jira's export of issues (CSV)",
    signatures: [["issue key", "issue id"]],
    fields: [
      FieldAliases("ticket_id", "issue key"), FieldAliases("record_id", "issue id"),
      FieldAliases("created_at", "created"),
      FieldAliases("updated_at", "updated"), FieldAliases("solved_at", "resolved"),
      FieldAliases("status_category", "status category"), FieldAliases("status"), FieldAliases("subject", "summary"),
      FieldAliases("customer_text", "description"), FieldAliases("comments", "comment"),
      FieldAliases("tags", "labels"), FieldAliases("assignee"),
      FieldAliases("customer_id", "reporter id", "reporter"), FieldAliases("priority"),
      FieldAliases("csat", "satisfaction rating"), FieldAliases("vendor_topic", "issue type"),
    ],
    ratings: .oneToFive, status: jiraStatus, hasWikiText: true)

  /// Jira's issues as pipelines copy them: statuses and priorities are ids whose names stand elsewhere, so that an issue
  /// is taken for done when it has a time of resolution.
  static let jiraIssuesCSV = TicketTable(
    name: "jira-issues-csv", source: "jira", summary: "Jira's issues, as pipelines copy them (CSV)",
    signatures: [["key", "issue_type", "summary", "reporter"]],
    fields: [
      FieldAliases("ticket_id", "key"), FieldAliases("record_id", "id"), FieldAliases("created_at", "created"),
      FieldAliases("updated_at", "updated"), FieldAliases("solved_at", "resolved"), FieldAliases("subject", "summary"),
      FieldAliases("customer_text", "description"), FieldAliases("assignee"), FieldAliases("customer_id", "reporter"),
    ],
    isClosedWhenSolved: true, hasWikiText: true)

  /// The category of a status tells more than its name, which is the company's own.
  @Sendable private static func jiraStatus(_ word: String) -> TicketStatus? {
    switch TableHeader.key(word) {
    case "done", "canceled", "cancelled", "patch available": .solved
    case "to do", "backlog": .open
    default: nil
    }
  }
}

import Records

extension TicketTable {
  /// Jira's export of issues, of Jira Service Management too, in English or Spanish.
  static let jiraCSV = TicketTable(
    name: "jira-csv", source: "jira", summary: "Jira's export of issues (CSV)",
    signatures: [["issue key", "issue id"], ["clave de incidencia", "id de la incidencia"]],
    fields: [
      FieldAliases("ticket_id", "issue key", "clave de incidencia"),
      FieldAliases("record_id", "issue id", "id de la incidencia"),
      FieldAliases("created_at", "created", "creada"),
      FieldAliases("updated_at", "updated", "actualizada"), FieldAliases("solved_at", "resolved", "resuelta"),
      FieldAliases("status_category", "status category", "categoría de estado"), FieldAliases("status", "estado"),
      FieldAliases("subject", "summary", "resumen"), FieldAliases("customer_text", "description", "descripción"),
      FieldAliases("comments", "comment", "comentario"), FieldAliases("tags", "labels", "etiquetas"),
      FieldAliases("assignee", "persona asignada"),
      FieldAliases("customer_id", "reporter id", "id del informador", "reporter", "informador"),
      FieldAliases("priority", "prioridad"),
      FieldAliases("csat", "satisfaction rating", "calificación de satisfacción"),
      FieldAliases("vendor_topic", "issue type", "tipo de incidencia"),
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
    case "done", "listo", "completado", "canceled", "cancelled", "cancelado", "patch available": .solved
    case "to do", "backlog", "por hacer", "tareas por hacer", "en curso", "abierto", "pendiente": .open
    default: nil
    }
  }
}

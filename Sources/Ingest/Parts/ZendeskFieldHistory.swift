import Records

extension TableFormat {
  /// The history of the fields of Zendesk's tickets, as pipelines copy it: a row a change.
  static let zendeskFieldHistory = TableFormat(
    name: "zendesk-field-history-csv", kind: .parts,
    summary: "the history of the fields of Zendesk's tickets, a row a change (CSV)",
    fields: [
      FieldAliases("ticket_id"), FieldAliases("field_name"), FieldAliases("value"),
      FieldAliases("updated_at", "updated"),
    ],
    dateFields: ["updated_at"],
    isMappable: false,
    signature: { header, _ in
      let needed = ["ticket_id", "field_name", "value", "updated"]
      return needed.allSatisfy(header.has) ? "columns \(needed.joined(separator: ", "))" : nil
    },
    missing: { columns in
      ["ticket_id", "field_name", "value", "updated_at"].filter { columns.position($0) == nil }
    },
    mapper: { ZendeskFieldHistoryMapper($0, $1) })
}

private struct ZendeskFieldHistoryMapper: RowMapper {
  private let cells: CellReader
  private let ticketID, field, value, updated: Column
  private let shape: DateShape

  init(_ map: ColumnMap, _ cells: CellReader) {
    self.cells = cells
    ticketID = map.column("ticket_id")
    field = map.column("field_name")
    value = map.column("value")
    updated = map.column("updated_at")
    shape = cells.shape("updated_at")
  }

  mutating func map(
    _ row: CSVRow, of records: borrowing CSVRecords, into batch: inout BatchBuilder
  ) throws(CellProblem) {
    guard let id = try cells.id(ticketID, row, records) else {
      throw .empty(ticketID, "expected the id of the ticket")
    }
    guard let field = cells.text(field, row, records) else { throw .empty(field, "expected the name of a field") }
    var ticket = Ticket(source: "zendesk", id: id)
    ticket.updatedAt = try cells.moment(updated, shape, row, records)?.instant
    ticket.take(zendeskField: field, value: try cells.id(value, row, records), at: ticket.updatedAt)
    // The last change of a field counts, but the solution is not undone by the closing after it.
    batch.parts.append(TicketPart(ticket, name: ticket.solvedAt == nil ? "field \(field)" : "solution"))
  }

  func accountID(_ row: CSVRow, of records: borrowing CSVRecords) -> String? { nil }
}

extension Ticket {
  /// Takes over a field that Zendesk's history or an audit says was set at an instant.
  mutating func take(zendeskField field: String, value: String?, at instant: Timestamp?) {
    switch field {
    case "status":
      status = value.flatMap { TicketStatus(exported: $0) }
      if status == .solved { solvedAt = instant }
    case "subject": subject = value ?? ""
    case "requester_id": customerID = value
    case "group_id": group = value
    case "assignee_id": assignee = value
    case "priority": priority = value.flatMap { Priority(exported: $0) }
    default: break
    }
  }
}

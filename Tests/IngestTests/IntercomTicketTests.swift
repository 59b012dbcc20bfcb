import Ingest
import Records
import Testing

/// Intercom's tickets; keys as its API documents them, shortened.
struct IntercomTicketTests {
  private static func ticket(_ id: String, state: String, parts: String = "") -> String {
    """
    {"type": "ticket", "id": "\(id)", "ticket_id": "38", \(state)
     "ticket_attributes": {"_default_title_": "Dashboard", "_default_description_": "<p>Errors &amp; more</p>"},
     "ticket_type": {"type": "ticket_type", "id": "5", "name": "Bug"}, "created_at": 1788900000,
     "updated_at": 1788990000, "admin_assignee_id": "0", "team_assignee_id": 77, "category": "Customer",
     "contacts": {"type": "contact.list", "contacts": [{"type": "contact", "id": "c1"}]},
     "ticket_parts": {"type": "ticket_part.list", "ticket_parts": [\(parts)], "total_count": 9}}
    """
  }

  private static let parts = """
    {"part_type": "ticket_state_updated_by_admin", "ticket_state": "submitted", "created_at": 1788900000, "body": null,
     "author": {"type": "bot", "id": "9"}},
    {"part_type": "comment", "created_at": 1788900100, "body": "<p>Looking</p>", "author": {"type": "admin", "id": "2"}},
    {"part_type": "note", "created_at": 1788900200, "body": "<p>log 7</p>", "author": {"type": "admin", "id": "2"}},
    {"part_type": "comment", "created_at": 1788900300, "body": "<p>Thanks</p>", "author": {"type": "user", "id": "c1"}},
    {"part_type": "ticket_state_updated_by_admin", "previous_ticket_state": "in_progress", "ticket_state": "resolved",
     "created_at": 1788900400, "author": {"type": "admin", "id": "2"}},
    {"part_type": "assignment", "previous_ticket_state": "resolved", "ticket_state": "resolved",
     "created_at": 1788900500, "author": {"type": "admin", "id": "2"}}
    """

  @Test func `a page of tickets: title, description, parts, and when it was resolved`() throws {
    let resolved = IntercomTicketTests.ticket(
      "604", state: "\"ticket_state\": {\"category\": \"resolved\", \"internal_label\": \"Done\"},",
      parts: IntercomTicketTests.parts)
    let reading = try Reading(
      "page.json", "{\"type\": \"ticket.list\", \"tickets\": [\(resolved)], \"total_count\": 1, \"pages\": {}}")
    #expect(reading.detected.format == "intercom-ticket-json" && reading.rejected.isEmpty && reading.findings.isEmpty)
    var expected = Ticket(source: "intercom", id: "604")
    expected.createdAt = Timestamp(seconds: 1_788_900_000)
    expected.updatedAt = Timestamp(seconds: 1_788_990_000)
    expected.solvedAt = Timestamp(seconds: 1_788_900_400)
    expected.status = .solved
    expected.subject = "Dashboard"
    expected.messages = [
      Message(sentAt: Timestamp(seconds: 1_788_900_000), author: .customer, text: "Errors & more"),
      Message(sentAt: Timestamp(seconds: 1_788_900_100), author: .agent, text: "Looking"),
      Message(sentAt: Timestamp(seconds: 1_788_900_200), author: .agent, isPublic: false, text: "log 7"),
      Message(sentAt: Timestamp(seconds: 1_788_900_300), author: .customer, text: "Thanks"),
    ]
    expected.group = "77"
    expected.customerID = "c1"
    expected.resolver = .human
    expected.vendorTopic = "Bug"
    #expect(reading.tickets == [expected])
  }

  @Test(arguments: [
    ("\"ticket_state\": \"submitted\",", TicketStatus.open), ("\"ticket_state\": \"in_progress\",", .open),
    ("\"ticket_state\": \"waiting_on_customer\",", .pending), ("\"ticket_state\": \"resolved\",", .solved),
    ("\"ticket_state\": {\"category\": \"in_progress\"}, \"snoozed_until\": 1788990000,", .pending),
    ("\"open\": false,", .closed), ("\"open\": true,", .open),
  ]) func `a state is an object or a word, and may be missing`(state: String, status: TicketStatus) throws {
    let reading = try Reading("ticket.json", IntercomTicketTests.ticket("1", state: state))
    #expect(reading.tickets.map(\.status) == [status] && reading.findings.isEmpty)
    #expect(reading.tickets.map(\.solvedAt) == [nil])
  }
}

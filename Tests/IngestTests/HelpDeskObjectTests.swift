import Ingest
import Records
import Testing

/// One API a help desk; keys and shapes as in the payloads that were seen, shortened.
struct HelpDeskObjectTests {
  private func ticket(
    _ text: String, as format: String, _ options: IngestOptions = IngestOptions()
  ) throws -> Ticket {
    let reading = try Reading("export.json", text, options)
    #expect(reading.detected.format == format && reading.rejected.isEmpty)
    return try #require(reading.tickets.first)
  }

  private static func conversation(_ agent: String, state: String = "closed") -> String {
    """
    {"type": "conversation", "id": "503", "created_at": 1734537511, "updated_at": 1734537600, "state": "\(state)",
     "source": {"type": "conversation", "subject": "<p>Pay</p>", "body": "<p>Refund &amp; more</p>",
                "author": {"type": "user", "id": "u1"}},
     "contacts": {"type": "contact.list", "contacts": [{"type": "contact", "id": "u1"}]},
     "admin_assignee_id": 0, "team_assignee_id": 5017691, "tags": {"type": "tag.list", "tags": [{"name": "VIP"}]},
     "statistics": {"time_to_admin_reply": 60, "time_to_last_close": 3600, "last_close_at": 1734541111,
                    "count_reopens": 1, "handling_time": 300},
     "conversation_rating": {"rating": 4}, "channel": {"initial": "messenger"}, \(agent)
     "ai_topics": {"topics": [{"topic_name": "Billing", "subtopics": [{"name": "Refund"}]}]},
     "conversation_parts": {"conversation_parts": [
      {"part_type": "comment", "body": "<p>Here</p>", "created_at": 1734537520,
       "author": {"type": "bot", "id": "9", "from_ai_agent": true}},
      {"part_type": "note", "body": "<p>secret</p>", "created_at": 1734537530, "author": {"type": "admin", "id": "2"}},
      {"part_type": "custom_action_started", "body": null, "created_at": 1734537540,
       "author": {"type": "admin", "id": "2"}}], "total_count": 3}}
    """
  }

  @Test func `Intercom: messages, notes, statistics, topics`() throws {
    let ticket = try ticket(
      HelpDeskObjectTests.conversation("\"ai_agent\": {\"resolution_state\": \"assumed_resolution\"},"),
      as: "intercom-json")
    #expect(ticket.messages.map(\.text) == ["Refund & more", "Here", "secret"] && ticket.subject == "Pay")
    #expect(ticket.messages.map(\.author) == [.customer, .ai, .agent])
    #expect(ticket.messages.map(\.isPublic) == [true, true, false])
    #expect(ticket.resolver == .ai && ticket.handover == false && ticket.satisfaction == 0.75)
    #expect(ticket.firstReplySeconds == 60 && ticket.resolutionSeconds == 3600 && ticket.handleSeconds == 300)
    #expect(ticket.solvedAt == instant("2024-12-18T16:58:31Z") && ticket.reopens == 1 && ticket.tags == ["vip"])
    #expect(ticket.assignee == nil && ticket.group == "5017691" && ticket.customerID == "u1")
    #expect(ticket.vendorTopic == "Billing" && ticket.vendorSubtopic == "Refund" && ticket.channel == .messaging)
  }

  @Test(arguments: [
    ("\"ai_agent\": {\"resolution_state\": \"escalated\"},", Resolver.unknown, true as Bool?),
    (
      "\"ai_agent\": null, \"custom_attributes\": {\"Fin AI Agent resolution state\": \"Confirmed Resolution\"},", .ai,
      false
    ),
    ("\"ai_agent\": {\"resolution_state\": \"negative_feedback\"},", .unknown, nil),
  ]) func `Intercom: the AI agent's own word decides`(agent: String, resolver: Resolver, handover: Bool?) throws {
    let ticket = try ticket(HelpDeskObjectTests.conversation(agent), as: "intercom-json")
    #expect(ticket.resolver == resolver && ticket.handover == handover)
  }

  @Test func `Intercom: an outbound conversation without an answer is no ticket`() throws {
    let reading = try Reading(
      "list.json",
      """
      {"type": "conversation.list", "conversations": [{"type": "conversation", "id": "1", "state": "open",
       "source": {"body": "<p>News</p>", "author": {"type": "admin", "id": "2"}}}]}
      """)
    #expect(reading.tickets.isEmpty && reading.rejected.map(\.finding.severity) == [.note])
  }

  @Test func `Freshdesk: numbers for words, both versions, replies and notes`() throws {
    let ticket = try ticket(
      """
      {"helpdesk_ticket": {"id": 5007268642, "display_id": 7, "status": 5, "priority": 4, "source": 3,
       "fr_escalated": false, "responder_id": 2, "requester_id": 1, "subject": "Broken", "spam": false,
       "created_at": "2014-12-31T12:27:09+10:00", "description": "It broke", "ticket_type": "Problem", "tags": ["a"],
       "notes": [{"note": {"body": "Look", "incoming": false, "private": true, "user_id": 2}},
                 {"note": {"body": "Fixed", "incoming": false, "private": false, "user_id": 2}},
                 {"note": {"body": "Thanks", "incoming": true, "private": false, "user_id": 1}}]}}
      """, as: "freshdesk-json")
    #expect(ticket.id == "7" && ticket.status == .closed && ticket.priority == .urgent && ticket.channel == .phone)
    #expect(ticket.messages.map(\.text) == ["It broke", "Look", "Fixed", "Thanks"])
    #expect(ticket.messages.map(\.author) == [.customer, .agent, .agent, .customer])
    #expect(ticket.messages.map(\.isPublic) == [true, false, true, true] && ticket.resolver == .human)
    #expect(ticket.createdAt == instant("2014-12-31T02:27:09Z") && ticket.vendorTopic == "Problem")
  }

  @Test func `Intercom's negative feedback is no resolution, and the AI agent took part all the same`() throws {
    let ticket = try ticket(
      HelpDeskObjectTests.conversation("\"ai_agent\": {\"resolution_state\": \"negative_feedback\"},"),
      as: "intercom-json")
    #expect(ticket.isAIInvolved == true && ticket.resolver == .unknown && ticket.handover == nil)
  }

  @Test func `Freshdesk through a pipeline: records of another stream are set aside with a note`() throws {
    let reading = try Reading(
      "records.ndjson",
      """
      {"stream": "tickets", "data": {"id": 1, "fr_escalated": false, "responder_id": null, "status": 2, "subject": "A"}}
      {"stream": "weather", "data": {"id": 67105086049, "body": "hello", "ticket_id": 1}}

      """)
    #expect(reading.tickets.map(\.id) == ["1"] && reading.rowsRead == 2)
    #expect(
      reading.rejected.map(\.finding.message) == [
        "the record belongs to the stream \"weather\", which says nothing of tickets"
      ])
  }

  @Test func `Gorgias: snoozed is pending, rules are no people, notes are private`() throws {
    let ticket = try ticket(
      """
      {"data": [{"id": 86538410, "status": "open", "snooze_datetime": "2024-02-20T00:00:00+00:00", "channel": "email",
       "created_datetime": "2024-02-14T21:31:12.367230+00:00", "assignee_user": {"id": 3}, "customer": {"id": 8},
       "subject": "Late", "tags": [{"name": "Wholesale"}], "priority": "high", "satisfaction_survey": {"score": 5},
       "messages": [
        {"from_agent": false, "public": true, "channel": "email", "stripped_text": "Where is it", "sender": {"id": 8}},
        {"from_agent": true, "public": true, "channel": "email", "body_html": "<p>Soon</p>", "rule_id": 4,
         "sender": {"id": 3}},
        {"from_agent": true, "public": true, "channel": "email", "body_text": "On its way", "sender": {"id": 77}},
        {"from_agent": true, "public": false, "channel": "internal-note", "body_text": "call", "sender": {"id": 3}}]}],
       "meta": {"next_cursor": null}}
      """, as: "gorgias-json", IngestOptions(aiAgentIDs: ["77"]))
    #expect(ticket.status == .pending && ticket.satisfaction == 1 && ticket.tags == ["wholesale"])
    #expect(ticket.messages.map(\.author) == [.customer, .bot, .ai, .agent])
    #expect(ticket.messages.map(\.isPublic) == [true, true, true, false])
  }

  @Test func `Help Scout: threads in the order of their times, closed by the AI agent`() throws {
    let ticket = try ticket(
      """
      {"_embedded": {"conversations": [{"id": 123, "status": "closed", "type": "email", "subject": "Help",
       "mailboxId": 13, "createdAt": "2012-03-15T22:46:22Z", "closedAt": "2012-03-16T14:07:23Z",
       "primaryCustomer": {"id": 5}, "closedByUser": {"type": "system_user"}, "tags": [{"tag": "vip"}],
       "_embedded": {"threads": [
        {"type": "message", "body": "<p>Done</p>", "createdAt": "2012-03-16T00:00:00Z", "createdBy": {"type": "system_user"}},
        {"type": "lineitem", "body": "assigned", "createdAt": "2012-03-15T23:00:00Z"},
        {"type": "customer", "body": "<p>Please</p>", "createdAt": "2012-03-15T22:46:22Z", "createdBy": {"type": "customer"}}
       ]}}]}, "page": {"size": 1}}
      """, as: "helpscout-json")
    #expect(ticket.messages.map(\.text) == ["Please", "Done"] && ticket.messages.map(\.author) == [.customer, .ai])
    #expect(ticket.resolver == .ai && ticket.customerID == "5" && ticket.tags == ["vip"])
  }
}

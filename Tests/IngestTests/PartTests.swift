import Ingest
import Records
import Testing

/// Files beside tickets: what each row says, in the shapes that were seen, shortened.
struct PartTests {
  @Test func `Zendesk's comments: HTML as text, public or not, the AI agent by its id`() throws {
    let text =
      "id,body,created,public,ticket_id,user_id\n9,\"<p>b &amp; c</p>\",2020-02-11 07:49:14,TRUE,1077.0,402\n"
      + "10,note,2020-02-11 07:50:00,FALSE,1077,403\n"
    let parts = try Reading("comments.csv", text, IngestOptions(aiAgentIDs: ["402"])).parts
    #expect(parts.map(\.name) == ["comment 9", "comment 10"] && parts.map(\.ticket.id) == ["1077", "1077"])
    #expect(parts[0].ticket.messages.map(\.text) == ["b & c"] && parts[0].ticket.messages[0].author == .ai)
    #expect(parts[0].ticket.resolver == .ai && parts[0].authorID == nil)
    #expect(parts[1].ticket.messages[0].isPublic == false && parts[1].authorID == "403")
    #expect(parts[1].ticket.messages[0].sentAt == instant("2020-02-11T07:50:00Z"))
  }

  @Test func `Zendesk's audits: comments and what was set at the time`() throws {
    let text = """
      {"audits": [{"id": 6, "ticket_id": 2, "created_at": "2023-09-10T00:05:39Z", "author_id": 1, "events": [
        {"id": 7, "type": "Comment", "author_id": 99, "plain_body": "Hi", "public": true},
        {"id": 8, "type": "Create", "field_name": "requester_id", "value": "99"},
        {"id": 9, "type": "Create", "field_name": "tags", "value": ["VIP"]},
        {"id": 10, "type": "Change", "field_name": "status", "value": "solved"},
        {"id": 11, "type": "Notification"}]}], "count": 1}
      """
    let part = try #require(try Reading("audits.json", text).parts.first)
    #expect(part.ticket.customerID == "99" && part.authorID == "99" && part.ticket.tags == ["vip"])
    #expect(part.ticket.messages.map(\.sentAt) == [instant("2023-09-10T00:05:39Z")])
    #expect(part.ticket.status == .solved && part.ticket.solvedAt == instant("2023-09-10T00:05:39Z"))
  }

  @Test func `Zendesk's metrics and field history: times of solution, minutes as seconds`() throws {
    let metrics = """
      {"stream": "ticket_metrics", "data": {"id": 5, "ticket_id": 160, "solved_at": "2024-04-17T15:11:22Z", "reopens": 1,
       "reply_time_in_minutes": {"calendar": 97667, "business": 23040},
       "full_resolution_time_in_minutes": {"calendar": null, "business": null}}}
      """
    let part = try #require(try Reading("m.json", metrics.replacing("\n", with: " ")).parts.first)
    #expect(part.ticket.id == "160" && part.ticket.reopens == 1 && part.ticket.firstReplySeconds == 5_860_020)
    #expect(part.ticket.resolutionSeconds == nil && part.ticket.solvedAt == instant("2024-04-17T15:11:22Z"))
    let history = try Reading(
      "history.csv",
      "field_name,ticket_id,updated,user_id,value\nstatus,1,2020-11-14 11:01:27,,solved\n"
        + "status,1,2020-11-15 11:01:27,,closed\npriority,1,2020-11-02 11:01:27,,urgent\n"
    ).parts
    #expect(history.map(\.name) == ["solution", "field status", "field priority"])
    #expect(history[0].ticket.solvedAt == instant("2020-11-14T11:01:27Z") && history[1].ticket.status == .closed)
    #expect(history[2].ticket.priority == .urgent)
  }

  @Test func `streams of several kinds in one file are each read as what they are`() throws {
    let text = """
      {"stream": "tickets", "data": {"id": 23, "fr_escalated": false, "responder_id": 6, "status": 5}}
      {"stream": "conversations", "data": {"id": 9, "ticket_id": 23, "incoming": true, "private": false, "body_text": "a"}}
      {"stream": "satisfaction_ratings", "data": {"id": 1, "ticket_id": 23, "ratings": {"default_question": 103}}}
      {"stream": "tickets", "data": {"id": 24, "fr_escalated": false, "responder_id": 6, "status": 5}}
      {"stream": "weather", "data": {"id": 24}}

      """
    let reading = try Reading("copy.ndjson", text)
    #expect(reading.tickets.map(\.id) == ["23", "24"] && reading.parts.map(\.name) == ["reply 9", "rating 1"])
    #expect(reading.parts[0].ticket.messages[0].author == .customer && reading.parts[1].ticket.satisfaction == 1)
    #expect(reading.rowsRead == 5 && reading.rejected.map(\.finding.severity) == [.note])
  }

  @Test func `Front: messages make their conversation, an extract at a time`() throws {
    let text =
      "Message ID,Segment,Conversation ID,Direction,Status,Inbox,Message date,Autoreply,Author,Contact handle,Extract,"
      + "Tags,Subject\n"
      + "m1,1,c1,Inbound,Archived,Refunds,2026-01-05 10:00:00,No,,a@example.com,Where is it?,\"vip, late\",Order\n"
      + "m2,1,c1,Outbound,Archived,Refunds,2026-01-05 11:00:00,Yes,,a@example.com,We got it,,Order\n"
      + "m3,1,c1,Outbound,Archived,Refunds,2026-01-05 12:00:00,No,Ada,a@example.com,Tomorrow,,Order\n"
    let parts = try Reading("front.csv", text).parts
    #expect(parts.allSatisfy { $0.isEnough && $0.ticket.id == "c1" && $0.ticket.status == .closed })
    #expect(parts.map { $0.ticket.messages[0].author } == [.customer, .bot, .agent])
    #expect(parts[0].ticket.tags == ["vip", "late"] && parts[0].ticket.group == "Refunds")
    #expect(parts[0].ticket.customerID == "a@example.com")
  }

  @Test func `Intercom: parts, tags and contacts of conversations; deleted rows are left out`() throws {
    let parts = try Reading(
      "parts.csv",
      "id,updated_at,author_id,author_type,conversation_id,created_at,part_type,body\n"
        + "1,2020-10-29 12:38:27,4,admin,12,2020-10-29 12:38:27,note,secret\n"
        + "2,2020-10-29 12:39:27,5,user,12,2020-10-29 12:39:27,comment,Hi\n3,2020-10-29 12:40:27,4,admin,12,,close,\n"
    ).parts
    #expect(parts.map { $0.ticket.messages.map(\.isPublic) } == [[false], [true], []])
    #expect(parts[1].ticket.messages[0].author == .customer && parts[1].ticket.customerID == "5")
    let tags = try Reading(
      "tags.csv", "tag_id,conversation_id,conversation_updated_at,_fivetran_active\n46,12,,true\n47,12,,false\n")
    #expect(tags.parts.map(\.ticket.tags) == [["46"]] && tags.rejected.count == 1)
    #expect(try Reading("c.csv", "contact_id,conversation_id\n5ed9,12\n").parts.map(\.ticket.customerID) == ["5ed9"])
  }

  @Test func `Jira and Salesforce name a ticket by its inner id, which the ticket knows`() throws {
    let issue = try Reading("i.csv", "Summary,Issue key,Issue id\nA,TP-8,10011\n").tickets
    let comment = try Reading("c.csv", "id,author_id,body,created,issue_id\n1,u,h2. Hi,2020-11-10 19:19:41.224,10011\n")
    #expect(issue.map(\.recordID) == ["10011"] && comment.parts.map(\.ticket.id) == ["10011"])
    let sales = try Reading("s.csv", "Id,CaseNumber,IsClosed,Subject,Status\n5001,00026,1,A,Closed\n").tickets
    let email = try Reading(
      "e.csv", "Id,ParentId,TextBody,Incoming,MessageDate\n02s,5001,Help,1,2026-01-05T10:00:00Z\n")
    #expect(sales.map(\.recordID) == ["5001"] && sales.map(\.id) == ["00026"])
    #expect(email.parts.map(\.ticket.id) == ["5001"] && email.parts[0].ticket.messages[0].author == .customer)
  }

  @Test(arguments: [
    ("fivetran_group_data.csv", DirectoryKind.group, "", "Ada"), ("zendesk_users.csv", .person, "zendesk", "Ada"),
    ("intercom_admin.csv", .person, "intercom", "Ada"), ("tags.csv", .tag, "", "ada"),
    ("contacts.csv", .person, "", ""), ("agent_tags.csv", .tag, "", "ada"),
    ("Support Team.csv", .group, "", "Ada"),
  ])
  func `a list of names says by its file's name what it lists`(
    file: String, kind: DirectoryKind, source: String, name: String
  ) throws {
    let entry = try #require(try Reading(file, "id,name\n7,Ada\n").names.first)
    #expect(entry.kind == kind && entry.source == source && entry.name == name && entry.id == "7")
  }

  @Test(arguments: ["stages.csv", "user_tickets.csv", "x.csv"])
  func `a table of id and name in a file of another name is no list of names`(file: String) {
    #expect(Reading.error(file, "id,name\n7,Ada\n")?.description.contains("no known format") == true)
  }

  @Test func `groups may have a description, and questions make a table no list of names`() throws {
    #expect(try Reading("groups.csv", "id,name,description\n7,Ada,x\n").names.map(\.kind) == [.group])
    #expect(Reading.error("team.csv", "id,name,question\n7,Ada,Where is it?\n") != nil)
  }

  @Test func `tables that say nothing of tickets are left out, and it is said`() throws {
    let reading = try Reading("status.csv", "id,name,description,status_category_id\n3,In Progress,a,4\n")
    #expect(reading.recordCount == 0 && reading.findings.map(\.code) == [.leftOut])
    #expect(reading.findings[0].message.contains("the statuses of a help desk"))
  }

  @Test func `Intercom's custom actions are task executions of their conversation`() throws {
    let text = """
      {"type": "conversation", "id": "9", "state": "closed", "created_at": 1734537500, "source": {"body": "a",
       "author": {"type": "user"}}, "conversation_parts": {"conversation_parts": [
       {"id": "1", "part_type": "custom_action_started", "created_at": 1734537510,
        "event_details": {"action": {"name": "Refund"}}},
       {"id": "2", "part_type": "comment", "body": "Done", "created_at": 1734537515, "author": {"type": "bot"}},
       {"id": "3", "part_type": "custom_action_finished", "created_at": 1734537520,
        "event_details": {"action": {"name": "Refund", "result": "failed"}}},
       {"id": "4", "part_type": "custom_action_started", "created_at": 1734537530,
        "event_details": {"action": {"name": "Refund"}}}]}}
      """
    let reading = try Reading("c.json", text)
    #expect(reading.rowsRead == 1 && reading.tickets.count == 1 && reading.found.map(\.id) == ["9/1", "9/4"])
    #expect(reading.found.map(\.status) == [.failed, .running] && reading.found[0].replyCount == 1)
    #expect(reading.found[0].endedAt == Timestamp(seconds: 1_734_537_520) && reading.found[0].ticketID == "9")
    #expect(reading.findings.map(\.code) == [.executionsFound])
  }
}

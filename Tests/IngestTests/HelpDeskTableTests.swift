import Ingest
import Records
import Testing

/// One table a help desk; headers and shapes as in the export files that were seen, rows shortened.
struct HelpDeskTableTests {
  private func ticket(_ text: String, as format: String, source: String) throws -> Ticket {
    let reading = try Reading("export.csv", text)
    #expect(reading.detected.format == format && reading.rejected.isEmpty)
    let ticket = try #require(reading.tickets.first)
    #expect(ticket.source == source)
    return ticket
  }

  @Test func `Gorgias: ratings of five, seconds, tags in one cell, no status but a closing date`() throws {
    let header =
      "Ticket id,Tags,Initial channel,Priority,Subject,Creation date,Closed date,Survey score,Assignee name,"
      + "Customer email,First response time (s),Resolution time (s),Number of agent messages,"
      + "Number of customer messages,Ticket Field: AI Intent,Ticket Field: AI Agent Outcome\n"
    let row =
      "1001,\"agent-take-over,wholesale\",email,normal,Cancel,2026-04-14 10:00:00,2026-04-14 11:00:00,4,Elle,"
      + "one@example.com,205,800,2,2,Subscription::Cancel,Handover\n"
    let ticket = try ticket(header + row, as: "gorgias-csv", source: "gorgias")
    #expect(ticket.tags == ["agent-take-over", "wholesale"] && ticket.channel == .email && ticket.satisfaction == 0.75)
    #expect(ticket.status == .closed && ticket.handover == true && ticket.resolver == .unknown)
    #expect(ticket.firstReplySeconds == 205 && ticket.resolutionSeconds == 800)
    #expect(ticket.vendorTopic == "Subscription::Cancel" && ticket.createdAt == instant("2026-04-14T10:00:00Z"))
  }

  @Test func `Freshdesk: hours written as clocks, survey words, names in any case`() throws {
    let ticket = try ticket(
      """
      Ticket ID,Subject,Status,Priority,Source,Type,Agent,Group,Created Time,Resolved time,Last updated time,First response time (in hrs),Resolution time (in hrs),Agent interactions,Customer interactions,Tags,Survey results,Contact ID
      7,Refund,Resolved,Urgent,Feedback Widget,Question,Ada,Billing,2026-01-05 10:00:00,2026-01-06 11:30:00,2026-01-06 11:30:00,00:05:30,25:30:00,1,2,"vip,refund",Extremely Unhappy,99

      """, as: "freshdesk-csv", source: "freshdesk")
    #expect(ticket.firstReplySeconds == 330 && ticket.resolutionSeconds == 91_800)
    #expect(ticket.satisfaction == 0 && ticket.status == .solved && ticket.priority == .urgent)
    #expect(ticket.channel == .web && ticket.customerID == "99" && ticket.vendorTopic == "Question")
  }

  @Test func `Freshservice: told by the place of the requester, a column twice is no harm`() throws {
    let ticket = try ticket(
      """
      Subject,Status,Urgency,Impact,Priority,Agent,Description,Category,Sub-Category,Source,Resolution Note,Requester Location,Ticket Id,Requester Email,Created Time,Agent interactions,Customer interactions,Others,Others
      VPN,Closed,Low,Low,Low,Bo,<p>No VPN</p>,Network,VPN,Phone,Restarted,Oslo,INC-9,a@example.com,2026-01-05 10:00,1,1,,

      """, as: "freshservice-csv", source: "freshservice")
    #expect(ticket.messages.map(\.text) == ["No VPN", "Restarted"] && ticket.resolver == .human)
    #expect(ticket.vendorTopic == "Network" && ticket.vendorSubtopic == "VPN" && ticket.id == "INC-9")
  }

  @Test(arguments: [
    ("Resolved by phone", TicketStatus.solved), ("Closed", .solved), ("New", .open), ("Waiting on contact", .pending),
    ("In the lab", .open),
  ]) func `HubSpot: a status is a stage of the company's own pipeline`(stage: String, status: TicketStatus) throws {
    let ticket = try ticket(
      "\"Ticket ID\",\"Ticket name\",\"Pipeline\",\"Ticket status\",\"Create date\"\n"
        + "\"10000000001\",\"A question\",\"Support\",\"\(stage)\",\"2026-03-01 15:17\"\n", as: "hubspot-csv",
      source: "hubspot")
    #expect(ticket.status == status && ticket.subject == "A question")
  }

  @Test func `Intercom: the zone stands in the header, and the AI agent's outcome in a column`() throws {
    let header =
      "Conversation ID,Conversation started at (America/New_York),Current conversation state,"
      + "Team currently assigned,Fin AI Agent resolution state,AI Topic,AI Subtopic,Channel,"
      + "First response time (seconds)\n"
    let reading = try Reading(
      "report.csv",
      header + "c1,2026-01-05 10:00:00,Closed,Support,Assumed Resolution,Billing,Refund,Email,120\n"
        + "c2,2026-07-05 10:00:00,Closed,Support,Routed to team,Billing,Refund,Email,\n"
        + "c3,2026-07-05 10:00:00,Closed,Support,Negative feedback,Billing,Refund,Email,\n")
    #expect(reading.detected.format == "intercom-csv" && reading.findings.isEmpty)
    #expect(reading.tickets.map(\.resolver) == [.ai, .unknown, .unknown])
    #expect(reading.tickets.map(\.handover) == [false, true, nil])
    #expect(
      reading.tickets.prefix(2).map(\.createdAt) == [
        instant("2026-01-05T15:00:00Z"), instant("2026-07-05T14:00:00Z"),
      ])
  }

  @Test func `Jira: repeated columns, stamped comments, markup, the category of a status`() throws {
    let ticket = try ticket(
      """
      Summary,Issue key,Issue id,Issue Type,Status,Priority,Reporter Id,Description,Created,Labels,Labels,Comment,Comment,Status Category
      Payment,ENG-2,10002,Story,Shipped,Highest,u1,"h2. Goal
      {code}pay{code}",30/Jul/18 11:33 PM,performance,checkout,03/Aug/18 9:00 AM;u2;Looks [~accountid:u1]; a DB issue,04/Aug/18 9:00 AM;u1;Agreed,Done

      """, as: "jira-csv", source: "jira")
    #expect(ticket.id == "ENG-2" && ticket.status == .solved && ticket.resolver == .human)
    #expect(ticket.tags == ["performance", "checkout"] && ticket.createdAt == instant("2018-07-30T23:33:00Z"))
    #expect(ticket.messages.map(\.text) == ["Goal\npay", "Looks @someone; a DB issue", "Agreed"])
    #expect(ticket.messages.map(\.author) == [.customer, .agent, .customer])
    #expect(ticket.messages[1].sentAt == instant("2018-08-03T09:00:00Z"))
  }

  @Test func `Jira in Spanish: names of columns, months and statuses`() throws {
    let ticket = try ticket(
      """
      Resumen,Clave de incidencia,ID de la incidencia,Prioridad,Creada,Descripción,Comentario,Categoría de estado
      Cuenta bloqueada,IHS-5,10041,Medium,18/ago/26 9:10 AM,No puedo entrar,18/dic/26 10:52 AM;712020:f6;Hecho,Listo

      """, as: "jira-csv", source: "jira")
    #expect(ticket.createdAt == instant("2026-08-18T09:10:00Z") && ticket.status == .solved)
    #expect(ticket.messages.last?.sentAt == instant("2026-12-18T10:52:00Z"))
  }

  @Test func `ServiceNow: a list of incidents, priorities with their number`() throws {
    let ticket = try ticket(
      """
      "number","opened_at","short_description","caller_id","priority","state","category","assignment_group","sys_updated_on"
      "INC0020001","2016-08-10 09:14:29","2016 olympics","Abel Tuter","1 - Critical","On Hold","Help","Database","2018-07-02 22:55:05"

      """, as: "servicenow-csv", source: "servicenow")
    #expect(ticket.priority == .urgent && ticket.status == .pending && ticket.group == "Database")
  }

  @Test func `ServiceNow's event log: every state of an incident under its id, question marks are nothing`() throws {
    let reading = try Reading(
      "log.csv",
      """
      number,incident_state,opened_at,sys_updated_at,u_symptom,priority,assigned_to,resolved_by,resolved_at
      INC1,New,29-02-2016 01:16,29-02-2016 01:23,Symptom 72,3 - Moderate,?,Resolved by 149,29-02-2016 11:29
      INC1,Awaiting User Info,29-02-2016 01:16,29-02-2016 08:53,Symptom 72,3 - Moderate,?,Resolved by 149,29-02-2016 11:29

      """)
    #expect(reading.detected.format == "servicenow-csv" && reading.tickets.map(\.id) == ["INC1", "INC1"])
    #expect(reading.tickets.map(\.status) == [.open, .pending] && reading.tickets[0].assignee == nil)
    #expect(reading.tickets[1].updatedAt == instant("2016-02-29T08:53:00Z"))
    #expect(reading.findings.allSatisfy { $0.code == .assumedZone })
  }

  @Test func `ServiceNow from a warehouse: values refer, numbers stand for words, and no record comes twice`() throws {
    let reading = try Reading(
      "task.csv",
      """
      sys_id,assigned_to_link,assigned_to_value,assignment_group_link,assignment_group_value,closed_at,description,number,opened_at,opened_by_link,opened_by_value,priority,short_description,state,sys_class_name,sys_updated_on
      9d41,link to assigned person,681b,,,2023-06-19 09:46:18,Special,CHG0000002,2021-04-28 22:40:25,link to opened by person,5136,4,Shorter,4,change_request,2023-06-19 09:46:18
      9d42,,,link,5f74,,Text,INC0000007,2021-04-28 22:40:25,,,2,Mail,6,incident,2023-06-19 09:46:18

      """)
    #expect(reading.detected.format == "servicenow-csv" && reading.tickets.map(\.id) == ["CHG0000002", "INC0000007"])
    #expect(reading.tickets.map(\.assignee) == ["681b", nil] && reading.tickets.map(\.group) == [nil, "5f74"])
    #expect(reading.tickets.map(\.priority) == [.low, .high] && reading.tickets.map(\.status) == [nil, .solved])
    #expect(reading.tickets.map(\.vendorTopic) == ["change_request", "incident"])
    #expect(reading.tickets[0].customerID == "5136" && reading.tickets[0].messages.map(\.text) == ["Special"])
    #expect(reading.tickets.map(\.recordID) == ["9d41", "9d42"])
    let incident = try Reading(
      "incident.csv", "sys_id,caller_id_value,category,incident_state,sys_updated_on\n9d42,2,a,7,2023-06-20 09:00:00\n")
    #expect(incident.parts.map(\.name) == ["incident"] && incident.parts.map(\.ticket.id) == ["9d42"])
    #expect(incident.parts.map(\.ticket.customerID) == ["2"] && incident.parts.map(\.ticket.status) == [.closed])
  }

  @Test func `Salesforce: case numbers keep their zeros, remarks below a report are left out with a note`() throws {
    let reading = try Reading(
      "report.csv",
      """
      Case Number,Case Owner,Subject,Status,Priority,Opened Date,Case Origin
      00001026,Ada,Broken,Working,High,2026-01-05,Web
      Grand Totals (1 records),,,,,,
      ,"Confidential",,,,,

      """)
    #expect(reading.detected.format == "salesforce-csv")
    #expect(reading.tickets.map(\.id) == ["00001026"])
    #expect(reading.tickets[0].status == .open && reading.tickets[0].channel == .web)
    #expect(reading.rowsRead == 3 && reading.rejected.allSatisfy { $0.finding.severity == .note })
  }

  @Test func `Zoho Desk and My AskAI`() throws {
    let zoho = try ticket(
      "TicketExtId,ContactExtId,Subject,Description,Created Time,Closed Time,Status\n"
        + "1,9,Late,Where is it,2024-02-29T10:00:00.000Z,2024-03-01T10:00:00.000Z,Closed\n", as: "zoho-csv",
      source: "zoho")
    #expect(zoho.solvedAt == instant("2024-03-01T10:00:00Z") && zoho.customerID == "9")
    let topic = try ticket(
      "Category,AI CSAT,Description,Human handover,Parent topic,Resolved,Source,Status,Title,Creation Date,Unique ID\n"
        + "Question,5,Asks for a refund,FALSE,Refunds,TRUE,Intercom,Closed,Refund,2026-01-05 10:00:00,u-1\n",
      as: "myaskai-topics-csv", source: "myaskai")
    #expect(topic.resolver == .ai && topic.handover == false && topic.vendorTopic == "Refunds")
  }

  @Test(arguments: ["ticket_id", "conversation_id", "issue_id"])
  func `A table of messages is not read as tickets`(
    key: String
  ) throws {
    let messages = try Reading("comments.csv", "id,\(key),body\n1,7,Hello\n")
    #expect(messages.tickets.isEmpty && messages.parts.map(\.ticket.id) == ["7"])
    #expect(try Reading("tickets.csv", "id,\(key),subject,body\n1,7,Late,Hello\n").tickets.count == 1)
  }

  @Test func `Intercom's statistics of outbound messages are no conversations, and are refused`() {
    #expect(
      Reading.error(
        "content.csv",
        "user_id,email,ruleset_id,content_id,content_title,ruleset_version_id,receipt_id\n1,a,2,3,b,4,5\n"
      )?.description
        == "content.csv: is Intercom's statistics of outbound messages, by its columns ruleset_id and receipt_id, "
        + "export the conversations instead, as a report or from its API")
  }

  @Test func `A header that fits two help desks is asked about, not guessed`() {
    let text = "Issue key,Issue id,Conversation ID,Current conversation state,Summary\nA-1,1,2,open,Hello\n"
    #expect(
      Reading.error("both.csv", text)
        == .ambiguousFormat(file: "both.csv", formats: ["intercom-csv", "jira-csv"]))
  }
}

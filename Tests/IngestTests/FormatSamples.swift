/// A small file of each format, to be read as it is and mutated.
enum FormatSamples {
  /// By the format's name.
  static let all: [(format: String, text: String)] = tables + objects + PartSamples.all

  private static let tables: [(String, String)] = [
    (
      "zendesk-csv",
      "Summation column,Id,Requester,Subject,Tags,Via,Ticket type,Created at,Resolution time\n"
        + "1,4,Ada,Late,email,Web form,Task,2009-09-01 19:02,50\n"
    ),
    (
      "intercom-csv",
      "Conversation ID,Conversation started at (Europe/Paris),Current conversation state,Title\n"
        + "c1,2026-01-05 10:00:00,Closed,\"Hello, \"\"you\"\"\"\nc2,2026-01-06 10:00:00,Open,B\n"
    ),
    (
      "freshdesk-csv",
      "Ticket ID;Subject;Status;Created time;First response time (in hrs);Agent interactions;Customer interactions;"
        + "Survey results\r\n1;A;Open;2026-01-05 10:00:00;00:05:30;1;1;Happy\r\n"
    ),
    (
      "freshservice-csv",
      "Ticket Id,Subject,Urgency,Impact,Sub-Category,Created Time\n7,A,Low,Low,VPN,2026-01-05 10:00:00\n"
    ),
    (
      "gorgias-csv",
      "Ticket id,Initial channel,Subject,Creation date,Survey score,Number of agent messages\n"
        + "1,email,A,2026-04-14 10:00:00,5,2\n"
    ),
    ("hubspot-csv", "\"Ticket ID\",\"Ticket name\",\"Pipeline\",\"Ticket status\"\n\"1\",\"A\",\"P\",\"New\"\n"),
    (
      "jira-csv",
      "Summary,Issue key,Issue id,Created,Labels,Labels,Comment\nA,E-1,1,30/Jul/18 23:33,x,y,"
        + "\"03/Jan/25 9:00 AM;u;{code}\na; b{code}\"\n"
    ),
    (
      "jira-issues-csv",
      "id,key,issue_type,summary,description,reporter,created,resolved\n"
        + "10011,TP-8,10103,A,b,u,2020-04-01 08:33:58,2020-05-29 11:33:53\n"
    ),
    ("servicenow-csv", "number,incident_state,opened_at,u_symptom\nINC1,New,29-02-2016 01:16,?\n"),
    ("salesforce-csv", "Case Number,Case Owner,Subject,Status\n0001,Ada,A,Working\nTotal,,,\n"),
    ("zoho-csv", "TicketExtId,Subject,Created Time\n1,A,2024-02-29T10:00:00.000Z\n"),
    (
      "kustomer-csv",
      "ID,Subject,Preview,Queue Name,Channels,Status,Message Count,Priority\nk1,A,b,Q,\"email, sms\",Done,2,5\n"
    ),
    (
      "cfpb-csv",
      "Date received,Product,Issue,Consumer complaint narrative,Company response to consumer,Complaint ID\n"
        + "2023-05-13,Mortgage,Fees,\"They, charged\ntwice\",Closed with explanation,1\n"
    ),
    ("myaskai-topics-csv", "Human handover,Parent topic,Unique ID,Title\nFALSE,Refunds,u1,A\n"),
    (
      "tickets-csv",
      "id,subject,description,created_at,tags\n1,A,\"<p>b\nc</p>\",2026-01-05T10:00:00Z,\"[\"\"x\"\"]\"\n"
    ),
    ("executions-csv", "execution_id,task_name,started_at,status\ne1,refund,2026-01-05T10:00:00Z,completed\n"),
    (
      "langfuse-csv",
      "id,traceId,type,name,startTime,endTime,usageDetails\no,t,GENERATION,n,2025-06-06T11:31:33Z,,\"{\"\"input\"\": 3}\"\n"
    ),
    ("task-steps-csv", "execution_id,step_index,kind,name\ne1,1,tool,get_order\n"),
    (
      "invoice-csv", "invoice_number,line_no,description,quantity,amount,currency\nA-1,1,Task,5,\"1.234,50\",EUR\n"
    ),
    (
      "focus-csv",
      "BilledCost,BillingCurrency,ChargeCategory,ChargeDescription,BillingPeriodStart,BillingPeriodEnd,InvoiceId\n"
        + "0.90,USD,Usage,Conversations,2026-01-01T00:00:00Z,2026-02-01T00:00:00Z,\n"
    ),
    ("stripe-lines", "id,invoice_id,subscription_item_id,amount,currency\nl1,in1,si1,21,usd\n"),
  ]

  private static let objects: [(String, String)] = [
    (
      "tickets-json",
      "{\"ticket_id\": 1, \"subject\": \"A\", \"tags\": [\"x\"], \"customer\": {\"id\": 7}, \"messages\":"
        + " [{\"role\": \"customer\", \"body\": \"b\"}]}\n"
    ),
    (
      "zendesk-ndjson",
      "{\"id\": 1, \"generated_timestamp\": 1700000000, \"subject\": \"A \\u00e9\", \"comments\": [{\"body\": \"b\"}]}\n"
        + "{\"id\": 2, \"generated_timestamp\": 1700000001, \"subject\": \"B\", \"metric_set\": {\"reopens\": 1}}\n"
    ),
    (
      "intercom-json",
      "{\"conversations\": [{\"type\": \"conversation\", \"id\": \"1\", \"state\": \"open\","
        + " \"source\": {\"body\": \"<p>A</p>\", \"author\": {\"type\": \"user\"}}, \"created_at\": 1734537511}], \"pages\": {}}"
    ),
    (
      "intercom-ticket-json",
      "{\"type\": \"ticket.list\", \"tickets\": [{\"type\": \"ticket\", \"id\": \"1\", \"ticket_state\": \"submitted\","
        + " \"ticket_attributes\": {\"_default_title_\": \"A\"}, \"ticket_parts\": {\"ticket_parts\": []}}], \"pages\": {}}"
    ),
    (
      "freshdesk-json",
      "[{\"id\": 1, \"fr_escalated\": false, \"responder_id\": 2, \"status\": 4, \"conversations\": [{\"body\": \"x\"}]}]"
    ),
    (
      "gorgias-json",
      "{\"data\": [{\"id\": 1, \"created_datetime\": \"2024-02-14T21:31:12.367230+00:00\", \"assignee_user\": null,"
        + " \"messages\": [{\"body_text\": \"a\", \"from_agent\": true}]}]}"
    ),
    (
      "helpscout-json",
      "{\n \"id\": 1,\n \"mailboxId\": 2,\n \"primaryCustomer\": {\"id\": 3},\n \"preview\": \"A\","
        + "\n \"status\": \"closed\"\n}\n"
    ),
    (
      "kustomer-json",
      "{\"data\": [{\"type\": \"conversation\", \"id\": \"k1\", \"attributes\": {\"name\": \"A\", \"messageCount\": 1,"
        + " \"status\": \"done\", \"firstResponse\": {\"time\": 241653}, \"channels\": [\"email\"]}}], \"links\": {}}"
    ),
    (
      "zendesk-ai-agents",
      "[{\"BOT_ID\": \"b\", \"BOT_NAME\": \"Tri\", \"CONVERSATION_ID\": \"c\", \"AUTOMATED_RESOLUTION\": true,"
        + " \"CONVERSATION_START_TIME\": \"2026-09-29T10:00:00Z\", \"LABELS\": [\"a\"]}]"
    ),
    (
      "star-dialogue",
      "{\n \"DialogueID\": 1,\n \"Events\": [{\"Agent\": \"User\", \"Action\": \"utter\", \"Text\": \"Hi\", \"UnixTime\": 1589375697}],"
        + "\n \"Scenario\": {\"Domains\": [\"doctor\"], \"WizardCapabilities\": [{\"Task\": \"doctor_followup\"}]}\n}\n"
    ),
    (
      "otlp-json",
      "{\"resourceSpans\": [{\"scopeSpans\": [{\"spans\": [{\"traceId\": \"T\", \"spanId\": \"S\","
        + " \"name\": \"invoke_agent a\", \"startTimeUnixNano\": \"1544712660000000000\", \"attributes\": [{\"key\": \"gen_ai.agent.name\","
        + " \"value\": {\"stringValue\": \"refund\"}}]}]}]}]}\n"
    ),
    (
      "langfuse-json",
      "{\"trace\": {\"id\": \"t\", \"name\": \"n\", \"timestamp\": \"2025-06-06T11:31:33.965Z\"}, \"observations\":"
        + " [{\"id\": \"o\", \"type\": \"GENERATION\", \"output\": \"hi\", \"startTime\": \"2025-06-06T11:31:33Z\"}]}\n"
    ),
    (
      "langfuse-rows",
      "{\"id\": \"o\", \"traceId\": \"t\", \"type\": \"SPAN\", \"name\": \"n\", \"startTime\": \"2025-06-06T11:31:33Z\"}\n"
        + "{\"id\": \"p\", \"traceId\": \"t\", \"type\": \"TOOL\", \"name\": \"m\", \"parentObservationId\": \"o\"}\n"
    ),
    (
      "langsmith-json",
      "{\"runs\": [{\"id\": \"r\", \"name\": \"n\", \"run_type\": \"chain\", \"dotted_order\": \"20240429T004912090000Zr\","
        + " \"start_time\": \"2024-04-29T00:49:12.090000\", \"trace_id\": \"r\"}], \"cursors\": {}}\n"
    ),
    (
      "cloudevents",
      "{\"specversion\": \"1.0\", \"type\": \"t\", \"source\": \"s\", \"id\": \"1\","
        + " \"time\": \"2026-01-05T10:00:00Z\", \"data\": {\"tool_calls\": \"3\"}}\n"
    ),
    (
      "stripe-json",
      "{\"object\": \"list\", \"data\": [{\"object\": \"invoice\", \"id\": \"in_1\", \"currency\": \"usd\", \"total\": 21, \"subtotal\": 20,"
        + " \"lines\": {\"object\": \"list\", \"data\": [{\"id\": \"il_1\", \"object\": \"line_item\", \"amount\": 20}]}}]}\n"
    ),
    (
      "openai-trajectory",
      "[{\"task_id\": 0, \"trial\": 1, \"reward\": 1.0, \"created_at\": \"2026-01-05T10:00:00Z\", \"traj\": [{\"role\": \"user\","
        + " \"content\": \"Hi\"}, {\"role\": \"assistant\", \"content\": \"Hello\"}]}]\n"
    ),
  ]
}

/// A small file of each format of parts and names, as `FormatSamples` has them of tickets.
enum PartSamples {
  /// By the format's name.
  static let all: [(format: String, text: String)] = tables + objects

  private static let tables: [(String, String)] = [
    (
      "zendesk-comments-csv",
      "id,body,created,public,ticket_id,user_id\n9,\"<p>b</p>\",2020-02-11 07:49:14,TRUE,1,7\n"
    ),
    ("zendesk-tags-csv", "tag,ticket_id\nVIP,1\n"),
    (
      "zendesk-field-history-csv",
      "field_name,ticket_id,updated,user_id,value\nstatus,1,2020-02-12 07:49:14,,solved\n"
    ),
    (
      "intercom-parts-csv",
      "id,updated_at,author_id,author_type,conversation_id,created_at,part_type,body\n"
        + "3,2020-10-29 12:38:27,4,admin,12,2020-10-29 12:38:27,note,secret\n"
    ),
    (
      "intercom-conversation-tags-csv",
      "tag_id,conversation_id,conversation_updated_at,_fivetran_active\n46,12,2020-12-01 18:00:16,true\n"
    ),
    ("intercom-conversation-contacts-csv", "contact_id,conversation_id\n5ed9,12\n"),
    (
      "intercom-conversations-csv",
      "id,updated_at,created_at,source_author_id,source_author_type,source_delivered_as,source_id,state,source_body\n"
        + "12,2020-10-29 00:26:06,2020-10-28 23:59:37,5ed9,user,customer_initiated,66,closed,Hello\n"
    ),
    (
      "intercom-messages-csv",
      "message_id,message_body,message_type,message_created_at,message_author_type,conversation_id,conversation_state\n"
        + "m1,Hello,comment,2026-01-05 10:00:00,user,c1,closed\n"
    ),
    (
      "front-csv",
      "Message ID,Conversation ID,Segment,Direction,Message date,Extract,Subject\n"
        + "m1,c1,1,Inbound,2026-01-05 10:00:00,Hello,A\n"
    ),
    (
      "salesforce-comments-csv",
      "Id,ParentId,CommentBody,IsPublished,CreatedDate\n00a1,5001,Done,1,2026-01-05T10:00:00.000Z\n"
    ),
    (
      "salesforce-emails-csv",
      "Id,ParentId,TextBody,Incoming,MessageDate\n02s1,5001,Help,1,2026-01-05T10:00:00.000Z\n"
    ),
    (
      "jira-comments-csv",
      "id,author_id,body,created,is_public,issue_id\n1,u,h2. Hi,2020-11-10 19:19:41.224,true,10011\n"
    ),
    ("servicenow-incidents-csv", "sys_id,incident_state,caller_id_value,category\na9,7,46,software\n"),
    ("zoho-threads-csv", "TicketExtId,ThreadExtId,Content,Created Time\n1,t1,Hello,2024-02-29T10:00:00.000Z\n"),
    ("messages-csv", "id,conversation_id,role,body,created_at\n1,c1,user,Hello,2026-01-05T10:00:00Z\n"),
    ("names-csv", "id,name,url\n36,Refunds,https://a.zendesk.com/api/v2/groups/36.json\n"),
  ]

  private static let objects: [(String, String)] = [
    (
      "zendesk-comments",
      "{\"comments\": [{\"id\": 9, \"type\": \"Comment\", \"author_id\": 7, \"public\": true, \"plain_body\": \"b\","
        + " \"ticket_id\": 1, \"created_at\": \"2021-07-17T21:22:47Z\"}], \"count\": 1}"
    ),
    (
      "zendesk-metrics",
      "{\"ticket_metrics\": [{\"id\": 5, \"ticket_id\": 1, \"reopens\": 1, \"reply_time_in_minutes\": {\"calendar\": 2}}]}"
    ),
    (
      "zendesk-ratings",
      "{\"id\": 5, \"ticket_id\": 1, \"score\": \"good\", \"requester_id\": 7, \"updated_at\": \"2011-07-20T22:55:29Z\"}"
    ),
    (
      "zendesk-audits",
      "{\"audits\": [{\"id\": 6, \"ticket_id\": 1, \"author_id\": 7, \"created_at\": \"2023-09-09T23:52:05Z\", \"events\":"
        + " [{\"id\": 8, \"type\": \"Comment\", \"body\": \"b\", \"public\": true},"
        + " {\"id\": 9, \"type\": \"Change\", \"field_name\": \"status\", \"value\": \"solved\"}]}]}"
    ),
    (
      "zendesk-names",
      "{\"users\": [{\"id\": 7, \"url\": \"https://a.zendesk.com/api/v2/users/7.json\", \"name\": \"Ada\","
        + " \"role\": \"end-user\"}]}"
    ),
    (
      "intercom-parts",
      "{\"stream\": \"conversation_parts\", \"data\": {\"type\": \"conversation_part\", \"id\": \"3\", \"part_type\":"
        + " \"comment\", \"body\": \"<p>b</p>\", \"created_at\": 1607553246, \"author\": {\"type\": \"user\"},"
        + " \"conversation_id\": 12}}\n"
    ),
    (
      "intercom-names",
      "{\"type\": \"admin.list\", \"admins\": [{\"type\": \"admin\", \"id\": \"4\", \"name\": \"Ada\"}]}"
    ),
    (
      "freshdesk-conversations",
      "[{\"id\": 1, \"ticket_id\": 1, \"incoming\": false, \"private\": true, \"body_text\": \"n\", \"user_id\": 2}]"
    ),
    ("freshdesk-ratings", "{\"id\": 1, \"ticket_id\": 1, \"ratings\": {\"default_question\": 103}}"),
    (
      "freshdesk-names",
      "[{\"id\": 1, \"name\": \"Helpdesk\", \"auto_ticket_assign\": true, \"description\": \"staff\"}]"
    ),
  ]
}

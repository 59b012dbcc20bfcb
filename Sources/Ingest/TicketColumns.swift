/// The columns of a plain ticket table.
struct TicketColumns {
  let ticketID, recordID, createdAt, updatedAt, solvedAt, status, statusCategory, channel, subject: Column
  let customerText, agentText, aiText, group, assignee, customerID: Column
  let priority, language, csat, reopens, firstReply, handle, resolution, resolutionHours: Column
  let resolvedBy, outcome, handover, isAIInvolved, vendorTopic, vendorSubtopic, mergedInto, mergedAt: Column
  /// Some exports repeat a column for every tag and comment.
  let tags, comments: [Column]

  init(_ map: ColumnMap) {
    ticketID = map.column("ticket_id")
    recordID = map.column("record_id")
    createdAt = map.column("created_at")
    updatedAt = map.column("updated_at")
    solvedAt = map.column("solved_at")
    status = map.column("status")
    statusCategory = map.column("status_category")
    channel = map.column("channel")
    subject = map.column("subject")
    customerText = map.column("customer_text")
    agentText = map.column("agent_text")
    aiText = map.column("ai_text")
    tags = map.columns("tags")
    comments = map.columns("comments")
    group = map.column("group")
    assignee = map.column("assignee")
    customerID = map.column("customer_id")
    priority = map.column("priority")
    language = map.column("language")
    csat = map.column("csat")
    reopens = map.column("reopens")
    firstReply = map.column("first_reply_s")
    handle = map.column("handle_s")
    resolution = map.column("resolution_s")
    resolutionHours = map.column("resolution_hours")
    resolvedBy = map.column("resolved_by")
    outcome = map.column("outcome")
    handover = map.column("handover")
    isAIInvolved = map.column("ai_involved")
    vendorTopic = map.column("vendor_topic")
    vendorSubtopic = map.column("vendor_subtopic")
    mergedInto = map.column("merged_into")
    mergedAt = map.column("merged_at")
  }
}

/// Tags as a cell lists them.
enum TagList {
  /// Lower case, in their order: a JSON array, else split at commas, semicolons or pipes, else at blanks.
  static func tags(_ cell: String) -> [String] {
    let text = cell.lowercased()
    if text.hasPrefix("[") || text.hasPrefix("\"["), let document = JSONDocument(within: text) {
      return document.elements(of: JSONDocument.root).compactMap { document.string($0) }
    }
    let hasSeparator = text.utf8.contains { $0 == 0x2C || $0 == 0x3B || $0 == 0x7C }
    let parts = text.split { hasSeparator ? $0 == "," || $0 == ";" || $0 == "|" : $0.isWhitespace }
    return parts.map(trimmed).filter { !$0.isEmpty }
  }

  private static func trimmed(_ part: Substring) -> String {
    let start = part.drop(while: \.isWhitespace)
    return String(
      start.prefix(upTo: start.lastIndex { !$0.isWhitespace }.map { start.index(after: $0) } ?? start.startIndex))
  }
}

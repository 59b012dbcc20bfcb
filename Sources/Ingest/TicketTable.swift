import Records

/// A help desk's table of tickets: what it is known by, which columns it has, and how it writes what they hold.
struct TicketTable: Sendable {
  /// What `--format` takes.
  let name: String
  /// The source of the tickets, the same for all formats of one help desk.
  let source: String
  /// One line for the list of formats.
  let summary: String
  /// Columns that together tell the format; any one group is enough.
  let signatures: [[String]]
  /// The columns that are read; a field's own name always counts as an alias.
  let fields: [FieldAliases]
  /// What the figures of a field count; seconds where nothing is said.
  var units: [String: DurationUnit] = [:]
  /// The scale of ratings in numbers.
  var ratings = RatingScale.told
  /// Statuses of this help desk beside the common ones.
  var status: @Sendable (String) -> TicketStatus? = { _ in nil }
  /// Priorities of this help desk beside the common ones.
  var priority: @Sendable (String) -> Priority? = { _ in nil }
  /// What the help desk's own word says of the AI agent's outcome.
  var outcome: @Sendable (String) -> AgentOutcome? = { _ in nil }
  /// Why a ticket with these tags and the help desk's own word for its channel is left out; nil for any other.
  var exclusion: @Sendable (_ tags: [String], _ channel: String?) -> CellProblem? = { _, _ in nil }
  /// Whether the table has no status: a ticket with a solving time is closed, any other open.
  var isClosedWhenSolved = false
  /// Whether the column of who resolved a ticket holds people's names.
  var namesResolvers = false
  /// Whether texts are in wiki markup, and every comment column holds `date;author;text`.
  var hasWikiText = false
  /// Whether rows with a single filled cell are remarks below the table and no tickets.
  var hasFooter = false

  /// What makes a row a ticket: the id, and after it the texts.
  static let keyFields = ["ticket_id", "subject", "customer_text"]
  /// The fields of any table of tickets that hold dates.
  static let dateFields = ["created_at", "updated_at", "solved_at", "merged_at"]

  /// The format with this table's mapper.
  var format: TableFormat {
    TableFormat(
      name: name, kind: .tickets, summary: summary, fields: fields, dateFields: TicketTable.dateFields,
      signature: { header, _ in reason(header) },
      missing: { $0.position("ticket_id") == nil ? ["a ticket_id column"] : [] },
      mapper: { TicketMapper(self, $0, $1) })
  }

  /// The signature columns that the header has, in words; nil when it has no whole group of them.
  private func reason(_ header: TableHeader) -> String? {
    signatures.first { group in group.allSatisfy(header.has) }
      .map { "columns \($0.joined(separator: ", "))" }
  }

  /// What the header of an unknown help desk lacks to be a table of tickets.
  @Sendable static func missing(_ columns: ColumnMap) -> [String] {
    let hasText = columns.position("subject") != nil || columns.position("customer_text") != nil
    return (columns.position("ticket_id") == nil ? ["a ticket_id column"] : [])
      + (hasText ? [] : ["a subject or customer_text column"])
  }
}

/// What a figure of time counts.
enum DurationUnit: Sendable {
  case seconds, minutes, hours
  /// `HH:MM:SS`, hours beyond 24 too.
  case clock

  /// Whole seconds; nil for what is no duration of this unit.
  func seconds(_ text: String) -> Int64? {
    switch self {
    case .seconds: Values.seconds(text, times: 1)
    case .minutes: Values.seconds(text, times: 60)
    case .hours: Values.seconds(text, times: 3600)
    case .clock: DurationUnit.clockSeconds(text)
    }
  }

  private static func clockSeconds(_ text: String) -> Int64? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { Int64($0) }
    guard (2...3).contains(parts.count), let hours = parts[0], let minutes = parts[1], hours >= 0, hours < 1_000_000,
      (0..<60).contains(minutes)
    else { return nil }
    guard parts.count == 3 else { return hours * 3600 + minutes * 60 }
    guard let seconds = parts[2], (0..<60).contains(seconds) else { return nil }
    return hours * 3600 + minutes * 60 + seconds
  }
}

/// What numbers a help desk rates with.
enum RatingScale: Sendable {
  /// From 0 to 1, unless the file has larger ones: then from 1 to 5.
  case told
  /// From 1 to 5.
  case oneToFive
}

/// What an export says in its own words about the AI agent's part.
struct AgentOutcome: Sendable, Hashable {
  var resolver: Resolver?
  var handover: Bool?
}

import Records

extension TicketStatus {
  /// The status an export's word stands for; nil for a word that is not known.
  init?(exported word: String) {
    switch TableHeader.key(word) {
    case "new", "open", "opened", "reopened", "active", "in progress", "unresolved", "escalated":
      self = .open
    case "pending", "hold", "on hold", "waiting", "waiting on customer", "waiting on third party",
      "waiting for customer", "waiting for support", "snoozed":
      self = .pending
    case "solved", "resolved", "done", "completed": self = .solved
    case "closed", "archived": self = .closed
    case "spam": self = .spam
    case "deleted", "trash": self = .deleted
    default: return nil
    }
  }
}

extension Channel {
  /// The channel an export's word stands for, the first of several; `other` for a word that is not known.
  init(exported word: String) {
    let first = word.contains(",") ? TagList.tags(word).first : nil
    switch TableHeader.key(first ?? word) {
    case "email", "e mail", "mail", "outbound email": self = .email
    case "chat", "live chat": self = .chat
    case "messaging", "native messaging", "messenger", "conversation", "whatsapp", "sms", "telegram", "line", "wechat":
      self = .messaging
    case "web", "web form", "web widget", "form", "portal", "help center", "mobile sdk", "feedback widget", "widget",
      "self service":
      self = .web
    case "phone", "voice", "call", "voicemail", "ivr": self = .phone
    case "social", "facebook", "twitter", "instagram", "instagram dm", "x": self = .social
    case "api", "web service", "web service api": self = .api
    default: self = .other
    }
  }
}

extension Priority {
  /// The priority an export's word stands for, also after its number as in `3 - Moderate`; nil for a word that is not
  /// known.
  init?(exported word: String) {
    let key = TableHeader.key(word)
    let name = key.drop { $0.isNumber || $0 == " " }
    switch name {
    case "low", "lowest", "minor", "trivial", "planning": self = .low
    case "normal", "medium", "moderate": self = .normal
    case "high", "major": self = .high
    case "urgent", "critical", "highest", "blocker": self = .urgent
    default: return nil
    }
  }
}

extension Resolver {
  /// Who resolved a ticket by an export's own word; nil for a word that is not known, such as a person's name.
  init?(exported word: String) {
    switch TableHeader.key(word) {
    case "ai", "ai agent", "bot", "ai resolved", "resolved by ai", "true", "yes": self = .ai
    case "human", "agent", "teammate", "person": self = .human
    case "nobody", "no one", "unresolved", "open": self = .none
    case "unknown", "false", "no": self = .unknown
    default: return nil
    }
  }
}

/// Satisfaction ratings as exports write them.
enum Rating {
  /// 0 (worst) to 1 (best): 0 to 1 as it is, or 1 to 5 brought to that scale; good and bad words.
  ///
  /// - Returns: nil when the text is not understood; nil within for one that says that nobody rated.
  static func satisfaction(_ text: String, isFivePoint: Bool) -> Double?? {
    if let number = Double(text) {
      if !isFivePoint, (0...1).contains(number) { return number }
      return (1...5).contains(number) ? .some((number - 1) / 4) : .none
    }
    switch TableHeader.key(text) {
    case "good", "great", "satisfied", "positive", "happy", "very happy", "extremely happy", "yes": return 1
    case "neutral": return 0.5
    case "bad", "dissatisfied", "unsatisfied", "negative", "unhappy", "very unhappy", "extremely unhappy", "no":
      return 0
    case "unoffered", "offered", "not offered", "unrated": return .some(nil)
    default: return .none
    }
  }
}

/// The words of ticket exports, each read once per file.
struct TicketWordReaders {
  var status: WordReader<TicketStatus>
  var priority: WordReader<Priority>
  var channel = WordReader<Channel> { Channel(exported: ExportLanguage.english($0)) }
  var resolver = WordReader { Resolver(exported: $0) }
  var rating: WordReader<Double?>
  /// A rating from 0 to 1, whatever the scale of the others.
  var score = WordReader { Rating.satisfaction($0, isFivePoint: false) }
  var truth = WordReader { Values.truth($0) }
  /// A whole number of at least 0.
  var count = WordReader { Values.seconds($0, times: 1) }
  /// Seconds given as minutes.
  var minutes = WordReader { DurationUnit.minutes.seconds($0) }
  /// Seconds given as hours.
  var hours = WordReader { DurationUnit.hours.seconds($0) }
  var tags = WordReader<[String]> { TagList.tags($0) }

  /// - Parameters:
  ///   - closedStages: the company's own statuses that mean closed, before all others.
  ///   - status: What a help desk's own words mean, before the common ones.
  ///   - priority: The same for its priorities.
  init(
    isFivePoint: Bool, closedStages: [String], status: @escaping @Sendable (String) -> TicketStatus? = { _ in nil },
    priority: @escaping @Sendable (String) -> Priority? = { _ in nil }
  ) {
    let closed = Set(closedStages.map(TableHeader.key))
    self.status = WordReader { word in
      if closed.contains(TableHeader.key(word)) { return .closed }
      let english = ExportLanguage.english(word)
      return status(english) ?? TicketStatus(exported: english)
    }
    self.priority = WordReader { word in
      let english = ExportLanguage.english(word)
      return priority(english) ?? Priority(exported: english)
    }
    rating = WordReader { Rating.satisfaction(ExportLanguage.english($0), isFivePoint: isFivePoint) }
  }
}

extension AuthorKind {
  /// Who an export's word stands for; nil for a word that is not known.
  init?(exported word: String) {
    switch TableHeader.key(word) {
    case "user", "lead", "contact", "customer", "end user", "enduser", "requester", "visitor", "inbound", "incoming":
      self = .customer
    case "admin", "agent", "teammate", "operator", "staff", "light agent", "owner", "outbound", "outgoing":
      self = .agent
    case "ai", "ai agent", "fin": self = .ai
    case "bot", "workflow", "system user": self = .bot
    case "system": self = .system
    default: return nil
    }
  }
}

/// Whether a task changes something, told from its name: `refund_order` writes, `order_status` reads.
enum TaskEffect {
  /// True when the name has a verb of change, or a word that may be one and none that speaks of reading.
  static func writes(_ name: String) -> Bool {
    let words = words(of: name)
    if words.contains(where: verbs.contains) { return true }
    return words.contains(where: nounsAsVerbs.contains) && !words.contains(where: readings.contains)
  }

  /// Lower-case words of `snake_case`, `kebab-case`, `camelCase` and plain names.
  private static func words(of name: String) -> [String] {
    var words: [String] = []
    var word = ""
    var lastWasLower = false
    for character in name {
      if !character.isLetter || (character.isUppercase && lastWasLower) {
        if !word.isEmpty { words.append(word) }
        word = ""
      }
      if character.isLetter { word.append(contentsOf: character.lowercased()) }
      lastWasLower = character.isLowercase
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  private static let verbs: Set<String> = [
    "activate", "add", "adjust", "apply", "approve", "assign", "buy", "cancel", "cancellation", "correct", "create",
    "deactivate", "delete", "disable", "downgrade", "edit", "enable", "extend", "merge", "modify", "pay", "purchase",
    "reactivate", "recover", "refund", "register", "remove", "renew", "replace", "reschedule", "resend", "reserve",
    "reset", "resume", "rsvp", "send", "submit", "subscribe", "terminate", "unlock", "unsubscribe", "update",
    "upgrade", "waive", "write",
  ]

  private static let nounsAsVerbs: Set<String> = [
    "book", "booking", "change", "charge", "close", "credit", "exchange", "file", "issue", "order", "pause", "place",
    "plan", "report", "request", "reservation", "return", "schedule", "set", "ship", "support", "transfer",
  ]

  private static let readings: Set<String> = [
    "balance", "check", "detail", "details", "fetch", "find", "get", "history", "info", "information", "list",
    "lookup", "query", "read", "retrieve", "search", "show", "status", "track", "tracking", "view",
  ]
}

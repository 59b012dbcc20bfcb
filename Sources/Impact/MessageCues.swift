import Records

/// What one message shows, read from its bytes.
struct MessageCues: OptionSet, Sendable {
  /// One bit a cue.
  let rawValue: UInt16

  /// As `OptionSet` asks for.
  init(rawValue: UInt16) {
    self.rawValue = rawValue
  }

  /// Something was changed: "I have refunded".
  static let action = MessageCues(rawValue: 1 << 0)
  /// An identifier was asked for: "could you provide your order number".
  static let dataRequest = MessageCues(rawValue: 1 << 1)
  /// Something was looked up.
  static let lookup = MessageCues(rawValue: 1 << 2)
  /// Holds a question mark.
  static let question = MessageCues(rawValue: 1 << 3)
  /// A greeting, a farewell or "anything else?".
  static let courtesy = MessageCues(rawValue: 1 << 4)
  /// The writer wants a person.
  static let asksForPerson = MessageCues(rawValue: 1 << 5)
  /// A rule forbids it.
  static let policy = MessageCues(rawValue: 1 << 6)
  /// The writer does not know or understand.
  static let lacksKnowledge = MessageCues(rawValue: 1 << 7)
  /// The writer could not do it.
  static let lacksAction = MessageCues(rawValue: 1 << 8)
  /// The writer could not find or verify something.
  static let lacksData = MessageCues(rawValue: 1 << 9)
  /// The customer is asked to agree: "shall I book it".
  static let confirmation = MessageCues(rawValue: 1 << 10)

  /// Reads a text; at most `byteLimit` bytes of it, so that a pasted log costs no more than a long letter.
  init(reading text: String, with automaton: PhraseAutomaton = PhraseTable.automaton, byteLimit: Int = 20_000) {
    let bytes = text.utf8Span.span
    let transitions = automaton.next
    let next = transitions.span
    let table = ByteClass.table
    let classes = table.span
    let count = min(bytes.count, byteLimit)
    var clause = ClauseReading()
    var state = Int(next[Int(ByteClass.blank)])
    var isInWord = false
    var position = 0
    // One step beyond the end reads a blank, so that a phrase may end the text.
    while position <= count {
      let byte = position < count ? bytes[position] : UInt8(ascii: " ")
      var byteClass = classes[Int(byte)]
      position += 1
      if byteClass >= ByteClass.other {
        if byteClass == ByteClass.apostrophe { continue }
        if byteClass == ByteClass.other, MessageCues.isCurlyApostrophe(bytes, at: position - 1) {
          position += 2
          continue
        }
      }
      let endsClause = byteClass == ByteClass.clauseEnd
      if endsClause { byteClass = ByteClass.blank }
      if isInWord || byteClass != ByteClass.blank {
        let entry = next[state << 5 | Int(byteClass)]
        state = Int(entry & ~PhraseAutomaton.ending)
        if entry >= PhraseAutomaton.ending { clause.note(automaton.roles[state]) }
      }
      isInWord = byteClass != ByteClass.blank
      if endsClause {
        clause.end()
        if byte == UInt8(ascii: "?") { clause.cues.insert(.question) }
      }
    }
    self = clause.cues
  }

  /// `’` in UTF-8 is E2 80 99.
  private static func isCurlyApostrophe(_ bytes: Span<UInt8>, at position: Int) -> Bool {
    position + 2 < bytes.count && bytes[position] == 0xE2 && bytes[position + 1] == 0x80
      && bytes[position + 2] == 0x99
  }
}

/// Combines the phrases of a clause: a marker counts for what follows it before the clause ends.
private struct ClauseReading {
  var cues: MessageCues = []
  private var seen: PhraseRole = []

  mutating func note(_ roles: PhraseRole) {
    if roles.contains(.identifier), seen.contains(.request) { cues.insert(.dataRequest) }
    if !seen.contains(.blocker) {
      if roles.contains(.change) { cues.insert(.action) }
      if roles.contains(.changeVerb), seen.contains(.changeMarker) { cues.insert(.action) }
      if roles.contains(.settledVerb), seen.contains(.stateMarker) { cues.insert(.action) }
    }
    seen.formUnion(roles)
    if roles.isDisjoint(with: ClauseReading.directRoles) { return }
    for (role, cue) in ClauseReading.direct where roles.contains(role) { cues.insert(cue) }
  }

  mutating func end() {
    seen = []
  }

  private static let directRoles = direct.reduce(into: PhraseRole()) { $0.formUnion($1.0) }

  private static let direct: [(PhraseRole, MessageCues)] = [
    (.dataRequest, .dataRequest), (.lookup, .lookup), (.courtesy, .courtesy),
    (.asksForPerson, .asksForPerson), (.policy, .policy), (.lacksKnowledge, .lacksKnowledge),
    (.lacksAction, .lacksAction), (.lacksData, .lacksData), (.confirmation, .confirmation),
  ]
}

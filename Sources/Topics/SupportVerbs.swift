/// What customers ask to have done: the verbs that a topic's name may begin with.
enum SupportVerbs {
  /// The base form of a verb as it stands in a request ("book", "booking"); nil for any other word.
  ///
  /// "Booked" tells what happened, and "books" is a noun as often as not.
  static func base(of word: String) -> String? { bases[word] }

  /// Words after which a verb asks for something ("I want to book", "can you cancel").
  static let triggers: Set<String> = [
    "to", "please", "can", "could", "would", "you", "i", "we", "and", "or", "just", "help", "me", "wanna", "need",
    "for",
    "about", "of", "by", "with", "dont", "cant", "cannot", "not", "do", "lets",
  ]

  /// What may stand between a verb and its object and is left out of a name.
  static let skipped: Set<String> = [
    "my", "our", "your", "the", "this", "that", "these", "those", "some", "any", "me", "us", "him", "her", "them",
    "new",
    "another", "his", "their", "its", "all", "one", "up", "more", "other", "certain", "specific", "different", "nice",
    "good", "great", "cheap", "cheaper",
  ]

  /// Particles and prepositions that belong to a verb's meaning when they follow it at once.
  static let particles: [String: Set<String>] = [
    "apply": ["for"], "ask": ["about", "for"], "check": ["in", "out"], "complain": ["about"], "enquire": ["about"],
    "fill": ["in", "out"], "find": ["out"], "inquire": ["about"], "learn": ["about"], "log": ["in", "out"],
    "look": ["for", "up"], "opt": ["out"], "pay": ["for", "with"], "pick": ["up"], "search": ["for"],
    "set": ["up"], "sign": ["up", "in"], "speak": ["to", "with"], "subscribe": ["to"], "switch": ["to"],
    "talk": ["to", "with"], "top": ["up"], "turn": ["off", "on"], "unsubscribe": ["from"], "upgrade": ["to"],
    "wait": ["for"], "back": ["up"], "rsvp": ["to", "for"], "connect": ["to"], "hang": ["out"],
    "send": ["back"], "call": ["back"], "link": ["to"], "meet": ["with"],
  ]

  /// Verbs that name nothing without their particle: "look at this" against "look for a flight".
  static let needParticle: Set<String> = [
    "apply", "complain", "enquire", "fill", "inquire", "log", "look", "opt", "pick", "search", "set", "sign", "speak",
    "talk", "top", "turn", "wait",
  ]

  private static let verbs = """
    accept activate add adjust allow appeal apply approve arrange attend authorise authorize block book borrow \
    buy call cancel change charge check choose claim close collect compare complain complete configure confirm connect \
    contact convert correct create deactivate decline delay delete deliver deposit disable dispute donate download \
    edit email enable enquire enter estimate exchange expedite export extend file fill find fix freeze \
    generate handle host import increase inquire insert insure install invite join learn leave link load locate \
    lock lodge lose log look lower mail manage meet merge modify move obtain open opt order organise organize \
    pair pay pick place plan play postpone prepare print process purchase reactivate receive recharge reclaim \
    recover redeem reduce refill refund register reinstall release remove rename renew rent repair replace report \
    request reschedule reserve reset resolve restart restore retrieve return reverse review rsvp scan schedule search \
    secure sell send set share ship sign skip speak split stop submit subscribe swap switch sync talk throw top track \
    transfer translate trace travel troubleshoot turn unblock undo unfreeze uninstall unlock unsubscribe update \
    upgrade upload validate verify view visit waive withdraw write
    """.split(whereSeparator: \.isWhitespace).map(String.init)

  private static let bases: [String: String] = {
    var bases: [String: String] = [:]
    for verb in verbs {
      bases[verb] = verb
      for form in continuousForms(of: verb) where bases[form] == nil { bases[form] = verb }
    }
    return bases
  }()

  private static func continuousForms(of verb: String) -> [String] {
    if verb.hasSuffix("e") { return [verb.dropLast() + "ing"] }
    return [verb + "ing", verb + (verb.last.map(String.init) ?? "") + "ing"]
  }
}

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

  /// Prepositions that belong to a verb's meaning when they follow it at once.
  static let prepositions: [String: Set<String>] = [
    "apply": ["for"], "ask": ["about", "for"], "complain": ["about"], "connect": ["to"], "enquire": ["about"],
    "inquire": ["about"], "learn": ["about"], "link": ["to"], "look": ["for"], "meet": ["with"], "opt": ["out"],
    "pay": ["for", "with"], "rsvp": ["to", "for"], "search": ["for"], "sign up": ["for", "to"],
    "speak": ["to", "with"], "subscribe": ["to"], "switch": ["to"], "talk": ["to", "with"],
    "unsubscribe": ["from"], "upgrade": ["to"], "wait": ["for"], "log in": ["to"], "send": ["back"],
    "call": ["back"],
  ]

  /// Verbs that name nothing without a preposition: "look at this" against "look for a flight".
  static let needPreposition: Set<String> = [
    "apply", "complain", "enquire", "inquire", "look", "opt", "speak", "talk", "wait", "log in", "sign up",
  ]

  /// What the verbs are worth that say little by themselves: "get a refund" names a topic when nothing better does.
  static let light: [String: Double] = [
    "get": 0.75, "make": 0.75, "use": 0.55, "enter": 0.7, "ask about": 0.7, "ask for": 0.7,
  ]

  /// Words that a verb follows more often than a noun.
  static let leads: Set<String> = [
    "to", "will", "can", "could", "would", "should", "must", "i", "you", "we", "they", "it", "not", "dont", "didnt",
    "doesnt", "do", "does", "did", "please", "cant", "cannot", "wont", "couldnt", "never", "if",
  ]

  /// Words that begin the object of a verb.
  static let determiners: Set<String> = ["a", "an", "the", "my", "our", "your", "this", "that", "these", "some"]

  /// Words that ask for a thing without a verb: "I need a ride" reads "get a ride".
  static let wishes: Set<String> = ["need", "needed", "want", "wanted", "like"]

  /// The plainer word for a verb of the same meaning.
  static let plainer: [String: String] = [
    "obtain": "get", "purchase": "buy", "look for": "find", "search for": "find", "search": "find", "locate": "find",
    "modify": "change", "alter": "change", "amend": "change", "speak to": "speak with", "talk to": "speak with",
    "talk with": "speak with", "retrieve": "recover",
  ]

  /// Verbs of two words, written in two, in one, or with a hyphen: "top up", "topup", "log-in".
  static let particles: [String: Set<String>] = [
    "top": ["up", "ups"], "sign": ["up", "in", "ups"], "set": ["up"], "log": ["in", "out", "ins"],
    "pick": ["up"], "fill": ["in", "out"], "turn": ["on", "off"], "back": ["up"],
    "hang": ["out"],
  ]

  /// Every form of a verb of two words with its form in words of its own: "topping up", "topup".
  static let joined: [String: String] = {
    var joined: [String: String] = [:]
    for (verb, followers) in particles.sorted(by: { $0.key < $1.key }) {
      let doubled = verb + (verb.last.map(String.init) ?? "")
      for particle in followers.sorted() {
        for form in [verb, verb + "ing", doubled + "ing", verb + "ed", doubled + "ed"] {
          joined[form + " " + particle] = form + " " + particle
        }
        joined[verb + particle] = verb + " " + particle
      }
    }
    return joined
  }()

  /// Verbs that ask for one thing in other words; the first stands for all.
  private static let synonyms = [
    ["book", "reserve"], ["find", "search for", "look for", "search", "locate"],
    ["change", "update", "modify", "edit", "alter", "amend"], ["buy", "purchase"],
    ["speak with", "speak to", "talk to", "talk with"], ["get", "obtain", "receive"],
    ["unblock", "unlock"], ["report", "inform", "notify"], ["subscribe to", "sign up for", "sign up to"],
    ["verify", "confirm", "prove"], ["schedule", "arrange", "set up"], ["organise", "organize"],
    ["cancel", "undo", "reverse", "revert"], ["postpone", "delay"], ["delete", "close"],
    ["recover", "retrieve", "restore"],
    ["file", "lodge", "submit"], ["rsvp to", "rsvp", "rsvp for"],
  ]

  private static let verbs = """
    accept activate add adjust allow appeal apply approve arrange attend authorise authorize block book borrow \
    buy call cancel change check choose claim close collect compare complain complete configure confirm connect \
    contact convert correct create deactivate delay delete deliver deposit disable dispute donate download \
    edit email enable enquire enter estimate exchange expedite export extend file find fix freeze \
    generate handle host import increase inquire insert insure install invite join learn leave link load locate \
    lock lodge lose look lower mail manage meet merge modify move obtain open opt order organise organize \
    pair pay place plan play postpone prepare print process purchase reactivate receive recharge reclaim \
    recover redeem reduce refill refund register reinstall release remove rename renew rent repair replace report \
    request reschedule reserve reset resolve restart restore retrieve return reverse review rsvp scan schedule search \
    secure sell send share ship skip speak split stop submit subscribe swap switch sync talk throw track \
    transfer translate trace travel troubleshoot unblock undo unfreeze uninstall unlock unsubscribe update \
    upgrade upload validate verify view visit waive withdraw write get make use alter amend inform notify prove undo revert rate play repay
    """.split(whereSeparator: \.isWhitespace).map(String.init)
    + [
      "top up", "sign up", "sign in", "set up", "log in", "log out", "check in", "check out", "pick up", "fill in",
      "fill out",
      "turn on", "turn off", "back up", "hang out",
    ]

  /// Every verb in its base form, with its particle or preposition where it has one, by number.
  static let phrases: [String] = {
    var phrases = verbs
    for (verb, followers) in prepositions.sorted(by: { $0.key < $1.key }) {
      phrases += followers.sorted().map { verb + " " + $0 }
    }
    return phrases
  }()

  /// The number of a verb by its base form.
  static let numbers: [String: Int32] = Dictionary(
    zip(phrases, phrases.indices.map(Int32.init)), uniquingKeysWith: { first, _ in first })

  /// Of every verb the number of the one that stands for it among its synonyms.
  static let meanings: [Int32] = {
    var meanings = phrases.indices.map(Int32.init)
    for group in synonyms {
      let known = group.compactMap { numbers[$0] }
      for number in known { meanings[Int(number)] = known[0] }
    }
    return meanings
  }()

  /// Whether the word is the base form of a verb.
  static func isVerb(_ word: String) -> Bool { numbers[word] != nil }

  private static let bases: [String: String] = {
    var bases: [String: String] = [:]
    for verb in verbs {
      bases[verb] = verb
      for form in continuousForms(of: verb) where bases[form] == nil { bases[form] = verb }
    }
    return bases
  }()

  private static func continuousForms(of verb: String) -> [String] {
    if let blank = verb.firstIndex(of: " ") {
      return continuousForms(of: String(verb[..<blank])).map { $0 + verb[blank...] }
    }
    if verb.hasSuffix("e") { return [verb.dropLast() + "ing"] }
    return [verb + "ing", verb + (verb.last.map(String.init) ?? "") + "ing"]
  }
}

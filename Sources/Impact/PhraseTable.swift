/// What a phrase says about the clause it stands in.
struct PhraseRole: OptionSet, Sendable {
  /// One bit a role.
  let rawValue: UInt32

  /// Announces a change: a verb of change after it in the clause makes an action.
  static let changeMarker = PhraseRole(rawValue: 1 << 0)
  /// Announces a state: a verb of settlement after it makes an action.
  static let stateMarker = PhraseRole(rawValue: 1 << 1)
  /// What may have been done: "refunded".
  static let changeVerb = PhraseRole(rawValue: 1 << 2)
  /// What may be settled: "booked".
  static let settledVerb = PhraseRole(rawValue: 1 << 3)
  /// Denies or supposes what follows in the clause: no action is read from it.
  static let blocker = PhraseRole(rawValue: 1 << 4)
  /// Asks for something: an identifier after it in the clause makes a request for data.
  static let request = PhraseRole(rawValue: 1 << 5)
  /// What may be asked for: "order number".
  static let identifier = PhraseRole(rawValue: 1 << 6)
  /// A request for data by itself.
  static let dataRequest = PhraseRole(rawValue: 1 << 7)
  /// Something was looked up.
  static let lookup = PhraseRole(rawValue: 1 << 8)
  /// Politeness that says nothing about the matter.
  static let courtesy = PhraseRole(rawValue: 1 << 9)
  /// The customer asks for a person.
  static let asksForPerson = PhraseRole(rawValue: 1 << 10)
  /// A rule forbids it.
  static let policy = PhraseRole(rawValue: 1 << 11)
  /// The writer does not know or understand.
  static let lacksKnowledge = PhraseRole(rawValue: 1 << 12)
  /// The writer could not do it.
  static let lacksAction = PhraseRole(rawValue: 1 << 13)
  /// The writer could not find or verify something.
  static let lacksData = PhraseRole(rawValue: 1 << 14)
  /// A change by itself.
  static let change = PhraseRole(rawValue: 1 << 15)
  /// Asks the customer to agree before something is done.
  static let confirmation = PhraseRole(rawValue: 1 << 16)
}

/// The English phrases that the evidence is read from: lower case, without punctuation and apostrophes.
///
/// Reading another language means adding its phrases here; nothing else knows them.
enum PhraseTable {
  /// All phrases, ready to be searched for at once.
  static let automaton = PhraseAutomaton(
    rows.flatMap { role, text in phrases(in: text).map { (role, $0) } })

  /// The phrases of one role.
  static func phrases(_ role: PhraseRole) -> [String] {
    rows.filter { $0.0 == role }.flatMap { phrases(in: $0.1) }
  }

  private static func phrases(in text: String) -> [String] {
    text.split(separator: ",").map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
  }

  private static let rows: [(PhraseRole, String)] = [
    (
      .changeMarker,
      """
      i have, ive, we have, weve, i just, i also, i went ahead and, has been, have been, successfully, has now been,
      is now, are now
      """
    ),
    (
      .change,
      """
      i refunded, i updated, i cancelled, i canceled, i changed, i corrected, i reset, i issued, i processed,
      i credited, i replaced, i removed, i added, i activated, i unlocked, i rescheduled, we refunded, we cancelled
      """
    ),
    (
      .changeVerb,
      """
      refunded, updated, cancelled, canceled, changed, corrected, reset, issued, processed, credited, replaced,
      resent, reshipped, removed, added, created, activated, deactivated, enabled, disabled, unlocked, blocked,
      unblocked, upgraded, downgraded, booked, reserved, scheduled, rescheduled, submitted, completed, filed, closed,
      transferred, merged, extended, waived, reversed, applied, registered, reinstated, deleted, modified, adjusted,
      opened, arranged, renewed, paused, resumed, restored, ordered, placed, confirmed, recovered
      """
    ),
    (.stateMarker, "is, are, all"),
    (
      .settledVerb,
      """
      booked, reserved, confirmed, scheduled, rescheduled, submitted, completed, cancelled, canceled, refunded,
      unlocked, activated, registered, done, set, recovered
      """
    ),
    (
      .blocker,
      """
      not, never, unable, cannot, cant, couldnt, wasnt, isnt, arent, hasnt, havent, didnt, dont, doesnt, wont, no, if,
      once, unless, until, before, would, will, could, should, after
      """
    ),
    (
      .request,
      """
      may i have, may i get, can i have, can i get, could i have, could i get, could you provide, can you provide,
      please provide, provide me with, provide us with, can you tell me, could you tell me, can you give me,
      could you give me, could you please provide, can you please provide, could you please share, please give,
      please share, please send, please enter, please confirm, please specify, please reply with, could you share,
      can you share, could you send, can you send, could you confirm, can you confirm, what is your, whats your,
      what was your, i need your, i will need, ill need, we need your, we will need, let me have, may i know,
      could you let me know, verify your, please verify
      """
    ),
    (
      .identifier,
      """
      name, full name, order number, order id, account number, account id, account, pin, date of birth, email,
      email address, phone number, telephone number, booking id, booking number, booking reference, reference number,
      reference, confirmation number, flight id, flight number, room number, customer number, customer id, postcode,
      zip code, address, serial number, policy number, tracking number, invoice number, licence number,
      license number, license plate, username, user id, ticket number, case number, member id, membership number,
      card number, digits, passcode, code, rank, maiden name, transaction id, purchase date, receipt
      """
    ),
    (
      .dataRequest,
      """
      your pin, your order number, your order id, your account number, your booking id, your date of birth,
      your customer number, your reference number, your email address on file
      """
    ),
    (
      .lookup,
      """
      i have checked, ive checked, i checked, i have looked, ive looked, i looked up, let me look up, let me check,
      let me look into, i have found your, i found your, ive found your, i have located, ive located, i located,
      our records show, according to our records, according to our system, i can see that, i can see your,
      i see that your, looking at your account, looking at your order, the status of your, your tracking number is
      """
    ),
    (
      .confirmation,
      """
      shall i, should i, shall we, would you like me to, do you want me to, may i book, can i book, may i cancel,
      can i cancel, do you confirm, is that correct, is this correct, is that right, is that okay, is that ok,
      is this okay, is this ok, would that be okay, would that be ok, does that work for you, do you want to proceed,
      would you like to proceed, please confirm that, please confirm if, do you agree, ready to proceed
      """
    ),
    (
      .courtesy,
      """
      anything else, how can i help, how may i help, how can i assist, how may i assist, how can we help,
      what can i do for you, how are you, you are welcome, youre welcome, thank you and goodbye, have a great day,
      have a nice day, goodbye
      """
    ),
    (
      .asksForPerson,
      """
      human, real person, a person, an agent, live agent, live person, representative, a rep, an operator, a manager,
      your manager, supervisor, someone real, actual person, speak to someone, talk to someone, speak with someone,
      talk with someone, customer service agent
      """
    ),
    (
      .policy,
      """
      our policy, our policies, company policy, policy does not, against policy, against our, not eligible,
      isnt eligible, not entitled, not permitted, not allowed, return window, refund window, terms and conditions,
      terms of service, outside of warranty, out of warranty
      """
    ),
    (
      .lacksKnowledge,
      """
      i dont know, i do not know, im not sure, i am not sure, dont have information, do not have information,
      dont have any information, dont understand, do not understand, dont quite understand, didnt understand,
      did not understand, couldnt find an answer, could not find an answer, cant answer, cannot answer, cant find any
      """
    ),
    (
      .lacksAction,
      """
      i cant, i cannot, i am unable, im unable, i am not able, im not able, i was unable, wasnt able to,
      was not able to, were unable, we are unable, was not successful, wasnt successful, was unsuccessful, has failed,
      request failed, could not complete, couldnt complete, only able to help, not possible for me
      """
    ),
    (
      .lacksData,
      """
      cannot authenticate, cant authenticate, could not authenticate, couldnt authenticate, cannot verify, cant verify,
      could not verify, couldnt verify, unable to verify, unable to locate, couldnt locate, could not locate,
      couldnt find your, could not find your, cant find your, cannot find your, no record, dont have access,
      do not have access, no account with, need more information, need more details
      """
    ),
  ]
}

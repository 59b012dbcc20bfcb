/// Words by which steps are named.
enum StepWords {
  /// What may be asked for, as the phrase table has it.
  static let identifiers = Set(PhraseTable.phrases(.identifier))
  /// Words of the longest identifier.
  static let longestIdentifier = identifiers.map { $0.split(separator: " ").count }.max() ?? 0
  /// One name for several wordings of the same identifier.
  static let identifierNames = [
    "full name": "name", "order id": "order number", "account id": "account number", "account": "account number",
    "email address": "email", "telephone number": "phone number", "booking id": "booking number",
    "booking reference": "booking number", "reference": "reference number", "customer id": "customer number",
    "zip code": "postcode", "license number": "licence number",
  ]

  /// Words that a question is named by when it has no other.
  static let questions: Set<String> = ["when", "where", "which", "who", "why", "how", "what"]

  /// Whether a word may say what something is about: no short word, no number, none of `empty`.
  static func mayName(_ word: String) -> Bool {
    word.count > 2 && !empty.contains(word) && !word.allSatisfy(\.isNumber)
  }

  /// Words that say nothing about what a sentence is about: of grammar, of asking and telling, and verbs of change.
  static let empty: Set<String> = Set(
    """
    able about after again all alright also and any anyone anything are been before being best both but can cant
    cannot could currently dear did does doing done dont each else for from further get give given glad going got
    great happy has have havent having hello help her here him his hold how however into isnt its ive just kindly
    know let like likely make many may maybe might more moment most much must need needed not now off okay one only other
    our out over perfect please provide put regarding regards right see send shall she should since some something
    sorry specify still such sure take tell than thank thanks that thats the their them then there theres these they
    thing things this those through too unfortunately until use very wait want wants was well were what whats when
    where whether which while who whose why will wish with wont would yes yet you your youre yours yourself am been
    say share like dislike let ill youd id were weve would currently successfully completed successful
    refunded updated cancelled canceled changed corrected issued processed replaced removed added created activated
    booked reserved scheduled rescheduled submitted closed registered confirmed confirm
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}

/// One to four words that may name a topic, whatever their order and form.
struct LabelPhrase: Sendable, Hashable {
  /// The numbers of the stems of its content words, ascending.
  var stems: WordRun
  /// The number of the verb's meaning when the phrase is a request, such as "book a flight"; else -1.
  var meaning: Int32 = -1

  var isRequest: Bool { meaning >= 0 }
}

/// A phrase as a customer wrote it.
struct PhraseForm: Sendable, Hashable {
  /// The words after the verb, in order.
  var words: WordRun
  /// The number of the verb, else -1.
  var verb: Int32 = -1
}

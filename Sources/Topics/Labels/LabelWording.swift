/// Writes phrases as a reader expects them.
struct LabelWording {
  let text: LabelText

  /// "Check the status" of a request, "card not working" of a state.
  func wording(of form: PhraseForm) -> String {
    let verb = form.verb >= 0 ? wording(ofVerb: SupportVerbs.phrases[Int(form.verb)]) : ""
    let words = wording(of: form.words)
    return verb.isEmpty ? words : verb + " " + words
  }

  /// `RSVP to` where customers write it so.
  private func wording(ofVerb verb: String) -> String {
    let verb = SupportVerbs.plainer[verb] ?? verb
    guard let number = text.number(of: String(verb.prefix { $0 != " " })) else { return verb }
    return text.display(number) + verb.drop { $0 != " " }
  }

  /// Scripts without blanks between words get none.
  private func wording(of run: WordRun) -> String {
    var shown = ""
    var isDenied = false
    for word in run.words {
      var display = text.display(word)
      if StopWords.negations.contains(text.words[Int(word)]) {
        display = "not"
        isDenied = true
      } else if isDenied, StopWords.predicates.contains(display) {
        display = "working"
      }
      if display.first.map("aeio".contains) == true, shown == "a" { shown = "an" }
      if display.first.map("bcdfgjklmnpqrstvwz".contains) == true, shown == "an" { shown = "a" }
      let joins =
        shown.unicodeScalars.last?.properties.isIdeographic == true
        && display.unicodeScalars.first?.properties.isIdeographic == true
      shown += shown.isEmpty || joins ? display : " " + display
    }
    return shown
  }
}

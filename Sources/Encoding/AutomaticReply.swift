/// Recognises messages that a machine wrote in the customer's name: absences, delivery failures, receipts.
enum AutomaticReply {
  /// - Parameters:
  ///   - subject: as it came.
  ///   - firstMessage: as it came; only its beginning is looked at, so that a customer who quotes an automatic
  ///     reply further down is still heard.
  static func isRecognised(subject: String, firstMessage: String) -> Bool {
    if !subject.isEmpty, hasTellingStart(subject.lowercased()) { return true }
    let opening = String(decoding: firstMessage.utf8.prefix(160), as: UTF8.self).lowercased().utf8
      .map { $0 == UInt8(ascii: "\n") ? UInt8(ascii: " ") : $0 }
    // A phrase begins where a word begins.
    var isWordStart = true
    for start in opening.indices {
      if isWordStart, openings.contains(where: opening[start...].starts(with:)) { return true }
      isWordStart = opening[start] <= 0x2E
    }
    return false
  }

  private static func hasTellingStart(_ subject: String) -> Bool {
    var title = subject[...]
    for prefix in ["re: ", "fw: ", "fwd: "] where title.hasPrefix(prefix) {
      title = title.dropFirst(prefix.count)
    }
    return subjectStarts.contains(where: title.hasPrefix)
  }

  private static let subjectStarts = [
    "automatic reply", "auto reply", "auto-reply", "autoreply", "auto response", "auto-response",
    "autoresponse", "automated reply", "automated response", "out of office", "out-of-office",
    "undeliverable", "undelivered mail", "delivery status notification", "delivery failure",
    "mail delivery failed", "mail delivery failure", "mail delivery subsystem", "returned mail",
    "failure notice", "abwesenheitsnotiz", "automatische antwort", "abwesend:", "réponse automatique",
    "absence du bureau", "respuesta automática", "fuera de la oficina", "risposta automatica",
    "resposta automática", "automatisch antwoord", "自动回复", "自動返信",
  ]

  private static let openings: [[UInt8]] = [
    "i am out of the office", "i'm out of the office", "i\u{2019}m out of the office", "i am out of office",
    "i'm out of office", "i am currently out of", "i'm currently out of the office",
    "i will be out of the office", "i am away from the office", "i am on annual leave",
    "i am currently on leave", "i am on vacation until", "i am on parental leave",
    "currently out of the office", "this is an automatic reply", "this is an automatic response",
    "this is an automatically generated", "this is an automated reply", "this is an automated response",
    "this is an auto-generated", "delivery to the following recipient",
    "your message could not be delivered", "your message wasn't delivered",
    "this message was created automatically by mail delivery", "this is the mail system at host",
    "ich bin nicht im büro", "ich bin derzeit nicht im", "je suis absent", "je suis actuellement absent",
    "estoy fuera de la oficina",
  ].map { Array($0.utf8) }
}

/// The lines by which mail programs mark history and signatures.
enum MailMarks {
  /// How many lines the header of a quotation takes: `On 3 May 2026, Ann wrote:`, sometimes broken in two; 0 for
  /// any other line.
  static func quoteHeaderLines(_ line: Substring, next: Substring?) -> Int {
    guard headerStarts.contains(where: line.begins(with:)) else { return 0 }
    if endsHeader(line) { return 1 }
    guard let next, line.utf8.count < 120, endsHeader(next) else { return 0 }
    return 2
  }

  private static func endsHeader(_ line: Substring) -> Bool {
    guard line.utf8.last == UInt8(ascii: ":") else { return false }
    return headerEnds.contains(where: line.ends(with:)) || headerVerbs.contains(where: { line.contains($0) })
  }

  /// Whether the rest of the message is a forwarded or quoted one.
  static func opensForwardedHistory(_ line: Substring, following: ArraySlice<Substring>) -> Bool {
    let first = line.utf8.first ?? 0
    if first == UInt8(ascii: "-") || first == UInt8(ascii: "#") || first | 0x20 == UInt8(ascii: "b") {
      let opening = line.prefix(48).lowercased()[...]
      if historyStarts.contains(where: opening.begins(with:)) { return true }
    }
    if line.utf8.count >= 10, line.utf8.allSatisfy({ $0 == UInt8(ascii: "_") }) { return true }
    guard let names = headerBlocks.first(where: { line.begins(with: $0[0]) }) else { return false }
    return following.prefix(2).contains { names.dropFirst().contains(where: $0.begins(with:)) }
  }

  /// Whether a line closes the letter: what follows is a name and an address.
  static func opensSignature(_ line: Substring, following: ArraySlice<Substring>) -> Bool {
    guard line.utf8.count <= 30 else { return false }
    let words = line.lowercased().filter { $0.isLetter || $0 == " " }
    if closings.contains(words) { return true }
    return softClosings.contains(words) && following.count <= 3
      && following.allSatisfy { $0.split(separator: " ").count <= 4 }
  }

  /// `Sent from my iPhone` and its like.
  static func isDeviceSignature(_ line: Substring) -> Bool {
    guard line.utf8.count <= 60 else { return false }
    let lower = line.lowercased()[...]
    return deviceStarts.contains(where: lower.begins(with:))
  }

  private static let headerStarts = ["On ", "Am ", "Le ", "El ", "Il ", "Em ", "Op "]
  private static let headerEnds = [
    "wrote:", "schrieb:", "a écrit :", "a écrit:", "escribió:", "ha scritto:", "escreveu:", "schreef:",
  ]
  /// These languages put the writer behind the verb.
  private static let headerVerbs = [" schrieb ", " schreef "]
  private static let historyStarts = [
    "-----original message", "----- original message", "---------- forwarded message",
    "begin forwarded message:", "-----ursprüngliche nachricht", "-----message d'origine",
    "##- please type your reply above this line",
  ]
  private static let headerBlocks = [
    ["From:", "Sent:", "To:", "Date:"], ["Von:", "Gesendet:", "An:"], ["De :", "Envoyé :", "À :"],
    ["De:", "Enviado:", "Para:"],
  ]
  private static let closings: Set<String> = [
    "regards", "kind regards", "best regards", "warm regards", "with kind regards", "sincerely",
    "yours sincerely", "sincerely yours", "yours faithfully", "yours truly", "best wishes",
    "mit freundlichen grüßen", "freundliche grüße", "viele grüße", "beste grüße", "cordialement",
    "bien cordialement", "saludos", "atentamente", "un saludo", "cordiali saluti",
  ]
  private static let softClosings: Set<String> = [
    "thanks", "thank you", "many thanks", "thanks in advance", "thank you in advance", "best", "cheers",
    "danke", "gracias", "merci", "grazie",
  ]
  private static let deviceStarts = [
    "sent from my ", "sent from mail for ", "sent from yahoo mail", "sent from outlook",
    "sent via ", "get outlook for ", "von meinem ", "gesendet von ", "envoyé de mon ", "enviado desde mi ",
  ]
}

extension Substring {
  /// Whether the text begins with the bytes of another; cheaper than comparing characters.
  func begins(with start: String) -> Bool {
    utf8.starts(with: start.utf8)
  }

  fileprivate func ends(with end: String) -> Bool {
    utf8.count >= end.utf8.count && utf8.suffix(end.utf8.count).elementsEqual(end.utf8)
  }
}

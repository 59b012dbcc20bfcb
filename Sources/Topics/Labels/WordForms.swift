/// The forms of a word that count as one: "card" and "cards", "decline" and "declined".
enum WordForms {
  /// Of every word the number of the first word with the same stem.
  static func stems(of words: [String]) -> [Int32] {
    let known = Set(words)
    var first: [String: Int32] = [:]
    first.reserveCapacity(words.count)
    return words.enumerated().map { index, word in
      let stem = stem(of: word) { known.contains($0) || SupportVerbs.isVerb($0) }
      if let number = first[stem] { return number }
      first[stem] = Int32(index)
      return Int32(index)
    }
  }

  /// A shorter form of the word that is a word itself; the word when there is none.
  static func stem(of word: String, isWord: (String) -> Bool) -> String {
    if let base = irregular[word] { return base }
    guard word.utf8.count > 3, let last = word.utf8.last, "sdg".utf8.contains(last) else { return word }
    // "topping up" is "top up", "top ups" too.
    if let blank = word.firstIndex(of: " ") {
      let particle = word[blank...]
      return stem(of: String(word[..<blank]), isWord: isWord)
        + (particle.hasSuffix("s") ? particle.dropLast() : particle)
    }
    if word.hasSuffix("s") {
      guard let singular = singulars(of: word).first(where: isWord) else { return word }
      return singular == word ? word : stem(of: singular, isWord: isWord)
    }
    return bases(of: word).first(where: isWord) ?? word
  }

  private static func singulars(of word: String) -> [String] {
    if word.hasSuffix("ss") || word.hasSuffix("us") || word.hasSuffix("is") { return [] }
    if word.hasSuffix("ies") { return [word.dropLast(3) + "y", String(word.dropLast())] }
    if word.hasSuffix("es") { return [String(word.dropLast()), String(word.dropLast(2))] }
    return [String(word.dropLast())]
  }

  private static func bases(of word: String) -> [String] {
    let cut: String
    if word.hasSuffix("ing") {
      cut = String(word.dropLast(3))
    } else if word.hasSuffix("ied") {
      return [word.dropLast(3) + "y"]
    } else if word.hasSuffix("ed") {
      cut = String(word.dropLast(2))
    } else {
      return []
    }
    guard cut.utf8.count >= 3 else { return [] }
    let doubled = cut.last == cut.dropLast().last
    return doubled ? [String(cut.dropLast()), cut] : [cut + "e", cut]
  }

  private static let irregular: [String: String] = [
    "paid": "pay", "sent": "send", "bought": "buy", "sold": "sell", "lost": "lose", "stolen": "steal", "stole": "steal",
    "forgot": "forget", "forgotten": "forget", "broken": "break", "broke": "break", "frozen": "freeze",
    "froze": "freeze", "withdrew": "withdraw", "withdrawn": "withdraw", "chose": "choose", "chosen": "choose",
    "met": "meet", "left": "leave", "spoke": "speak", "spoken": "speak", "written": "write", "wrote": "write",
    "children": "child", "people": "person", "hidden": "hide", "taken": "take", "held": "hold", "kept": "keep",
    "recieve": "receive", "recieved": "receive", "made": "make", "got": "get", "gotten": "get", "using": "use",
    "used": "use", "shown": "show", "gone": "go", "went": "go",
  ]
}

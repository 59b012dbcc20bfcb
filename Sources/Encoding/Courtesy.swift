/// Words that say nothing of what a customer wants.
enum Courtesy {
  /// Whether a token is a greeting, thanks, a class token, or holds no letter at all.
  static func isEmptyOfContent(_ token: Substring) -> Bool {
    if token.utf8.first == UInt8(ascii: "<"), token.utf8.last == UInt8(ascii: ">") { return true }
    let word = token.unicodeScalars.filter(\.properties.isAlphabetic)
    return word.isEmpty || words.contains(String(String.UnicodeScalarView(word)).lowercased())
  }

  private static let words: Set<String> = [
    "hi", "hii", "hello", "helo", "hey", "heya", "hiya", "howdy", "greetings", "dear", "sir", "madam", "team",
    "there", "all", "everyone", "good", "morning", "afternoon", "evening", "day", "night",
    "how", "are", "you", "doing", "today", "whats", "up", "nice", "to", "meet",
    "ok", "okay", "okey", "k", "yes", "yeah", "yep", "yup", "no", "nope", "nah", "sure", "right", "great", "perfect",
    "cool", "fine", "alright", "awesome", "excellent", "wonderful", "lovely", "correct", "exactly",
    "thanks", "thank", "thx", "ty", "cheers", "much", "so", "very", "a", "lot", "please", "pls", "sorry",
    "bye", "goodbye", "later", "welcome", "test", "and", "im", "i", "am", "well", "that", "is", "it", "thats", "its",
    "hallo", "guten", "tag", "morgen", "danke", "bitte", "servus", "moin", "liebes", "sehr", "geehrte", "damen",
    "und", "herren", "hola", "buenos", "buenas", "dias", "días", "tardes", "noches", "gracias", "por", "favor",
    "bonjour", "bonsoir", "salut", "merci", "madame", "monsieur", "ciao", "buongiorno", "buonasera", "grazie",
    "olá", "ola", "bom", "boa", "dia", "tarde", "obrigado", "obrigada", "hoi", "goedemorgen", "bedankt",
  ]
}

import Encoding
import Testing

@Suite struct `The language of a text` {
  @Test func `is right for at least 97 of 100 short tickets`() {
    let wrong = LanguageSamples.all.filter { WrittenLanguage.code(of: $0.text) != $0.code }
    #expect(wrong.count * 100 <= LanguageSamples.all.count * 3, "\(wrong)")
  }

  @Test func `tells English from all others in at least 99 of 100 short tickets`() {
    let wrong = LanguageSamples.all.filter { ticket in
      let code = WrittenLanguage.code(of: ticket.text)
      return code == nil || (code == "en") != (ticket.code == "en")
    }
    #expect(wrong.count * 100 <= LanguageSamples.all.count, "\(wrong)")
  }

  @Test(arguments: [
    "", "12345", "<number> <url>", "😀😀", "???", "Maria Garcia", "Anna van Dijk", "José Álvarez", "Björn Müller",
    "die", "no", "El Paso", "iPhone 15 Pro Max 256", "μ Ω",
  ])
  func `is unknown without evidence`(text: String) {
    #expect(WrittenLanguage.code(of: text) == nil)
  }

  @Test(arguments: [
    "where is my order from Zürich", "refund my Crème Brûlée torch", "La Perla voucher not working",
    "my name is José Álvarez, order missing", "Hello, my name is Алексей Петров", "I bought 小米 earbuds",
    "REFUND NOT RECIEVED!!", "cant log in", "wheres my stuff",
  ])
  func `stays English with names and misspellings`(text: String) {
    #expect(WrittenLanguage.code(of: text) == "en")
  }

  @Test(arguments: [
    ("Ich habe das iPhone 15 Pro Max bei Apple Store online order", "de"), ("iPhone 15 Pro Max Pencil 返品したい", "ja"),
    ("Не работает login в Microsoft Office account", "ru"), ("Refund please, remboursement svp merci beaucoup", "fr"),
  ])
  func `is that of the words that hold the sentence together`(text: String, code: String) {
    #expect(WrittenLanguage.code(of: text) == code)
  }

  @Test(arguments: [
    ("MÖCHTE ICH ZURÜCKGEBEN", "möchte ich zurückgeben"), ("İADE ETMEK İSTİYORUM", "iade etmek istiyorum"),
    ("ГДЕ МОЙ ЗАКАЗ", "где мой заказ"), ("ΠΟΎ ΕΊΝΑΙ", "πού είναι"), ("ĐƠN HÀNG CỦA TÔI", "đơn hàng của tôi"),
    ("GDZIE JEST MOJA PRZESYŁKA", "gdzie jest moja przesyłka"), ("J’ai payé", "j'ai payé"),
    ("Où est ma commande", "Ou\u{300} est ma commande"),
  ])
  func `does not depend on case, apostrophe or the form of accents`(one: String, other: String) {
    #expect(WrittenLanguage.code(of: one) != nil)
    #expect(WrittenLanguage.code(of: one) == WrittenLanguage.code(of: other))
  }

  @Test func `is read from the first sixty words`() {
    let english = String(repeating: "where is my order ", count: 15)
    let german = String(repeating: "wo ist meine bestellung ", count: 50)
    #expect(WrittenLanguage.code(of: english + german) == "en")
  }

  @Test func `lives with every scalar`() {
    for value in UInt32(0)...0x2FFFF {
      guard let scalar = Unicode.Scalar(value), value % 97 == 0 || value < 0x600 else { continue }
      _ = WrittenLanguage.code(of: "ab\(scalar)cd")
    }
  }
}

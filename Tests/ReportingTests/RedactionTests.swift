import Reporting
import Testing

struct RedactionTests {
  @Test(arguments: [
    ("write to anna.smith+shop@example.co.uk please", "write to [email] please"),
    ("mail me: <bob@example.com>.", "mail me: <[email]>."),
    ("call +1 (415) 555-2671 today", "call [phone] today"),
    ("call 0171 5551234", "call [phone]"),
    ("my number 415-555-2671", "my number [phone]"),
    ("card 4111 1111 1111 1111 was charged", "card [card] was charged"),
    ("card 5500-0000-0000-0004", "card [card]"),
    ("pay to DE89 3704 0044 0532 0130 00 now", "pay to [iban] now"),
    ("IBAN GB82WEST12345698765432.", "IBAN [iban]."),
    ("order #48213 is late", "order #[order id] is late"),
    ("Order number 1234-5678-90", "Order number [order id]"),
    ("my account 99887", "my account [account id]"),
    ("ref AB-20-41977", "ref [reference id]"),
    ("AB-20-41977 never arrived", "[id] never arrived"),
    ("see https://shop.example/reset?token=9f8a7c", "see [link]"),
    ("see https://shop.example/r/9f8a7c6b5d4e3f2a1b0c", "see [link]"),
    ("Hi Anna, where is it?", "Hi [name], where is it?"),
    ("My name is Alexis", "My name is [name]"),
    ("my name is alexis and I moved", "my name is [name] and I moved"),
    ("Regards, Tom", "Regards, [name]"),
    ("Kind regards,\nTom Miller", "Kind regards,\n[name]"),
    ("Hello, this is Maria Lopez.", "Hello, this is [name]."),
    ("Dear Mr. O'Brien,", "Dear Mr. [name],"),
    ("Hallo Jürgen, mein Konto", "Hallo [name], mein Konto"),
  ])
  func `what names or reaches a person is replaced`(text: String, expected: String) {
    #expect(Redaction.redacted(text) == expected)
  }

  @Test(arguments: [
    "Hello there, I paid $1,234.50 on 2024-02-29 at 12:30.",
    "I ordered 3 shirts in size 42 for 19.99 each",
    "Thanks for your help",
    "Hi, can you change the address?",
    "This is not what I ordered",
    "I am looking for a refund",
    "the 5,000 tickets of May 2020",
    "see https://example.com/help",
    "on 12/05/2020 I wrote to you",
    "between 10:00 and 18:00",
    "注文した商品の返品",
    "My order is late",
    "a discount of 20 % on 100 items",
    "I have been waiting since 1 May 2020",
    "",
  ])
  func `what is no personal data stays`(text: String) {
    #expect(Redaction.redacted(text) == text)
  }

  @Test func `a number that fails the Luhn check is no card`() {
    #expect(!Redaction.redacted("code 4111 1111 1111 1112").contains("[card]"))
  }

  @Test func `redacting twice changes nothing more`() {
    let once = Redaction.redacted("Hi Anna, order #48213, anna@example.com, +44 20 7946 0958. Regards, Tom")
    #expect(once == "Hi [name], order #[order id], [email], [phone]. Regards, [name]")
    #expect(Redaction.redacted(once) == once)
  }
}

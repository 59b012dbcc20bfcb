import Encoding
import Records
import Testing

@Suite struct `The text of a ticket` {
  @Test(arguments: [
    ("Order late", ["Where is it?"], "Order late\nWhere is it?"),
    ("Re: RE: Order late", ["Where is it?"], "Order late\nWhere is it?"),
    ("", ["hi", "hello", "I want to book a flight"], "I want to book a flight"),
    ("", ["See https://shop.example/orders/1 or www.shop.example"], "See <url> or <url>"),
    ("", ["Write to ann.lee@example.com, please"], "Write to <email> please"),
    ("", ["Order #123456 of card 4111 1111 1111 1111 failed"], "Order <number> of card <number> failed"),
    ("", ["Call +49 30 1234567 about ORD-2024-991"], "Call <number> about <number>"),
    ("", ["Room for 2 on floor 15"], "Room for 2 on floor 15"),
    ("", ["My parcel is lost\n> old text\n> more"], "My parcel is lost"),
    ("", ["My parcel is lost\n\nOn Mon, 3 May 2021, Shop <a@b.example> wrote:\nold text"], "My parcel is lost"),
    ("", ["On Mon, 3 May 2021, Shop\n<a@b.example> wrote:\n> old\nMy parcel is lost"], "My parcel is lost"),
    ("", ["My parcel is lost\n-- \nAnn Lee\nLee Ltd"], "My parcel is lost"),
    ("", ["My parcel is lost\nKind regards,\nAnn Lee"], "My parcel is lost"),
    ("", ["My parcel is lost\nThanks,\nAnn"], "My parcel is lost"),
    ("", ["My parcel is lost\r\nSent from my iPhone"], "My parcel is lost"),
    ("", ["My parcel is lost\nFrom: Shop\nSent: Monday\nold text"], "My parcel is lost"),
    ("", ["Mein Paket fehlt\nAm 3. Mai 2021 schrieb der Laden <a@b.example>:\nalter Text"], "Mein Paket fehlt"),
    ("", ["On my phone the app\nnever wrote: saved"], "On my phone the app never wrote: saved"),
    ("", ["退款到哪里了"], "退款到哪里了"),
    ("", ["أين طلبي"], "أين طلبي"),
  ])
  func `is what the customer asks, cleaned`(subject: String, messages: [String], expected: String) {
    #expect(TicketText(subject: subject, customerMessages: messages) == .text(expected))
  }

  @Test(arguments: [
    ("", [], UnassignedReason.noText),
    (" ", ["", " \n "], .noText),
    ("", ["> only quoted"], .noText),
    ("", ["Hello!", "thank you"], .tooShort),
    ("", ["12345", "?!", "https://shop.example"], .tooShort),
    ("Automatic reply: your ticket", ["I am away until Monday"], .automaticReply),
    ("Re: Out of Office", ["x"], .automaticReply),
    ("Hello", ["Thank you for your mail. I\u{2019}m out of the office until May."], .automaticReply),
    ("Undeliverable: invoice", ["Your message"], .automaticReply),
  ])
  func `or the reason why there is none`(subject: String, messages: [String], reason: UnassignedReason) {
    #expect(TicketText(subject: subject, customerMessages: messages) == .unusable(reason))
  }

  @Test func `a customer who speaks of automatic replies is heard`() {
    let text =
      "Every mail I send you gets an answer that says this is nobody's inbox. It is only further down, where"
      + " nobody looks, that your system states: this is an automatic reply"
    #expect(TicketText(subject: "", customerMessages: [text]) != .unusable(.automaticReply))
  }

  @Test func `holds at most the budget of words`() {
    let long = Array(repeating: "word", count: 100).joined(separator: " ")
    guard case .text(let text) = TicketText(subject: "", customerMessages: [long, long, long]) else {
      Issue.record("a long text was refused")
      return
    }
    #expect(text.split(whereSeparator: \.isWhitespace).count == TicketText.wordBudget)
  }
}

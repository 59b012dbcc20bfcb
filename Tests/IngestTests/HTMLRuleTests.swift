import Ingest
import Records
import Testing

/// Bodies in HTML become what their writers wrote, in tables and in JSON.
struct HTMLRuleTests {
  private static let bodies: [(html: String, text: String)] = [
    ("<p>One</p><p>Two<br>Three</p>", "One\nTwo\nThree"),
    ("<div>One</div><ul><li>a<li>b</ul>End", "One\na\nb\nEnd"),
    ("Hello<br>there", "Hello\nthere"),
    ("<style>p { color: red }</style><p>Text</p><script>if (a < b) { }</script>", "Text"),
    ("<html><head><title>Mail</title></head><body>Text</body></html>", "Text"),
    ("<p>5 &lt; 6 &amp;&#39;x&#x27; &eacute;&Uuml;&nbsp;&euro; &unknown;</p>", "5 < 6 &'x' éÜ € &unknown;"),
    ("<p>New</p><blockquote>Old <blockquote>older</blockquote> old</blockquote><p>Below</p>", "New\nBelow"),
    ("<div>New</div><div class='gmail_quote'>On Mon, Ada wrote:<blockquote>Old</blockquote></div>", "New"),
    ("<div>New</div><hr><div id='divRplyFwdMsg'>From: Ada</div><div>Old</div>", "New"),
    ("<p>New</p><p>On Mon, 5 Jan 2026 at 10:00, Ada &lt;a@b.example&gt; wrote:</p><p>Old</p>", "New"),
    ("<p>New</p><p>On Mon, 5 Jan 2026 at 10:00, Ada<br>&lt;a@b.example&gt; wrote:</p><p>Old</p>", "New"),
    ("<p>Neu</p><p>Am 05.01.2026 um 10:00 schrieb Ada:</p><p>Alt</p>", "Neu"),
    ("<p>On Monday I wrote to you.</p><p>Am I right: yes</p>", "On Monday I wrote to you.\nAm I right: yes"),
  ]

  @Test(arguments: bodies) func `a body in a table`(html: String, text: String) throws {
    let quoted = "\"" + html.replacing("\"", with: "\"\"") + "\""
    let reading = try Reading("t.csv", "ticket_id,description\n1,\(quoted)\n")
    #expect(reading.tickets.first?.messages.map(\.text) == [text])
  }

  @Test(arguments: bodies) func `a body in JSON`(html: String, text: String) throws {
    let reading = try Reading(
      "t.json", "{\"id\": 1, \"generated_timestamp\": 1700000000, \"comments\": [{\"html_body\": \"\(html)\"}]}")
    #expect(reading.tickets.first?.messages.map(\.text) == [text])
  }

  @Test(arguments: ["a < b and c > d", "press <Enter> twice", "if x<y"]) func `signs of a text are no tags`(
    body: String
  ) throws {
    let reading = try Reading("t.csv", "ticket_id,description\n1,\(body)\n")
    #expect(reading.tickets.first?.messages.map(\.text) == [body])
  }
}

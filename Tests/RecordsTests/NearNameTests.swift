import Records
import Testing

@Suite("Names near to what was written")
struct NearNameTests {
  private static let names = ["Plan a party", "Reserve a room", "Get a ride", "RSVP to a party"]

  @Test(
    "A slip of the pen finds its name, a part of a name all that hold it, anything else none",
    arguments: [
      ("plan a prty", ["Plan a party"]), ("PARTY", ["Plan a party", "RSVP to a party"]), ("weather", []), ("", []),
    ])
  func nearest(text: String, expected: [String]) {
    #expect(NearName.nearest(to: text, of: NearNameTests.names, limit: 3) == expected)
  }
}

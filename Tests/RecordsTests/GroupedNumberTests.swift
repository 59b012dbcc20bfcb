import Records
import Testing

@Suite struct GroupedNumberTests {
  @Test(
    "Thousands are parted by commas",
    arguments: [
      (0, "0"), (999, "999"), (1000, "1,000"), (-1000, "-1,000"), (123_456, "123,456"), (1_234_567, "1,234,567"),
    ])
  func grouped(number: Int, text: String) {
    #expect(number.grouped == text)
  }
}

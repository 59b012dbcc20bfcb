import Reporting
import Testing

struct DecimalTextTests {
  @Test(arguments: [
    (0.0, 4, "0.0000"), (-0.0, 4, "0.0000"), (-0.00001, 4, "0.0000"), (0.00005, 4, "0.0001"),
    (0.41, 4, "0.4100"), (-1.5, 0, "-2"), (2.5, 0, "3"), (0.999_96, 4, "1.0000"),
    (1_234_567.891, 2, "1234567.89"), (9.0, 1, "9.0"), (.nan, 4, ""), (.infinity, 4, ""),
    (1e300, 2, ""),
  ])
  func `figures have fixed decimals, round half away from zero and never show minus zero`(
    value: Double, decimals: Int, expected: String
  ) {
    #expect(DecimalText.text(value, decimals: decimals) == expected)
  }
}

/// The seven steps from low (orange) over grey to high (blue) resolution; the style sheet holds their colours.
enum ResolutionRamp {
  /// Classes `r0` to `r6` and `s0` to `s6` of the style sheet.
  static let steps = 7

  /// The step of a rate between 0 and 1; the middle one when there is no rate.
  static func step(_ rate: Double?) -> Int {
    guard let rate else { return steps / 2 }
    return max(0, min(steps - 1, Int(rate * Double(steps))))
  }
}

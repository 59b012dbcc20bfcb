import Records

/// Round numbers for an axis that starts at zero.
enum Axis {
  /// 0 and up to four round steps, the last one at or above `largest`.
  static func ticks(upTo largest: Double) -> [Double] {
    guard largest > 0, largest.isFinite else { return [0, 1] }
    var power = 1e-6
    while power * 10 < largest { power *= 10 }
    for factor in [0.5, 1, 2, 2.5, 5, 10] {
      let step = power * factor
      let count = (largest / step).rounded(.up)
      if count <= 4 { return (0...Int(max(1, count))).map { Double($0) * step } }
    }
    return [0, largest]
  }

  /// Up to `count` evenly spaced indices, first and last among them.
  static func labelled(_ total: Int, atMost count: Int) -> [Int] {
    guard total > 1 else { return total == 1 ? [0] : [] }
    let parts = min(count, total) - 1
    return (0...parts).map { $0 * (total - 1) / parts }
  }

  /// The median of the seven days around each day, fewer at the ends.
  static func weekMedian(_ values: [Double]) -> [Double] {
    values.indices.map { index in
      let week = values[max(0, index - 3)...min(values.count - 1, index + 3)].sorted()
      let middle = week.count / 2
      return week.count % 2 == 1 ? week[middle] : (week[middle - 1] + week[middle]) / 2
    }
  }
}

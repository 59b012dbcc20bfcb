/// Groups weighted values on a line so that they differ as little as possible within a group.
///
/// The exact optimum by dynamic programming over the sorted values, quadratic in their number.
///
/// Source: Fisher, "On grouping for maximum homogeneity" (1958); known in cartography as Jenks (1967).
package enum NaturalBreaks {
  /// The group of every value, 0 for the lowest; at most `groups`, fewer when there are fewer distinct values.
  ///
  /// Equal values are never parted. Of equally good groupings the one with the lowest borders is taken.
  package static func groups(_ values: [(value: Double, weight: Double)], groups: Int) -> [Int] {
    let points = distinctPoints(values)
    let starts = groupStarts(points, groups: min(groups, points.count))
    return values.map { item in
      (starts.lastIndex { points[$0].value <= item.value }) ?? 0
    }
  }

  private static func distinctPoints(_ values: [(value: Double, weight: Double)]) -> [(value: Double, weight: Double)] {
    var points: [(value: Double, weight: Double)] = []
    for item in values.sorted(by: { $0.value < $1.value }) {
      if let last = points.last, last.value == item.value {
        points[points.count - 1].weight += item.weight
      } else {
        points.append(item)
      }
    }
    return points
  }

  /// Where each group starts among the sorted points.
  private static func groupStarts(_ points: [(value: Double, weight: Double)], groups: Int) -> [Int] {
    guard groups > 0 else { return [] }
    let sums = PrefixSums(points)
    // best[k][end]: the least spread of the points before `end` in k + 1 groups.
    // cut[k][end]: where the last of those groups starts.
    var best = [(0...points.count).map { sums.spread(0, $0) }]
    var cut = [[Int](repeating: 0, count: points.count + 1)]
    for group in 1..<max(1, groups) {
      var row = [Double](repeating: .infinity, count: points.count + 1)
      var cuts = [Int](repeating: 0, count: points.count + 1)
      for end in stride(from: group + 1, through: points.count, by: 1) {
        for start in group..<end {
          let spread = best[group - 1][start] + sums.spread(start, end)
          if spread < row[end] {
            row[end] = spread
            cuts[end] = start
          }
        }
      }
      best.append(row)
      cut.append(cuts)
    }
    var starts: [Int] = []
    var end = points.count
    for group in (0..<groups).reversed() {
      end = cut[group][end]
      starts.append(end)
    }
    return starts.reversed()
  }
}

/// Sums from which the weighted spread of any run of points follows at once.
private struct PrefixSums {
  private var weight = [0.0]
  private var first = [0.0]
  private var second = [0.0]

  init(_ points: [(value: Double, weight: Double)]) {
    for (position, point) in points.enumerated() {
      weight.append(weight[position] + point.weight)
      first.append(first[position] + point.weight * point.value)
      second.append(second[position] + point.weight * point.value * point.value)
    }
  }

  /// The weighted sum of squared distances from the mean of the points from `start` to before `end`.
  func spread(_ start: Int, _ end: Int) -> Double {
    let total = weight[end] - weight[start]
    guard total > 0 else { return 0 }
    let sum = first[end] - first[start]
    return max(0, second[end] - second[start] - sum * sum / total)
  }
}

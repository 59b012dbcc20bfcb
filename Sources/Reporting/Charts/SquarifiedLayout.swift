/// A rectangle of a drawing, in pixels.
struct Box: Equatable, Sendable {
  /// Left edge.
  var x: Double
  /// Top edge.
  var y: Double
  /// Pixels across.
  var width: Double
  /// Pixels down.
  var height: Double
}

/// Fills a box with tiles whose areas are proportional to values, as nearly square as rows allow.
///
/// Source: Bruls, Huizing and van Wijk, "Squarified treemaps" (2000).
enum SquarifiedLayout {
  /// One tile a value, in the order given, which should be largest first.
  ///
  /// - Complexity: O(n²) for rows as long as n, in practice O(n).
  static func tiles(_ values: [Double], in box: Box) -> [Box] {
    let total = values.reduce(0, +)
    guard total > 0 else { return [] }
    let scale = box.width * box.height / total
    var tiles: [Box] = []
    var free = box
    var start = 0
    while start < values.count {
      let side = min(free.width, free.height)
      var end = start + 1
      while end < values.count,
        worstRatio(values[start...end], scale, side) <= worstRatio(values[start..<end], scale, side)
      {
        end += 1
      }
      let row = place(values[start..<end], scale, in: free)
      tiles += row.tiles
      free = row.rest
      start = end
    }
    return tiles
  }

  /// The largest ratio of width to height, or the reverse, in a row along `side`.
  private static func worstRatio(_ row: ArraySlice<Double>, _ scale: Double, _ side: Double) -> Double {
    let sum = row.reduce(0, +) * scale
    let largest = (row.max() ?? 0) * scale
    let smallest = (row.min() ?? 0) * scale
    guard sum > 0, smallest > 0, side > 0 else { return .infinity }
    return max(side * side * largest / (sum * sum), sum * sum / (side * side * smallest))
  }

  private static func place(_ row: ArraySlice<Double>, _ scale: Double, in free: Box) -> (
    tiles: [Box], rest: Box
  ) {
    let area = row.reduce(0, +) * scale
    var offset = 0.0
    var tiles: [Box] = []
    let isUpright = free.width >= free.height
    let side = isUpright ? free.height : free.width
    let thickness = side > 0 ? area / side : 0
    for value in row {
      let length = thickness > 0 ? value * scale / thickness : 0
      tiles.append(
        isUpright
          ? Box(x: free.x, y: free.y + offset, width: thickness, height: length)
          : Box(x: free.x + offset, y: free.y, width: length, height: thickness))
      offset += length
    }
    let rest =
      isUpright
      ? Box(
        x: free.x + thickness, y: free.y, width: max(0, free.width - thickness), height: free.height)
      : Box(
        x: free.x, y: free.y + thickness, width: free.width, height: max(0, free.height - thickness))
    return (tiles, rest)
  }
}

/// Finds the names that somebody may have meant.
package enum NearName {
  /// The names nearest to what was written, the nearest first, then in their own order; those that differ in more than
  /// a third of their letters, and do not hold the text either, are left out.
  ///
  /// - Complexity: O(n) distances, each O(l^2) in the length of the names.
  package static func nearest(to text: String, of names: [String], limit: Int) -> [String] {
    let wanted = Array(text.lowercased())
    let scored = names.enumerated().compactMap { index, name -> (distance: Int, index: Int)? in
      let letters = Array(name.lowercased())
      let distance = distance(wanted, letters)
      let isPart = wanted.count >= 3 && name.lowercased().contains(text.lowercased())
      return isPart || 3 * distance <= max(wanted.count, letters.count) ? (distance, index) : nil
    }
    return scored.sorted { $0 < $1 }.prefix(limit).map { names[$0.index] }
  }

  /// Letters to insert, remove or replace; source: V. I. Levenshtein (1966), two rows of the table of Wagner and Fischer.
  private static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var row = Array(0...right.count)
    for (line, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = line + 1
      for (column, other) in right.enumerated() {
        let replaced = diagonal + (letter == other ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(replaced, diagonal + 1, row[column] + 1)
      }
    }
    return row[right.count]
  }
}

/// Finds out which byte separates the fields of a CSV file.
enum DelimiterSniffer {
  /// The candidates, the likeliest first: it wins a tie.
  static let candidates: [UInt8] = [0x2C, 0x3B, 0x09, 0x7C]

  /// The delimiter under which most of the first twenty records have as many fields as the first.
  ///
  /// Delimiters and line ends within quotes do not count. A comma when none occurs.
  static func delimiter(of head: [UInt8]) -> UInt8 {
    let counts = occurrences(in: head)
    var best: (delimiter: UInt8, score: Int) = (0x2C, 0)
    for (index, delimiter) in candidates.enumerated() {
      guard let first = counts.first?[index], first > 0 else { continue }
      let equal = counts.count { $0[index] == first }
      let score = equal * 1000 / counts.count * 1000 + min(first, 999)
      if score > best.score { best = (delimiter, score) }
    }
    return best.delimiter
  }

  /// LF, or CR in a text that has no LF at all.
  static func lineEnd(of head: [UInt8]) -> UInt8 {
    head.contains(0x0A) || !head.contains(0x0D) ? 0x0A : 0x0D
  }

  /// Per record, how often each candidate occurs outside quotes. A last record without an end is left out
  /// unless it is the only one.
  private static func occurrences(in head: [UInt8]) -> [[Int]] {
    var records: [[Int]] = []
    var current = [Int](repeating: 0, count: candidates.count)
    var isQuoted = false
    var isBlank = true
    for byte in head {
      if byte == 0x22 { isQuoted.toggle() }
      if !isQuoted, byte == 0x0A || byte == 0x0D {
        if !isBlank { records.append(current) }
        if records.count == 20 { return records }
        current = [Int](repeating: 0, count: candidates.count)
        isBlank = true
        continue
      }
      isBlank = false
      if !isQuoted, let index = candidates.firstIndex(of: byte) { current[index] += 1 }
    }
    return records.isEmpty ? [current] : records
  }
}

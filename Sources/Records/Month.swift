/// A calendar month, written `2020-05`.
package struct Month: Sendable, Hashable, Comparable {
  package let year: Int
  package let month: Int

  package init?(year: Int, month: Int) {
    guard (1...12).contains(month), (1...9999).contains(year) else { return nil }
    self.year = year
    self.month = month
  }

  /// The month a day lies in.
  package init(containing day: CivilDate) {
    year = day.year
    month = day.month
  }

  /// Reads `YYYY-MM`; nil for anything else.
  package init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.count == 4, parts[1].utf8.count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }), let year = Int(parts[0]),
      let month = Int(parts[1])
    else { return nil }
    self.init(year: year, month: month)
  }

  package var next: Month { month == 12 ? Month(year + 1, 1) : Month(year, month + 1) }

  package var previous: Month { month == 1 ? Month(year - 1, 12) : Month(year, month - 1) }

  package var firstDay: CivilDate {
    CivilDate(daysSince1970: CivilDate(year: year, month: month, day: 1)?.daysSince1970 ?? 0)
  }

  package static func < (left: Month, right: Month) -> Bool {
    (left.year, left.month) < (right.year, right.month)
  }

  private init(_ year: Int, _ month: Int) {
    self.year = year
    self.month = month
  }
}

extension Month: CustomStringConvertible {
  package var description: String {
    "\(Int64(year).zeroPadded(to: 4))-\(Int64(month).zeroPadded(to: 2))"
  }
}

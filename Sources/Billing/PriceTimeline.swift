import Records

/// Which version of a price book holds for one account at any time, ready for a fast look-up.
struct PriceTimeline: Sendable {
  /// The version number of an instant without a price.
  static let unpriced: Int16 = -1

  /// Start of each stretch, oldest first; the first starts at `Int64.min`.
  private var starts: [Int64]
  /// Position in `PriceBook.versions` during each stretch, or `unpriced`.
  private var numbers: [Int16]

  init(book: PriceBook, account: String) {
    let relevant = book.versions.filter {
      $0.sku == PriceBook.taskUsageSKU && ($0.accountID ?? account) == account
    }
    let changes = relevant.flatMap { [$0.from, $0.to] }.compactMap { $0?.milliseconds }
    starts = [.min] + Set(changes).sorted()
    numbers = starts.map { start in
      let version = book.version(account: account, at: Timestamp(milliseconds: start))
      let number = book.versions.firstIndex { $0.id == version?.id }
      return number.map(Int16.init) ?? PriceTimeline.unpriced
    }
  }

  /// The versions in force at some time of a period, oldest first.
  func numbers(during period: Period) -> [Int16] {
    starts.indices.filter { stretch in
      let end = stretch + 1 < starts.count ? starts[stretch + 1] : .max
      return numbers[stretch] != PriceTimeline.unpriced && starts[stretch] < period.end.milliseconds
        && period.start.milliseconds < end
    }
    .map { numbers[$0] }
  }

  /// The version number in force. Searches from the newest stretch backwards: books are short, logs recent.
  func number(at instant: Timestamp) -> Int16 {
    var stretch = starts.count - 1
    while starts[stretch] > instant.milliseconds { stretch -= 1 }
    return numbers[stretch]
  }
}

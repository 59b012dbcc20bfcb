import Records

/// What metering keeps of an execution of the batch in hand, besides its ids: plain bytes, cheap to pass around.
struct MeteredRow {
  /// Position in the batch.
  let event: Int
  let usedAt: Timestamp
  let replies: Int64
  let account: Int32
  /// Position in the usage's tasks.
  let task: Int32
  /// As numbered by `MonthTable`.
  let month: Int32
  /// The number of its billing key once that is found.
  var key = KeyTable.none
  /// Position in the price book, or `PriceTimeline.unpriced`.
  let version: Int16
  let isCompleted: Bool
  /// Else only its ids are of interest.
  let isBillable: Bool
  let marks: UsageMarks
}

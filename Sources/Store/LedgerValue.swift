import Records

/// A value of a ledger row: the ledger knows no other types.
enum LedgerValue: Hashable {
  case null
  case integer(Int64)
  case text(String)
}

extension LedgerValue {
  init(_ value: Int) { self = .integer(Int64(value)) }
  init(_ value: Int64) { self = .integer(value) }
  init(_ value: Bool) { self = .integer(value ? 1 : 0) }
  init(_ value: String) { self = .text(value) }
  init(_ value: String?) { self = value.map(LedgerValue.text) ?? .null }
  init(_ value: Timestamp) { self = .integer(value.milliseconds) }
  init(_ value: Timestamp?) { self = value.map { .integer($0.milliseconds) } ?? .null }
  init(_ value: Money) { self = .integer(value.micro) }
  init(_ value: Currency) { self = .text(value.code) }
  init(_ value: Month) { self = .text(value.description) }
}

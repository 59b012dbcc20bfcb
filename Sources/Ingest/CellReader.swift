import Records

/// Reads the cells of one file: text, ids, numbers and dates, with the file's rules about what counts as empty.
final class CellReader {
  let options: IngestOptions
  let ledger: FileLedger
  /// The order of day and month per field, where the file or the options tell it.
  let dateOrders: [String: DateOrder]
  /// The decimal mark per field, where the file's values tell it.
  var decimalMarks: [String: DecimalMark] = [:]
  /// Whether the file's ratings run from 1 to 5 rather than from 0 to 1.
  var hasFivePointRatings = false
  private let nulls: NullTokens
  private var clock: LocalClock?
  /// By the position of a column whose name states its zone.
  private var columnClocks: [Int: LocalClock] = [:]

  /// - Parameter zone: the zone of times that name none; nil makes them a problem.
  init(options: IngestOptions, ledger: FileLedger, zone: TimeZoneRules?, dateOrders: [String: DateOrder] = [:]) {
    self.options = options
    self.ledger = ledger
    self.dateOrders = dateOrders
    nulls = NullTokens(options.nullTokens)
    clock = zone.map { LocalClock($0) }
  }

  /// Takes over the zones that the names of columns state.
  func use(zones: [Int: TimeZoneRules]) {
    columnClocks = zones.mapValues { LocalClock($0) }
  }

  /// The text of a cell; nil when it is empty or a null token.
  func text(_ bytes: Span<UInt8>, _ cell: Range<Int>, line: Int) -> String? {
    nulls.contains(bytes, cell) ? nil : decoded(bytes, cell, line: line)
  }

  /// The text of a cell, whatever it is; windows-1252 when it is not UTF-8.
  func decoded(_ bytes: Span<UInt8>, _ cell: Range<Int>, line: Int) -> String {
    let text = bytes.extracting(cell)
    do {
      return String(copying: try UTF8Span(validating: text))
    } catch {
      ledger.noteBadEncoding(line: line)
      return Windows1252.text(text)
    }
  }

  /// A time; nil when the cell is empty.
  ///
  /// - Throws: the words to follow "field is "text"" when it is no time that can be placed.
  func moment(
    _ shape: DateShape, _ bytes: Span<UInt8>, _ cell: Range<Int>, line: Int, column: Int = Column.absent
  ) throws(Expectation) -> Moment? {
    if nulls.contains(bytes, cell) { return nil }
    switch shape.reading(bytes, cell) {
    case .instant(let instant): return Moment(instant: instant, hasAssumedZone: false)
    case .local(let local):
      if let instant = columnClocks[column]?.instant(local) {
        return Moment(instant: instant, hasAssumedZone: false)
      }
      guard let instant = clock?.instant(local), let zone = clock?.zone else {
        throw Expectation("expected a time with a zone such as 2024-02-29T12:00:00Z, or --timezone")
      }
      ledger.noteAssumedZone(zone, line: line)
      return Moment(instant: instant, hasAssumedZone: true)
    case .needsOrder:
      throw Expectation("day and month cannot be told apart, say which is first with --date-order")
    case .implausible: throw .implausibleTime
    case nil:
      throw Expectation("expected a date such as 2024-02-29")
    }
  }

  /// The day of a cell, in the zone of times that name none; nil when it is empty.
  ///
  /// - Throws: the words to follow "field is "text"" when it is no date.
  func day(_ shape: DateShape, _ bytes: Span<UInt8>, _ cell: Range<Int>) throws(Expectation) -> CivilDate? {
    if nulls.contains(bytes, cell) { return nil }
    switch shape.reading(bytes, cell) {
    case .instant(let instant): return (clock?.zone ?? .utc).day(of: instant)
    case .local(let local): return TimeZoneRules.utc.day(of: local)
    case .needsOrder, .implausible, nil: throw Expectation("expected a date such as 2024-02-29")
    }
  }

  /// How the dates of a field are to be read.
  func shape(_ field: String) -> DateShape {
    DateShape(order: options.dateOrder ?? dateOrders[field], now: options.now)
  }
}

/// A time as it was read.
struct Moment {
  var instant: Timestamp
  var hasAssumedZone: Bool
}

/// What should have stood in a cell: the end of a message.
struct Expectation: Error {
  let text: String
  /// Whether the field is left empty and told once for the file, instead of the row being set aside.
  private(set) var leavesFieldEmpty = false

  init(_ text: String) {
    self.text = text
  }

  /// A count from 1970 that is no time of a ticket.
  static let implausibleTime = {
    var problem = Expectation("which is before 1990 or more than two days ahead")
    problem.leavesFieldEmpty = true
    return problem
  }()
}

/// The cells that mean "no value".
struct NullTokens {
  private let tokens: [[UInt8]]
  private let longest: Int

  init(_ tokens: [String]) {
    self.tokens = tokens.map { $0.utf8.map(NullTokens.lowered) }
    longest = self.tokens.map(\.count).max() ?? 0
  }

  /// True for an empty cell and for a whole cell that is a token, regardless of ASCII case.
  func contains(_ bytes: Span<UInt8>, _ cell: Range<Int>) -> Bool {
    if cell.isEmpty { return true }
    if cell.count > longest { return false }
    return tokens.contains { token in
      token.count == cell.count
        && token.indices.allSatisfy { token[$0] == NullTokens.lowered(bytes[cell.lowerBound + $0]) }
    }
  }

  private static func lowered(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }
}

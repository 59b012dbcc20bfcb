import Records

/// Which of `.` and `,` stands before the decimals.
enum DecimalMark: Sendable, Hashable {
  case point, comma

  /// The mark of a byte; nil for another byte.
  init?(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "."): self = .point
    case UInt8(ascii: ","): self = .comma
    default: return nil
    }
  }

  var other: DecimalMark { self == .point ? .comma : .point }
}

/// Tells the decimal mark of each column of numbers from its values: `1.234` alone could be either.
///
/// Values that can be read in one way only decide for their column (`12,50`, `1.234.567`, `1,234.50`); where a column has
/// none, those of all columns decide. Where the file has none at all, three digits after every point group thousands, as
/// money of most currencies has two decimals.
struct DecimalMarks {
  /// By field; missing where the values of the column are read each by itself.
  private(set) var marks: [String: DecimalMark] = [:]
  /// Fields in which thousands were guessed, each with a value.
  private(set) var guesses: [(field: String, example: String)] = []

  /// - Parameters:
  ///   - columns: fields with their values.
  ///   - guessable: fields that have no more than two decimals.
  init(of columns: [(field: String, values: [String])], guessable: Set<String>) {
    let signs = columns.map { column in (column.field, column.values.map { ($0, LocaleNumber.sign(of: $0)) }) }
    let all = DecimalMarks.agreed(signs.flatMap(\.1))
    for (field, values) in signs {
      if let mark = DecimalMarks.agreed(values) ?? all {
        marks[field] = mark
      } else if guessable.contains(field), DecimalMarks.isUndecided(signs.flatMap(\.1)),
        let example = values.first(where: { $0.1 == .either(.point) })
      {
        marks[field] = .comma
        guesses.append((field, example.0))
      }
    }
  }

  /// The mark of all values that can be read in one way only; nil when there are none, or they disagree.
  private static func agreed(_ values: [(String, LocaleNumber.Sign)]) -> DecimalMark? {
    let marks = Set(values.compactMap { if case .only(let mark) = $0.1 { mark } else { nil } })
    return marks.count == 1 ? marks.first : nil
  }

  private static func isUndecided(_ values: [(String, LocaleNumber.Sign)]) -> Bool {
    !values.contains { if case .only = $0.1 { true } else { false } }
  }
}

extension LocaleNumber {
  /// What a number says of its decimal mark.
  enum Sign: Hashable {
    /// The mark can be this one only.
    case only(DecimalMark)
    /// The separator before exactly three digits may be the decimal mark or group thousands.
    case either(DecimalMark)
    case nothing
  }

  /// What a text says of the decimal mark of its column.
  static func sign(of text: String) -> Sign {
    guard let digits = bare(text)?.digits, decimal(text) != nil else { return .nothing }
    let separators = digits.indices.filter { DecimalMark(digits[$0]) != nil }
    guard let last = separators.last, let mark = DecimalMark(digits[last]) else { return .nothing }
    let isAlone = separators.count == 1
    if !isAlone { return .only(separators.allSatisfy { digits[$0] == digits[last] } ? mark.other : mark) }
    return isThousand(last, of: digits) ? .either(mark) : .only(mark)
  }
}

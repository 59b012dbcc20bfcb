import Foundation
import Records

/// The header of a table: its columns by position, and by a name that spelling does not change.
struct TableHeader {
  /// The file's name without its folder: a table of two columns says by it what it lists.
  let file: String
  /// The names as the file has them.
  let names: [String]
  /// Lower case, without accents, with blanks for punctuation: `Ticket_ID` is `ticket id`.
  let keys: [String]
  /// By column the keys of its English names, where the name is of another language.
  private let english: [[String]]

  init(names: [String], file: String = "") {
    self.file = file
    self.names = names
    keys = names.map(TableHeader.key)
    english = keys.map(ExportLanguage.columns)
  }

  /// The position of the first column with one of the names, in the order of the names; nil when there is none.
  ///
  /// A name that ends in `(` is the beginning of a column's name, such as one with a time zone in brackets.
  func position(of candidates: [String], excluding taken: Set<Int> = []) -> Int? {
    for candidate in candidates {
      let key = TableHeader.key(candidate)
      let isBeginning = candidate.hasSuffix("(")
      if let position = keys.indices.first(where: {
        (isBeginning ? names[$0].lowercased().hasPrefix(candidate) : keys[$0] == key) && !taken.contains($0)
      }) {
        return position
      }
    }
    return nil
  }

  /// The position of the first column whose name stands for one of the names in another language; nil when there is none.
  func translatedPosition(of candidates: [String], excluding taken: Set<Int> = []) -> Int? {
    for key in candidates.map(TableHeader.key) {
      if let position = english.indices.first(where: { english[$0].contains(key) && !taken.contains($0) }) {
        return position
      }
    }
    return nil
  }

  /// Whether a column has the name, or one of another language for it.
  func has(_ name: String) -> Bool {
    position(of: [name]) != nil || translatedPosition(of: [name]) != nil
  }

  /// The zone that a column's name states in brackets: `Started at (America/New_York)`.
  func zone(at position: Int) -> TimeZoneRules? {
    guard names[position].hasSuffix(")"), let start = names[position].lastIndex(of: "(") else { return nil }
    return TimeZoneRules(identifier: String(names[position][start...].dropFirst().dropLast()))
  }

  static func key(_ name: String) -> String {
    let isPlain = name.utf8.allSatisfy { $0 < 0x80 }
    let folded = isPlain ? name : name.folding(options: .diacriticInsensitive, locale: nil)
    let words = folded.lowercased().split { !$0.isLetter && !$0.isNumber }
    return words.joined(separator: " ")
  }
}

/// Which column each of our fields is read from, when it is there.
struct ColumnMap {
  private(set) var sources: [FieldSource] = []
  private var positions: [String: Int] = [:]
  /// The keys of all columns.
  private let keys: [String]
  /// Zones by the column whose name states them.
  let zones: [Int: TimeZoneRules]

  /// Assigns columns to fields in the order of `fields`, English names before those of other languages; a column serves
  /// one field only.
  init(_ fields: [FieldAliases], header: TableHeader, named mapping: ColumnMapping? = nil) {
    keys = header.keys
    zones = header.names.indices.reduce(into: [:]) { $0[$1] = header.zone(at: $1) }
    var taken: Set<Int> = []
    for field in fields {
      guard let position = mapping?.position(of: field.field, in: header) else { continue }
      positions[field.field] = position
      taken.insert(position)
    }
    for names in [fields.map { [$0.field] }, fields.map(\.aliases)] {
      for (field, candidates) in zip(fields, names) where positions[field.field] == nil {
        guard let position = header.position(of: candidates, excluding: taken) else { continue }
        taken.insert(position)
        positions[field.field] = position
      }
    }
    for field in fields where positions[field.field] == nil {
      guard let position = header.translatedPosition(of: [field.field] + field.aliases, excluding: taken) else {
        continue
      }
      taken.insert(position)
      positions[field.field] = position
    }
    sources = fields.compactMap { field in
      positions[field.field].map { FieldSource(field: field.field, column: header.names[$0]) }
    }
  }

  /// The position of a field's column, from 0; nil when the file has none.
  func position(_ field: String) -> Int? { positions[field] }

  /// All columns of a field whose name the header repeats, as it is or with a number after it, in their order; none when
  /// the file has none.
  func columns(_ field: String) -> [Column] {
    guard let first = positions[field] else { return [] }
    let name = ColumnMap.unnumbered(keys[first])
    return keys.indices.filter { keys[$0] == keys[first] || ColumnMap.unnumbered(keys[$0]) == name }
      .map { Column(field: field, position: $0) }
  }

  /// `labels 2` is `labels`: readers of tables number the columns of one name.
  private static func unnumbered(_ key: String) -> Substring {
    guard let last = key.lastIndex(of: " "), key[last...].dropFirst().allSatisfy(\.isNumber) else { return key[...] }
    return key[..<last]
  }

  /// Reads the dates of a field from a column that is called otherwise, and no other field from it.
  mutating func use(_ position: Int, of header: TableHeader, for field: String) {
    positions = positions.filter { $0.value != position }
    sources.removeAll { $0.column == header.names[position] }
    positions[field] = position
    sources.append(FieldSource(field: field, column: header.names[position]))
  }

  /// The column of a field; one that is never there when the file has none.
  func column(_ field: String) -> Column {
    Column(field: field, position: positions[field] ?? Column.absent)
  }
}

/// A field of ours with the other names that columns have for it, the likeliest first.
struct FieldAliases {
  let field: String
  let aliases: [String]

  init(_ field: String, _ aliases: String...) {
    self.field = field
    self.aliases = aliases
  }
}

/// A field of ours and where it stands in a row.
struct Column {
  static let absent = -1
  let field: String
  /// From 0; `absent` when the file has no such column.
  let position: Int

  var isPresent: Bool { position >= 0 }
}

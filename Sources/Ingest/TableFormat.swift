import Records

/// A format of one table with a header: what it is known by, and how its rows become records.
struct TableFormat: Sendable {
  let name: String
  let kind: InputKind
  /// One line for the list of formats.
  let summary: String
  /// The columns that are read; a field's own name always counts as an alias.
  let fields: [FieldAliases]
  /// Fields that hold dates.
  let dateFields: [String]
  /// Whether `--map` may name the columns of its fields: not where these have the file's own names.
  var isMappable = true
  /// Fields that hold numbers in the notation of any country.
  var numberFields: [String] = []
  /// The signature columns in words when the header is of this format, else nil.
  var signature: @Sendable (TableHeader, ColumnMap) -> String?
  /// What the header lacks for the rows to be read, in words; empty when nothing.
  let missing: @Sendable (ColumnMap) -> [String]
  let mapper: @Sendable (ColumnMap, CellReader) -> any RowMapper

  /// The columns of our fields, those first that the user named.
  func map(of header: TableHeader, _ options: IngestOptions) -> ColumnMap {
    ColumnMap(fields, header: header, named: options.columnMapping.flatMap { $0.applies(to: header) ? $0 : nil })
  }
}

/// Turns the rows of one file into records.
protocol RowMapper {
  /// Maps a row with as many fields as the header and appends what it becomes.
  ///
  /// - Throws: `CellProblem` when the row must be set aside.
  mutating func map(_ row: CSVRow, of records: borrowing CSVRecords, into batch: inout BatchBuilder) throws(CellProblem)

  /// The account a row names, for rows that are set aside.
  func accountID(_ row: CSVRow, of records: borrowing CSVRecords) -> String?

  /// Appends what was kept back until the end of the file, a part at a time.
  ///
  /// - Returns: whether there is more.
  mutating func finish(into batch: inout BatchBuilder) -> Bool
}

extension RowMapper {
  mutating func finish(into batch: inout BatchBuilder) -> Bool { false }
}

/// Why a row is set aside.
struct CellProblem: Error {
  /// From 0; nil when the problem is not one cell's.
  var position: Int?
  /// Complete: lower case, the user's text quoted, the fix named.
  var message: String
  var severity = Finding.Severity.warning
}

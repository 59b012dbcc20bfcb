import Records

/// A row of the FOCUS file, read back from the bytes that go into the file.
package struct FocusRow {
  private var cells: [String: String] = [:]

  /// - Parameters:
  ///   - bytes: One row of RFC 4180 CSV, without its line end.
  ///   - columns: The header.
  package init(_ bytes: [UInt8], columns: [String]) {
    var rest = bytes[...]
    for column in columns { cells[column] = FocusRow.cell(&rest) }
  }

  /// A cell as text; empty is null.
  package subscript(column: String) -> String {
    get { cells[column] ?? "" }
    set { cells[column] = newValue }
  }

  /// Whether a cell is null.
  func isNull(_ column: String) -> Bool { self[column].isEmpty }

  /// A number in millionths; nil when it is null, or has no decimal point, or is no plain decimal of six places.
  func millionths(_ column: String) -> Int64? {
    let text = self[column]
    guard text.utf8.contains(UInt8(ascii: ".")), text.utf8.first != UInt8(ascii: "+") else { return nil }
    return FixedDecimal.parse(text.utf8, decimals: 6)
  }

  private static func cell(_ rest: inout ArraySlice<UInt8>) -> String {
    var cell: [UInt8] = []
    var isQuoted = false
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "\"") where isQuoted && rest.first == byte: cell.append(rest.removeFirst())
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted: return String(decoding: cell, as: UTF8.self)
      default: cell.append(byte)
      }
    }
    return String(decoding: cell, as: UTF8.self)
  }
}

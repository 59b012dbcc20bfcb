/// A reader of RFC 4180, written apart from the writer it checks.
enum CSVReader {
  static func rows(_ text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false
    var bytes = Array(text.utf8)[...]
    while let byte = bytes.popFirst() {
      switch (byte, isQuoted) {
      case (UInt8(ascii: "\""), true):
        if bytes.first == UInt8(ascii: "\"") { cell.append(bytes.removeFirst()) } else { isQuoted = false }
      case (UInt8(ascii: "\""), false): isQuoted = true
      case (UInt8(ascii: ","), false):
        row.append(String(decoding: cell, as: UTF8.self))
        cell = []
      case (UInt8(ascii: "\n"), false):
        row.append(String(decoding: cell, as: UTF8.self))
        rows.append(row)
        (row, cell) = ([], [])
      default: cell.append(byte)
      }
    }
    return rows
  }

  /// The cells of one column, by the header.
  static func column(_ name: String, of text: String) -> [String] {
    let rows = rows(text)
    guard let index = rows.first?.firstIndex(of: name) else { return [] }
    return rows.dropFirst().map { $0[index] }
  }
}

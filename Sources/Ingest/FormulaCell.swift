/// Cells as spreadsheets write what they must not change: `="00123"`, `=HYPERLINK("https://…";"123")`, `'00123`.
enum FormulaCell {
  /// Where the text of a cell stands: the last text in quotes of such a formula, what follows such a mark, else the
  /// whole cell.
  static func content(_ bytes: Span<UInt8>, _ cell: Range<Int>) -> Range<Int> {
    guard cell.count > 1 else { return cell }
    switch bytes[cell.lowerBound] {
    case UInt8(ascii: "="): return textArgument(bytes, cell) ?? cell
    case UInt8(ascii: "'"): return isTextMark(bytes, cell) ? cell.lowerBound + 1..<cell.upperBound : cell
    default: return cell
    }
  }

  /// The inside of the quotes that end `="…"` or `=HYPERLINK(…"…")`; nil for any other formula.
  private static func textArgument(_ bytes: Span<UInt8>, _ cell: Range<Int>) -> Range<Int>? {
    let isLink =
      cell.count > hyperlink.count
      && hyperlink.indices.allSatisfy {
        bytes[cell.lowerBound + $0] & 0xDF == hyperlink[$0] & 0xDF
      }
    var end = cell.upperBound - 1
    if isLink {
      guard bytes[end] == UInt8(ascii: ")") else { return nil }
      end -= 1
    }
    let first = cell.lowerBound + (isLink ? hyperlink.count : 1)
    guard end > first, bytes[end] == UInt8(ascii: "\""), bytes[first] == UInt8(ascii: "\"") else { return nil }
    var start = end
    while start > first, bytes[start - 1] != UInt8(ascii: "\"") { start -= 1 }
    // A formula of one text has no quotes within it; those of a link stand before its second argument.
    return isLink || start == first + 1 ? start..<end : nil
  }

  /// Whether the apostrophe is a spreadsheet's mark of a text and not the writer's own: before what would be a formula,
  /// or before a number or date.
  private static func isTextMark(_ bytes: Span<UInt8>, _ cell: Range<Int>) -> Bool {
    if "=+-@".utf8.contains(bytes[cell.lowerBound + 1]) { return true }
    var hasDigit = false
    for index in cell.lowerBound + 1..<cell.upperBound {
      if (0x30...0x39).contains(bytes[index]) {
        hasDigit = true
      } else if !".,:/- ".utf8.contains(bytes[index]) {
        return false
      }
    }
    return hasDigit
  }

  private static let hyperlink = Array("=HYPERLINK(".utf8)
}

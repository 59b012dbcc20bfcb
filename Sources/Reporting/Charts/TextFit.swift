/// How much room text takes in a drawing, estimated: a drawing cannot ask the browser.
enum TextFit {
  /// Width in pixels at a type size, from above for the common system fonts.
  static func width(_ text: some StringProtocol, size: Double) -> Double {
    text.unicodeScalars.reduce(0) { sum, scalar in
      switch scalar.value {
      case 0x300...0x36F: sum
      case 0x1100...0x11FF, 0x2E80...0xFFEF, 0x1F000...0x1FAFF: sum + size * 1.02
      case 0x41...0x5A: sum + size * 0.73
      case 0x20, 0x2E, 0x69, 0x6A, 0x6C, 0x74: sum + size * 0.37
      default: sum + size * 0.61
      }
    }
  }

  /// The text in at most `count` lines of `width` pixels, broken at blanks; the last line ends in `…` when text is
  /// left over or a word is longer than a line. Empty when not even three letters fit.
  static func lines(_ text: String, width: Double, size: Double, atMost count: Int) -> [String] {
    guard width >= size * 2.5, count > 0 else { return [] }
    var lines: [String] = []
    var rest = Substring(text)
    while !rest.isEmpty, lines.count < count {
      let end = fittingEnd(of: rest, width: width, size: size)
      if end == rest.endIndex {
        return lines + [String(rest)]
      }
      guard lines.count < count - 1, let lineEnd = lineEnd(in: rest, before: end) else {
        return lines + [shortened(rest, width: width, size: size)]
      }
      lines.append(String(rest[..<lineEnd]))
      rest = rest[lineEnd...].drop { $0 == " " }
    }
    return lines
  }

  /// The end of as many characters as fit.
  private static func fittingEnd(of text: Substring, width: Double, size: Double) -> Substring.Index {
    var end = text.startIndex
    while end < text.endIndex, TextFit.width(text[...end], size: size) <= width {
      end = text.index(after: end)
    }
    return end
  }

  /// Where a line may end: at the last blank, or anywhere in a script that is written without blanks.
  private static func lineEnd(in text: Substring, before end: Substring.Index) -> Substring.Index? {
    if text[end] == " " { return end }
    if let blank = text[..<end].lastIndex(of: " ") { return blank }
    let isUnspaced = (text[end].unicodeScalars.first?.value ?? 0) >= 0x2E80
    return isUnspaced && end > text.startIndex ? end : nil
  }

  private static func shortened(_ text: Substring, width: Double, size: Double) -> String {
    var kept = text[..<fittingEnd(of: text, width: width - size, size: size)]
    while kept.last == " " { kept.removeLast() }
    return kept + "…"
  }
}

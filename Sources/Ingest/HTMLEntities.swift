/// Character references of HTML.
enum HTMLEntities {
  /// Decodes `&#39;`, `&#x27;` and the named references that mail programs write; others stay as they are.
  static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var output = ""
    var rest = Substring(text)
    while let start = rest.firstIndex(of: "&") {
      output += rest[..<start]
      rest = rest[start...]
      guard let end = rest.prefix(10).firstIndex(of: ";"),
        let character = character(rest[rest.index(after: start)..<end])
      else {
        output.append("&")
        rest = rest.dropFirst()
        continue
      }
      output.unicodeScalars.append(character)
      rest = rest[rest.index(after: end)...]
    }
    return output + rest
  }

  private static func character(_ reference: Substring) -> Unicode.Scalar? {
    guard reference.first == "#" else { return named[String(reference)] }
    let digits = reference.dropFirst()
    let value =
      digits.first == "x" || digits.first == "X" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return value.flatMap { Unicode.Scalar($0) }
  }

  /// The names of U+00A0 to U+00FF in their order. Source: HTML 4.01, section 24.2.1.
  private static let latin1 = """
    nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro \
    para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil \
    Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave \
    Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml \
    igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute \
    thorn yuml
    """

  private static let named = latin1.split(separator: " ").enumerated().reduce(into: symbols) { named, entry in
    named[String(entry.element)] = named[String(entry.element)] ?? Unicode.Scalar(0xA0 + UInt32(entry.offset))
  }

  private static let symbols: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "ndash": "\u{2013}",
    "mdash": "\u{2014}", "lsquo": "\u{2018}", "rsquo": "\u{2019}", "ldquo": "\u{201C}", "rdquo": "\u{201D}",
    "hellip": "\u{2026}", "euro": "\u{20AC}", "trade": "\u{2122}", "bull": "\u{2022}", "zwnj": "\u{200C}",
  ]
}

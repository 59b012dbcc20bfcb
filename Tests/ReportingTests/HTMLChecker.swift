import Foundation

/// A strict reader of a page: every tag closed in order, every attribute quoted, every ampersand an entity, every id
/// used once. Stricter than browsers, so that what passes cannot be read in two ways.
struct HTMLChecker {
  private(set) var faults: [String] = []
  private(set) var ids: [String] = []
  /// Every attribute as `tag name="value"`.
  private(set) var attributes: [(tag: String, name: String, value: String)] = []
  private var stack: [String] = []
  private var rest: Substring

  private static let entities = ["lt;", "gt;", "amp;", "quot;", "#39;"]
  private static let voids: Set<String> = ["meta", "br", "input", "link", "img", "hr"]

  init(_ html: String) {
    rest = html[...]
    read()
    let duplicates = Dictionary(grouping: ids, by: { $0 }).filter { $0.value.count > 1 }.keys.sorted()
    if !duplicates.isEmpty { faults.append("ids used twice: \(duplicates)") }
    if !stack.isEmpty { faults.append("never closed: \(stack)") }
  }

  private mutating func read() {
    while let open = rest.unicodeScalars.firstIndex(of: "<") {
      check(text: rest[..<open])
      rest = rest[open...].dropFirstScalar()
      if rest.hasPrefix("!DOCTYPE html>") {
        rest = rest.dropFirst(14)
      } else if rest.unicodeScalars.first == "/" {
        closeTag()
      } else {
        openTag()
      }
    }
    check(text: rest)
  }

  private mutating func check(text piece: Substring) {
    for part in piece.utf8.split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: false).dropFirst()
    where !HTMLChecker.entities.contains(where: { part.starts(with: $0.utf8) }) {
      faults.append("a bare ampersand before \(String(decoding: part.prefix(20), as: UTF8.self))")
    }
    if piece.utf8.contains(UInt8(ascii: ">")) { faults.append("a bare > in \(piece.prefix(60))") }
  }

  private mutating func closeTag() {
    let name = takeUntil(">").dropFirst()
    if stack.last == String(name) {
      stack.removeLast()
    } else {
      faults.append("</\(name)> closes \(stack.last ?? "nothing")")
    }
  }

  private mutating func openTag() {
    let name = String(rest.prefix { $0.isLetter || $0.isNumber })
    if name.isEmpty { faults.append("a bare < before \(rest.prefix(30))") }
    rest = rest.dropFirst(name.count)
    while let first = rest.unicodeScalars.first, first != ">", first != "/" {
      guard first == " " else {
        faults.append("in <\(name)> stray text \(rest.prefix(30))")
        _ = takeUntil(">")
        return
      }
      rest = rest.dropFirst()
      attribute(of: name)
    }
    let isClosed = rest.unicodeScalars.first == "/"
    _ = takeUntil(">")
    if isClosed || HTMLChecker.voids.contains(name) { return }
    if name == "style" || name == "script" {
      guard let end = rest.range(of: "</\(name)>") else { return faults.append("<\(name)> never ends") }
      rest = rest[end.upperBound...]
    } else {
      stack.append(name)
    }
  }

  private mutating func attribute(of tag: String) {
    let name = String(rest.prefix { $0.isLetter || $0.isNumber || $0 == "-" })
    rest = rest.dropFirst(name.count)
    if name.isEmpty { faults.append("in <\(tag)> no attribute name at \(rest.prefix(20))") }
    guard rest.unicodeScalars.first == "=" else { return }
    rest = rest.dropFirstScalar()
    guard rest.unicodeScalars.first == "\"" else { return faults.append("in <\(tag)> \(name) is not quoted") }
    rest = rest.dropFirstScalar()
    let value = takeUntil("\"")
    if value.unicodeScalars.contains("<") { faults.append("in <\(tag)> \(name) holds a <") }
    if name == "id" { ids.append(String(value)) }
    attributes.append((tag, name, String(value)))
  }

  /// Takes text up to a mark, and the mark; marks are found as scalars, the way a browser finds them.
  private mutating func takeUntil(_ mark: Unicode.Scalar) -> Substring {
    guard let end = rest.unicodeScalars.firstIndex(of: mark) else {
      faults.append("\(mark) is missing")
      defer { rest = rest[rest.endIndex...] }
      return rest
    }
    defer { rest = rest[end...].dropFirstScalar() }
    return rest[..<end]
  }
}

extension Substring {
  fileprivate func dropFirstScalar() -> Substring {
    Substring(unicodeScalars.dropFirst())
  }
}

import Records

/// Reads the members of one JSON object of a file.
struct ObjectReader {
  let document: JSONDocument
  let cells: CellReader
  let line: Int

  /// The text of a value; nil for null, containers, and what is empty or a null token.
  func text(_ node: Int?) -> String? { cells.text(document, node, line: line) }

  func text(_ key: String, of node: Int?) -> String? { text(document.member(key, of: node)) }

  /// The value at the end of a path from the root; nil where the path breaks off.
  func node(_ keys: String...) -> Int? {
    var node: Int? = JSONDocument.root
    for key in keys { node = document.member(key, of: node) }
    return node
  }

  /// An object or array with a document of its own: the value itself, or the JSON that a text holds, at most three texts
  /// deep, as some exports put JSON into texts again; nil for anything else.
  func unpacked(_ node: Int?) -> ObjectReader? {
    guard let node, let inner = JSONDocument(within: String(decoding: document.json(of: node), as: UTF8.self)) else {
      return nil
    }
    switch inner.kind(JSONDocument.root) {
    case .object, .array: return ObjectReader(document: inner, cells: cells, line: line)
    default: return nil
    }
  }

  /// A truth value, also as a text or number; nil for anything else.
  func flag(_ key: String, of node: Int?) -> Bool? {
    guard let value = document.member(key, of: node) else { return nil }
    switch document.kind(value) {
    case .yes: return true
    case .no: return false
    default: return text(value).flatMap(Values.truth)
    }
  }

  /// - Throws: `CellProblem` when digits of the id were lost.
  func id(_ key: String, of node: Int?) throws(CellProblem) -> String? {
    guard let text = text(key, of: node) else { return nil }
    do throws(Expectation) {
      return try Values.id(text)
    } catch {
      throw CellProblem(message: "\(key) is \(Finding.quoted(text)), \(error.text)")
    }
  }

  /// The id of the record itself.
  ///
  /// - Throws: `CellProblem` when there is none, or digits of it were lost.
  func ticketID(_ key: String) throws(CellProblem) -> String {
    guard let id = try id(key, of: JSONDocument.root) else {
      throw CellProblem(message: "\(key) is missing, expected the id of the ticket")
    }
    return id
  }

  /// - Throws: `CellProblem` when the value is no time that can be placed.
  func instant(_ key: String, of node: Int?) throws(CellProblem) -> Timestamp? {
    guard let text = text(key, of: node) else { return nil }
    let bytes = Array(text.utf8)
    do throws(Expectation) {
      return try cells.moment(cells.shape(key), bytes.span, bytes.indices, line: line)?.instant
    } catch {
      if error.leavesFieldEmpty {
        cells.ledger.noteLeftEmpty(key, text, error.text, line: line)
        return nil
      }
      throw CellProblem(message: "\(key) is \(Finding.quoted(text)), \(error.text)")
    }
  }

  /// When a record without any time happened, as the options say it; the file's findings tell how many there were.
  ///
  /// - Throws: `CellProblem` when the options do not say it.
  func undatedInstant() throws(CellProblem) -> Timestamp {
    guard let instant = cells.options.undatedAt else {
      throw CellProblem(
        message: "the record holds no time, say when it was with --undated-at such as 2024-02-29", severity: .error)
    }
    cells.ledger.noteUndated(instant, line: line)
    return instant
  }

  /// The time under the first of two keys that has a value.
  ///
  /// - Throws: `CellProblem` when the value is no time that can be placed.
  func instant(_ key: String, or other: String, of node: Int?) throws(CellProblem) -> Timestamp? {
    if let instant = try instant(key, of: node) { return instant }
    return try instant(other, of: node)
  }

  /// A value that `words` understands; anything else is left empty and counted for the file.
  func understood<Value>(_ key: String, of node: Int?, _ words: inout WordReader<Value>) -> Value? {
    guard let text = text(key, of: node) else { return nil }
    if let value = words.value(of: text) { return value }
    cells.ledger.noteNotUnderstood(key, text, line: line)
    return nil
  }

  /// Seconds of a Zendesk metric, which holds calendar and business minutes.
  ///
  /// - Parameter words: reads minutes as seconds.
  func calendarSeconds(_ key: String, of node: Int?, _ words: inout WordReader<Int64>) -> Int64? {
    understood("calendar", of: document.member(key, of: node), &words)
  }
}

/// What STAR itself knows of a dialogue's end: a row of `truth.csv`.
struct DialogueTruth {
  /// Whether both actors stayed to the end.
  let isComplete: Bool
  /// Whether the scenario allowed the request to be met.
  let isHappy: Bool
  /// The customer's own answer in the questionnaire; nil where it was not asked.
  let customerSaysDone: Bool?

  /// Reads the rows by dialogue id.
  ///
  /// - Throws: `ConversionError`.
  static func read(_ path: String) throws(ConversionError) -> [Int: DialogueTruth] {
    let lines = String(decoding: try GzipFile.read(path), as: UTF8.self).split(whereSeparator: \.isNewline)
    let header = "dialogue_id,task,multi_task,completion,happy,customer_says_done"
    guard lines.first.map(String.init) == header else {
      throw .invalid("\(path):1: unknown header, expected \(header)")
    }
    var rows: [Int: DialogueTruth] = [:]
    for (index, line) in lines.enumerated().dropFirst() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      guard cells.count == 6, let id = Int(cells[0]), let happy = yesNo[cells[4]],
        cells[5].isEmpty || yesNo[cells[5]] != nil
      else { throw .invalid("\(path):\(index + 1): unknown values, expected six cells such as in line 2") }
      rows[id] = DialogueTruth(
        isComplete: cells[3] == "Complete", isHappy: happy, customerSaysDone: yesNo[cells[5]])
    }
    return rows
  }

  private static let yesNo = ["True": true, "False": false, "yes": true, "no": false]
}

/// How a conversation ended: the one place where STAR's truth becomes marks of a help desk.
enum Ending: CaseIterable {
  /// The customer said it was done, or was not asked and a request that could be met was played to its end.
  case resolved
  /// The customer said it was not done, or was not asked and the request could not be met.
  case unmet
  /// The customer gave no answer, for somebody left before the end.
  case disconnected
  /// The assistant never wrote.
  case unanswered

  /// The customer's own answer outranks everything; then leaving early; then the scenario.
  init(of dialogue: Dialogue, truth: DialogueTruth) {
    self =
      if !dialogue.hasReply {
        .unanswered
      } else if let isDone = truth.customerSaysDone {
        isDone ? .resolved : .unmet
      } else if !truth.isComplete {
        .disconnected
      } else {
        truth.isHappy ? .resolved : .unmet
      }
  }
}

/// A dialogue with at least one message and how it ended.
struct Conversation {
  let dialogue: Dialogue
  let ending: Ending
}

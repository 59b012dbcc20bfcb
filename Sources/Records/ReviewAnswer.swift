/// What a person answered for one ticket of a filled-in review pack.
package struct ReviewAnswer: Sendable, Hashable {
  /// With `ticketID`, the ticket as the archive knows it.
  package var source: String
  package var ticketID: String
  package var judgement: Judgement
  /// The name of the file, without its folder.
  package var file: String
  /// Line in the file, counted from 1.
  package var line: Int

  package init(source: String, ticketID: String, judgement: Judgement, file: String, line: Int) {
    self.source = source
    self.ticketID = ticketID
    self.judgement = judgement
    self.file = file
    self.line = line
  }

  /// Whether a task could have finished the ticket.
  package enum Judgement: String, Sendable, Hashable, CaseIterable {
    case yes, no, unsure
  }
}

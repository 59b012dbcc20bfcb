/// Days on which a topic had more tickets than its own past makes plausible, given how busy everything else was.
package struct TicketSpike: Sendable, Hashable {
  /// The topic with the topic's days: `t-0003@2026-05-14`, or `t-0003@2026-05-14..2026-05-16` for several.
  package var id: String
  package var topicID: String
  package var topicName: String
  package var firstDay: CivilDate
  package var lastDay: CivilDate
  /// Tickets of the topic on those days.
  package var tickets: Int
  /// What the topic's past and the other topics' days led to expect.
  package var expected: Double
  /// The smallest p-value of the days, adjusted for all topics and days tested.
  package var adjustedP: Double
  /// The first few tickets by time; `assay explain` lists them all.
  package var ticketIDs: [String]

  package init(
    topic: Topic, firstDay: CivilDate, lastDay: CivilDate, tickets: Int, expected: Double, adjustedP: Double,
    ticketIDs: [String]
  ) {
    id = topic.id + "@\(firstDay)" + (lastDay > firstDay ? "..\(lastDay)" : "")
    topicID = topic.id
    topicName = topic.name
    self.firstDay = firstDay
    self.lastDay = lastDay
    self.tickets = tickets
    self.expected = expected
    self.adjustedP = adjustedP
    self.ticketIDs = ticketIDs
  }
}

/// A day that was busier for all topics together, those with a spike of their own left out.
package struct BusyDay: Sendable, Hashable {
  package var day: CivilDate
  package var tickets: Int
  package var expected: Double

  package init(day: CivilDate, tickets: Int, expected: Double) {
    self.day = day
    self.tickets = tickets
    self.expected = expected
  }
}

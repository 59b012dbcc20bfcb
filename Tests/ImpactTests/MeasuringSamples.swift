import Records

@testable import Impact

/// A small history around a task: live on Monday, 2 March 2026, four weeks old, in UTC.
struct MeasuringSample {
  static let live = CivilDate(daysSince1970: 20514)

  var facts: [TicketFacts] = []
  var placements: [TopicPlacement] = []
  var uses: [TaskUse] = []
  var topics: [Topic] = []

  /// So many topics without tickets, `t-0` first.
  init(topics count: Int) {
    topics = (0..<count).map { Topic(id: "t-\($0)", parentID: nil, name: "Topic \($0)", keywords: [], status: .active) }
  }

  static func instant(_ day: Int) -> Timestamp {
    TimeZoneRules.utc.start(of: live.advanced(days: day)).advanced(seconds: 3600)
  }

  /// Tickets of a topic on a day counted from the live date, the first of them resolved; returns their indices.
  @discardableResult mutating func add(
    _ topic: Int?, day: Int, count: Int, resolved: Int, change: (inout TicketFacts) -> Void = { _ in }
  ) -> Range<Int> {
    let start = facts.count
    for position in 0..<count {
      var ticket = TicketFacts.of(facts.count, position < resolved ? .resolved : .human)
      ticket.createdAt = MeasuringSample.instant(day)
      change(&ticket)
      facts.append(ticket)
      placements.append(topic.map { .assigned(topic: $0, similarity: 1) } ?? .unassigned(.rare))
    }
    return start..<facts.count
  }

  /// A use of the task on a day; of a ticket by index.
  mutating func use(_ day: Int, _ status: ExecutionStatus, ticket: Int? = nil, reason: String? = nil) {
    var use = TaskUse(
      executionID: "x\(uses.count)", ticketID: ticket.map { facts[$0].ticketID },
      startedAt: MeasuringSample.instant(day), status: status)
    use.outcomeReason = reason
    uses.append(use)
  }

  /// The input as of `day`, by default five weeks after the live date.
  func input(_ treated: [Int] = [0], asOf day: Int = 35) -> MeasuringInput {
    MeasuringInput(
      task: "refund", live: MeasuringSample.live, facts: facts, placements: placements, topics: topics,
      treated: treated, uses: uses, asOf: MeasuringSample.instant(day), zone: .utc)
  }

  /// Whole weeks on both sides, the first ticket's day being the first of them.
  func weeks(before: Int, after: Int) -> MeasuringWeeks {
    MeasuringWeeks(
      live: MeasuringSample.live, first: MeasuringSample.live.advanced(days: -7 * before),
      settledAt: MeasuringSample.instant(7 * after), most: nil, zone: .utc)
  }
}

import Records

/// Says what became of every topic when all were fitted anew, in shares of tickets.
struct RefitAccount {
  let overlap: TicketOverlap
  /// Of every topic of the fit: its index in the registry.
  let topicOfGroup: [Int]
  let date: Timestamp

  /// Of a topic that goes on: `grown` or `shrunk` when its share of all tickets changed by more than a quarter.
  ///
  /// Shares, not counts: an archive grows from month to month, and with it every topic.
  func continuation(of id: String, index: Int) -> TopicEvent {
    guard let group = topicOfGroup.firstIndex(of: index) else { preconditionFailure("a topic that does not go on") }
    let before = overlap.oldSizes[index]
    let now = overlap.newSizes[group]
    let allBefore = max(1, overlap.oldSizes.reduce(0, +))
    let allNow = max(1, overlap.newSizes.reduce(0, +))
    let kind: TopicEvent.Kind =
      4 * now * allBefore > 5 * before * allNow
      ? .grown
      : 4 * now * allBefore < 3 * before * allNow ? .shrunk : .kept
    let kept = Self.share(overlap[index, group], of: overlap.known(old: index))
    return event(
      id, kind,
      "\(Self.share(now, of: allNow)) of the tickets, \(Self.share(before, of: allBefore)) before; "
        + "\(kept) of its tickets stayed")
  }

  /// Of a topic that the fit found for the first time: `split-from` when half or more of its tickets come from one.
  func birth(of id: String, index: Int) -> TopicEvent {
    guard let group = topicOfGroup.firstIndex(of: index) else { preconditionFailure("a topic that was not found") }
    let known = overlap.known(new: group)
    if let source = Self.largest((0..<overlap.old).map { overlap[$0, group] }), overlap[source, group] * 2 >= known {
      let share = Self.share(overlap[source, group], of: known)
      return event(id, .splitFrom, "\(share) of its tickets were in \(TopicIdentifier.topic(source))")
    }
    let share = Self.share(overlap.newSizes[group], of: overlap.newSizes.reduce(0, +))
    return event(id, .new, "\(share) of the tickets")
  }

  /// Of a topic that the fit did not find again: `merged-into` when more than half of its tickets went to one.
  ///
  /// - Parameter ids: of the registry's topics.
  func end(of id: String, index: Int, ids: [String]) -> TopicEvent {
    let known = overlap.known(old: index)
    guard let group = Self.largest((0..<overlap.new).map { overlap[index, $0] }) else {
      return event(id, .retired, "none of its tickets is left")
    }
    let share = Self.share(overlap[index, group], of: known)
    let target = ids[topicOfGroup[group]]
    return overlap[index, group] * 2 > known
      ? event(id, .mergedInto, "\(share) of its tickets went to \(target)")
      : event(id, .retired, "its tickets went to several topics; the most, \(share), to \(target)")
  }

  private func event(_ id: String, _ kind: TopicEvent.Kind, _ detail: String) -> TopicEvent {
    TopicEvent(topicID: id, at: date, kind: kind, detail: detail)
  }

  /// Where the largest count stands, of equal ones the first; nil when all are zero.
  private static func largest(_ counts: [Int]) -> Int? {
    guard let best = counts.indices.max(by: { (counts[$0], $1) < (counts[$1], $0) }), counts[best] > 0 else {
      return nil
    }
    return best
  }

  /// `62 %`, rounded half up; what rounds to nothing or to all is said to be less than that.
  private static func share(_ part: Int, of whole: Int) -> String {
    guard whole > 0, part > 0 else { return "0 %" }
    guard part < whole else { return "100 %" }
    let percent = (200 * part + whole) / (2 * whole)
    return percent == 0 ? "under 1 %" : percent == 100 ? "over 99 %" : "\(percent) %"
  }
}

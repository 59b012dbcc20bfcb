import Records

/// Which of Zendesk's tickets are none of the population: what every account begins with, and what was merged away.
enum ZendeskPopulation {
  /// The tag that Zendesk gives to a ticket that was merged into another one.
  static let mergeTag = "closed_by_merge"
  static let merged = CellProblem(
    message: "the ticket was merged into another one and is left out", severity: .note)
  private static let sample = CellProblem(
    message: "the ticket is Zendesk's sample ticket and is left out", severity: .note)

  /// Why a ticket whose survivor is not known is left out; nil for any other.
  @Sendable static func exclusion(tags: [String], channel: String?) -> CellProblem? {
    tags.contains(mergeTag) ? merged : exclusion(channel: channel)
  }

  /// Why a ticket that came through a channel is left out; nil for any other.
  static func exclusion(channel: String?) -> CellProblem? {
    channel.map(TableHeader.key) == "sample ticket" ? sample : nil
  }
}

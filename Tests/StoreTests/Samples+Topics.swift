import Records
import Store

/// Topics and placements with every field filled, and with numbers that are easily damaged.
extension Samples {
  static let unusualFloats: [Float] = [
    -0.0, 0, .leastNonzeroMagnitude, -.leastNormalMagnitude, .greatestFiniteMagnitude, .infinity, 0.1, .nan,
  ]

  /// Topics of every origin and status, one without a centre, two parents and an event of each kind.
  static var registry: TopicRegistry {
    var model = TopicModelState(encoder: "minilm é", settings: "auto, 20 tickets, seed 7", fittedAt: at(0))
    model.figures = [
      NamedFigure(name: "resolution", value: 0.1), NamedFigure(name: "", value: -0.0),
      NamedFigure(name: "silhouette", value: .infinity),
    ]
    model.space = Array(0...255)
    model.student = [0, 255]
    model.rareCentres = (0..<16).map { Float($0) / 3 }
    model.seeds = "Refunds: \"money back\""
    let origins: [RegisteredTopic.Origin] = [
      .found, .seeded(name: "móney"), .split(topicID: "t-0001", keyword: "é"), .seeded(name: ""), .found, .found,
    ]
    let topics = zip(origins, Topic.Status.allCases).enumerated().map { index, made in
      registeredTopic(index, made.0, made.1)
    }
    let parents = [
      Topic(id: "p-0001", parentID: nil, name: "Money", keywords: ["refund"], status: .active),
      Topic(id: "p-0002", parentID: nil, name: "", keywords: [], status: .retired),
    ]
    let events = TopicEvent.Kind.allCases.enumerated().map { index, kind in
      TopicEvent(topicID: "t-0002", at: at(Int64(-index)), kind: kind, detail: index == 0 ? "" : "62 % of t-0004")
    }
    return TopicRegistry(model: model, topics: topics, parents: parents, events: events)
  }

  private static func registeredTopic(
    _ index: Int, _ origin: RegisteredTopic.Origin, _ status: Topic.Status
  ) -> RegisteredTopic {
    let topic = Topic(
      id: "t-000\(index + 1)", parentID: index == 1 ? "p-0001" : nil, name: "Topic \(index) é",
      keywords: index == 2 ? [] : ["late", "", "zero\u{0}byte"], status: status)
    return RegisteredTopic(
      topic: topic, centre: index == 3 ? [] : unusualFloats.dropLast() + [Float(index)], reach: index == 0 ? -0.0 : 0.3,
      bornAt: at(Int64(index)), origin: origin)
  }

  static func placed(_ id: String, _ placement: TopicPlacement, reported: Int? = nil) -> PlacedTicket {
    var placed = PlacedTicket(source: "zendesk", ticketID: id, textKey: TextKey("text of " + id), placement: placement)
    placed.reportedTopic = reported
    return placed
  }
}

extension TemporaryArchive {
  /// All placements of the samples' source.
  func allPlacements() throws -> [PlacedTicket] {
    try archive.placements(
      from: TicketKey(source: "zendesk", id: ""), through: TicketKey(source: "zendesk", id: "\u{10FFFF}"))
  }
}
